import { feeFields } from './fee.ts'
import type { GridSection, ProseSection, ReportFormat, Section } from './format.ts'
import { cellsOf } from './grid.ts'
import { cellPlace, type Place, printedPlace, prosePlace } from './place.ts'
import { type Report, valueAt } from './report.ts'

export function gridSections(format: ReportFormat): readonly GridSection[] {
  return format.sections.flatMap((section) => (section.kind === 'grid' ? [section] : []))
}

export function proseSections(format: ReportFormat): readonly ProseSection[] {
  return format.sections.flatMap((section) => (section.kind === 'prose' ? [section] : []))
}

/** The section that reports the fee; undefined in formats older than the fee. */
export function feeSection(format: ReportFormat): ProseSection | undefined {
  return proseSections(format).find(({ slots }) => slots.some(({ kind }) => kind === 'fee'))
}

/** The places of a section in printed order: headings and texts, cells and the totals on paper. */
export function placesOfSection(section: Section): readonly Place[] {
  if (section.kind === 'grid')
    return cellsOf(section.grid).map(({ id, sumOf }) => (sumOf ? printedPlace(id) : cellPlace(id)))
  return section.slots.flatMap((slot): readonly Place[] => {
    switch (slot.kind) {
      case 'text':
        return [prosePlace(section.id, slot.id)]
      case 'part':
        return [prosePlace(section.id, slot.id, 'heading'), prosePlace(section.id, slot.id, 'body')]
      case 'fee':
        return feeFields.map(({ place }) => place)
    }
  })
}

/** Places of a section that hold its own words: texts and bodies, and the figures of the fee. */
export function textPlacesOf(section: ProseSection): readonly Place[] {
  return placesOfSection(section).filter((place) => !place.endsWith('.heading'))
}

/** Whether nothing at all was written in a section. */
export function isEmpty(section: ProseSection, report: Report): boolean {
  return textPlacesOf(section).every((place) => valueAt(report, place).trim() === '')
}

/** Problems and measures may stand in one text; then no part is missing, and no heading printed. */
export function isWrittenInOnePiece(section: ProseSection, report: Report): boolean {
  const parts = section.slots.filter((slot) => slot.kind === 'part')
  const texts = section.slots.filter((slot) => slot.kind === 'text')
  const filled = (place: Place) => valueAt(report, place).trim() !== ''
  return (
    parts.every((slot) => !filled(prosePlace(section.id, slot.id, 'body'))) &&
    texts.some((slot) => filled(prosePlace(section.id, slot.id)))
  )
}

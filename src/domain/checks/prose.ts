import type { ProseSection, ReportFormat } from '../format.ts'
import { type Place, prosePlace } from '../place.ts'
import { type Report, valueAt } from '../report.ts'

/** The sections of a format that are running text. */
export function proseSections(format: ReportFormat): readonly ProseSection[] {
  return format.sections.flatMap((section) => (section.kind === 'prose' ? [section] : []))
}

/** Places of a section that hold its own words: texts and bodies, and the figures of the fee. */
export function textPlacesOf(section: ProseSection): readonly Place[] {
  return section.slots.flatMap((slot): readonly Place[] => {
    switch (slot.kind) {
      case 'text':
        return [prosePlace(section.id, slot.id)]
      case 'part':
        return [prosePlace(section.id, slot.id, 'body')]
      case 'fee':
        return ['fee.notices', 'fee.charged', 'fee.received']
    }
  })
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

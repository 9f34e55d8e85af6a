import type { ProseSection, ReportFormat } from '../format.ts'
import { type Place, prosePlace } from '../place.ts'
import { type Report, valueAt } from '../report.ts'
import { operandAt } from './operand.ts'
import { type Rule, say, violated } from './rule.ts'

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

const emptySection = '“{部分}”还没有内容，六个部分都要写。'

export const sectionsPresent: Rule = {
  code: 'R16',
  title: '六个部分一个不能少',
  source: '条例第五十条；国办公开办函〔2021〕30号：不能遗漏，也不宜泛化',
  severity: 'error',
  reads: '一、五、六部分有没有文字；六部分填了信息处理费也算有',
  undecidable: '任何时候都能判定',
  patterns: [emptySection],
  examine: (input) =>
    proseSections(input.format)
      .filter((section) => isEmpty(section, input.report))
      .map((section) =>
        violated(
          say(emptySection, { 部分: section.title }),
          [operandAt(input, firstRequired(section))],
          { section: section.id },
        ),
      ),
}

function firstRequired(section: ProseSection): Place {
  const slot = section.slots.find((each) => each.kind === 'part') ?? section.slots[0]
  return slot?.kind === 'part'
    ? prosePlace(section.id, slot.id, 'body')
    : (textPlacesOf(section)[0] ?? `prose.${section.id}`)
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

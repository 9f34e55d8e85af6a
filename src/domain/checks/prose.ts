import type { PartSlot, ProseSection, ReportFormat } from '../format.ts'
import { type Place, prosePlace } from '../place.ts'
import { type Report, valueAt } from '../report.ts'
import { operandAt } from './operand.ts'
import { type RuleInput, type Rule, say, undecided, type Verdict, violated } from './rule.ts'

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

function isEmpty(section: ProseSection, report: Report): boolean {
  return textPlacesOf(section).every((place) => valueAt(report, place).trim() === '')
}

function partName(slot: PartSlot): string {
  return slot.heading.replace(/^（.）/, '')
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

const missingPart = '“{部分}”里没有写“{内容}”，请补上；确实没有的也用一句话说明。'

/** Parts of 总体情况 that 30号 lists; the parts of the other sections are R18's. */
export const partsPresent: Rule = {
  code: 'R17',
  title: '总体情况的五个方面都要写到',
  source: '国办公开办函〔2021〕30号 报告内容（一）',
  severity: 'verify',
  reads: '总体情况的五个小标题下有没有文字',
  undecidable: '总体情况还一个字没有写',
  patterns: [missingPart],
  examine: (input) => missingParts(input, (section) => section.id === 'overview'),
}

export const problemsAndMeasures: Rule = {
  code: 'R18',
  title: '第五部分既要写问题，也要写改进情况',
  source: '条例第五十条第（四）项',
  severity: 'verify',
  reads: '第五部分的问题和改进情况两处有没有文字；合写成一段的不算缺',
  undecidable: '第五部分还一个字没有写',
  patterns: [missingPart],
  examine: (input) => missingParts(input, (section) => section.id !== 'overview'),
}

function missingParts(
  input: RuleInput,
  concerns: (section: ProseSection) => boolean,
): readonly Verdict[] {
  const { format, report } = input
  return proseSections(format)
    .filter((section) => concerns(section) && !isWrittenInOnePiece(section, report))
    .flatMap((section) =>
      section.slots.flatMap((slot): readonly Verdict[] => {
        if (slot.kind !== 'part' || !slot.required) return []
        const place = prosePlace(section.id, slot.id, 'body')
        if (valueAt(report, place).trim() !== '') return []
        // The section as a whole is R16's; its parts can be told once it is begun.
        if (isEmpty(section, report)) return [undecided(place)]
        const message = say(missingPart, { 部分: section.title, 内容: partName(slot) })
        return [violated(message, [operandAt(input, place)], { section: section.id })]
      }),
    )
}

/** Problems and measures may stand in one text; then no part is missing. */
function isWrittenInOnePiece(section: ProseSection, report: Report): boolean {
  const parts = section.slots.filter((slot) => slot.kind === 'part')
  const texts = section.slots.filter((slot) => slot.kind === 'text')
  const filled = (place: Place) => valueAt(report, place).trim() !== ''
  return (
    section.id !== 'overview' &&
    parts.every((slot) => !filled(prosePlace(section.id, slot.id, 'body'))) &&
    texts.some((slot) => filled(prosePlace(section.id, slot.id)))
  )
}

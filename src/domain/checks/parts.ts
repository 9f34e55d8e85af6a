import type { PartSlot, ProseSection } from '../format.ts'
import type { OrganisationKind, Report } from '../report.ts'
import { valueAt } from '../report.ts'
import { prosePlace } from '../place.ts'
import { operandAt } from './operand.ts'
import { quoted } from './passages.ts'
import { isEmpty, proseSections, textPlacesOf } from '../sections.ts'
import { type Rule, type RuleInput, say, undecided, type Verdict, violated } from './rule.ts'

/** What R17 and R18 say of a part that is not there. */
export const missingPart = '“{部分}”里没有写“{内容}”，请补上；确实没有的也用一句话说明。'

function partName(slot: PartSlot): string {
  return slot.heading.replace(/^（.）/, '')
}

/** All that is written in a section, one passage a line. */
export function wholeTextOf(section: ProseSection, report: Report): string {
  return textPlacesOf(section)
    .filter((place) => place.startsWith('prose.'))
    .map((place) => valueAt(report, place))
    .join('\n')
}

/** Whether a text has the part under a line of its own: （二）依申请公开方面。 */
function isWithin(text: string, slot: PartSlot): boolean {
  return new RegExp(`^.{0,4}.{0,8}${partName(slot).slice(-4)}`, 'm').test(text)
}

/** Verdicts on the parts that a section must have and has not. */
export function missingParts(input: RuleInput, section: ProseSection): readonly Verdict[] {
  const { report } = input
  const text = wholeTextOf(section, report)
  return section.slots.flatMap((slot): readonly Verdict[] => {
    if (slot.kind !== 'part' || !slot.required) return []
    const place = prosePlace(section.id, slot.id, 'body')
    if (valueAt(report, place).trim() !== '' || isWithin(text, slot)) return []
    // The section as a whole is R16's; its parts can be told once it is begun.
    if (isEmpty(section, report)) return [undecided(place)]
    const message = say(missingPart, { 部分: section.title, 内容: partName(slot) })
    return [violated(message, [operandAt(input, place)], { section: section.id })]
  })
}

const results = [
  ['工作考核', /考核|考评/],
  ['社会评议', /评议|评价|满意度|测评/],
  ['责任追究', /追究|追责|问责/],
] as const

const noResults =
  '“{内容}”里没有写{缺项}，现在写的是“{现在}”。各级人民政府要报告工作考核、社会评议和责任追究结果，没有发生的也写一句。'

/** Verdicts on the three results that a government reports in its last part. */
function missingResults(input: RuleInput, kinds: readonly OrganisationKind[]): readonly Verdict[] {
  const { format, report } = input
  if (!kinds.includes(report.organisation.kind)) return []
  const overview = proseSections(format).find(({ id }) => id === 'overview')
  const slot = overview?.slots.find(({ id }) => id === 'supervision')
  if (!overview || slot?.kind !== 'part' || !slot.required) return []
  const body = prosePlace(overview.id, slot.id, 'body')
  if (isEmpty(overview, report)) return [undecided(body)]
  const text = wholeTextOf(overview, report)
  const lacking = results.filter(([, sign]) => !sign.test(text)).map(([name]) => name)
  const written =
    valueAt(report, body).trim() === ''
      ? textPlacesOf(overview).find((each) => isWithin(valueAt(report, each), slot))
      : body
  // A part that is not written at all is told as missing.
  if (lacking.length === 0 || written === undefined) return []
  const operand = operandAt(input, written)
  const message = say(noResults, {
    内容: partName(slot),
    缺项: lacking.join('、'),
    现在: quoted(operand.value),
  })
  return [violated(message, [operand], { section: overview.id })]
}

/** Parts of 总体情况 that 30号 lists; the parts of the other sections are R18's. */
export const partsPresent: Rule = {
  code: 'R17',
  title: '总体情况的五个方面都要写到，政府的监督保障要写考核、评议、追责结果',
  source: '国办公开办函〔2021〕30号 报告内容（一）；条例第五十条第（四）项',
  severity: 'verify',
  reads: '总体情况的五个小标题和文字，单位类别',
  undecidable: '总体情况还一个字没有写',
  patterns: [missingPart, noResults],
  examine: (input) =>
    proseSections(input.format)
      .filter(({ id }) => id === 'overview')
      .flatMap((section) => [
        ...missingParts(input, section),
        ...(isEmpty(section, input.report)
          ? []
          : missingResults(input, ['township', 'town', 'government'])),
      ]),
}

export const resultsOfSubdistricts: Rule = {
  code: 'R36',
  title: '街道的监督保障宜写考核、评议、追责结果',
  source: '条例第五十条第（四）项只说各级人民政府，街道办事处是派出机关，是否适用没有定论',
  severity: 'hint',
  reads: '总体情况的文字，单位类别',
  undecidable: '总体情况还一个字没有写',
  patterns: [noResults],
  examine: (input) => missingResults(input, ['subdistrict']),
}

import type { ProseSection } from '../format.ts'
import { prosePlace } from '../place.ts'
import { valueAt } from '../report.ts'
import { operandAt } from './operand.ts'
import { missingPart, missingParts, wholeTextOf } from './parts.ts'
import { isEmpty, isWrittenInOnePiece, proseSections, textPlacesOf } from '../sections.ts'
import { type Rule, type RuleInput, say, undecided, type Verdict, violated } from './rule.ts'

/** The section of problems and measures, if the format has one. */
function problemsOf({ format }: RuleInput): readonly ProseSection[] {
  return proseSections(format).filter(({ id }) => id === 'problems')
}

const fewerMeasures =
  '第五部分写了 {问题} 个问题，只写了 {措施} 条改进情况，少 {差} 条。请给每个问题写上改进情况。'
const noMeasure = '第五部分写成了一段，没有写到改进情况：“{现在}”。请写明今后怎样改进。'

export const problemsAndMeasures: Rule = {
  code: 'R18',
  title: '第五部分既要写问题，也要写改进情况，一一对应',
  source: '条例第五十条第（四）项；有县要求逐条提出改进措施',
  severity: 'verify',
  reads: '第五部分的问题和改进情况两处文字，各有几条；合写成一段的看有没有写到改进',
  undecidable: '第五部分还一个字没有写',
  patterns: [missingPart, fewerMeasures, noMeasure],
  examine: (input) =>
    problemsOf(input).flatMap((section): readonly Verdict[] => {
      const { report } = input
      if (isWrittenInOnePiece(section, report)) return examineOnePiece(input, section)
      const missing = missingParts(input, section)
      return missing.length > 0 ? missing : examinePairs(input, section)
    }),
}

function examinePairs(input: RuleInput, section: ProseSection): readonly Verdict[] {
  const places = ['issues', 'measures'].map((slot) => prosePlace(section.id, slot, 'body'))
  const [problems = 0, measures = 0] = places.map((place) => pointsIn(valueAt(input.report, place)))
  // A text that is not numbered cannot be counted.
  if (problems < 2 || measures === 0 || measures >= problems) return []
  const message = say(fewerMeasures, { 问题: problems, 措施: measures, 差: problems - measures })
  const counted = [`${problems} 个`, `${measures} 条`]
  const operands = places.map((place, index) => ({
    ...operandAt(input, place),
    value: counted[index] ?? '',
  }))
  return [violated(message, operands, { section: section.id, at: [...places].reverse() })]
}

const numberings = [
  /(?<![\u4e00-\u9fff])[一二三四五六七八九十]{1,2}是(?![否不])/g,
  /^[\s\u3000]*\d{1,2}[.．、](?!\d)/gm,
  /^[\s\u3000]*（[一二三四五六七八九十]{1,2}）/gm,
  /^[\s\u3000]*（\d{1,2}）/gm,
]

/**
 * How many points a text makes: 一是 … 二是 …, or lines that begin with 1., （一） or （1）. The
 * numbering that begins first is the outermost; a title with a number of its own is none.
 */
function pointsIn(text: string): number {
  const counts = numberings
    .map((sign) => ({ count: (text.match(sign) ?? []).length, first: text.search(sign) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.first - other.first)
  return (counts.find(({ count }) => count > 1) ?? counts[0])?.count ?? 0
}

function examineOnePiece(input: RuleInput, section: ProseSection): readonly Verdict[] {
  const text = wholeTextOf(section, input.report).trim()
  if (/改进|措施|今后|下一步|下步|将|加强|完善|整改/.test(text) || isNothing(text)) return []
  const place = textPlacesOf(section).find((each) => valueAt(input.report, each).trim() !== '')
  if (!place) return []
  const message = say(noMeasure, { 现在: text.slice(0, 20) })
  return [violated(message, [operandAt(input, place)], { section: section.id })]
}

const nothing =
  '第五部分只写了“{现在}”。每年都要写出实际问题和改进情况，写“无”会按敷衍处理，请补写。'
/** Audits fail a section of fewer signs than this. */
const leastSigns = 10

/** 无, 暂无, 没有, with or without a mark. */
function isNothing(text: string): boolean {
  return /^[\s（(]*(?:本年度)?(?:暂)?(?:无|没有)(?:问题)?[\s）)。.]*$/.test(text)
}

export const problemsTold: Rule = {
  code: 'R37',
  title: '第五部分不能只写“无”',
  source: '条例第五十条第（四）项；国办公开办函〔2021〕30号（四）：敷衍塞责的追究责任',
  severity: 'error',
  reads: '第五部分的全部文字；不足十个字也算没有写',
  undecidable: '第五部分还一个字没有写',
  patterns: [nothing],
  examine: (input) =>
    problemsOf(input).flatMap((section): readonly Verdict[] => {
      const filled = textPlacesOf(section).filter(
        (place) => valueAt(input.report, place).trim() !== '',
      )
      if (isEmpty(section, input.report)) return [undecided(...textPlacesOf(section))]
      const text = wholeTextOf(section, input.report).trim()
      const parts = filled.map((place) => valueAt(input.report, place))
      const plain = text.replace(/[\s，。；：、]/g, '')
      if (!parts.every(isNothing) && plain.length >= leastSigns) return []
      const operands = filled.map((place) => operandAt(input, place))
      const message = say(nothing, { 现在: text.replace(/\s+/g, ' ') })
      return [violated(message, operands, { section: section.id })]
    }),
}

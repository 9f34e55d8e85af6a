import { readDate } from '../date.ts'
import { readUnit } from '../quantities/units.ts'
import { on, valueAt, yearOf } from '../report.ts'
import { operandAt } from './operand.ts'
import { type Passage, passagesOf, quoted, sentencesOf } from './passages.ts'
import { type Rule, type RuleInput, say, undecided, type Verdict, violated } from './rule.ts'

/** The article sets no date for townships; theirs is custom, and no rule may say otherwise. */
export const publication =
  '条例第四十九条：上一年度的报告，部门 1月31日前、县级以上政府 3月31日前公布；乡镇没有规定，惯例同部门'

const noDate = '{栏}“{日期}”读不出来，请写成“2026年1月20日”的样子。'
const otherYear =
  '成文日期在 {现在} 年，而报告的是 {年度} 年，成文日期应当在 {应当} 年。请核对日期或报告年度。'
const otherPeriod = '{栏}写的是“{现在}”，而报告的是 {年度} 年，应当是“{应当}”。可以一键改正。'
const inWords =
  '{处}写的是 {现在} 年，而报告的是 {年度} 年，相差 {差} 年：“{句}”。请核对是不是沿用了以前的文字。'

export const yearsAgree: Rule = {
  code: 'R14',
  title: '标题、导语、正文、统计期限、成文日期的年份要对得上',
  source: publication,
  severity: 'error',
  reads: '报告年度，成文日期，标题、导语和各段句首的年份，统计期限',
  undecidable: '成文日期没有填，或者报告年度读不出来',
  patterns: [otherYear, noDate, otherPeriod, inWords],
  examine: (input) => {
    const year = yearOf(input.report)
    if (year === undefined) return [undecided('year')]
    return [
      ...examineSignature(input, year),
      ...examinePeriod(input, year),
      ...passagesOf(input).flatMap((passage) => examineWords(input, passage, year)),
    ]
  },
}

function examineSignature(input: RuleInput, year: number): readonly Verdict[] {
  const typed = input.report.signature.date.trim()
  if (typed === '') return [undecided('signature.date')]
  const operand = operandAt(input, 'signature.date')
  const date = readDate(typed)
  if (!date) return [violated(say(noDate, { 栏: '成文日期', 日期: typed }), [operand])]
  if (date.year === year + 1) return []
  const message = say(otherYear, { 现在: date.year, 年度: year, 应当: year + 1 })
  return [violated(message, [operand, operandAt(input, 'year')])]
}

const period = [
  { place: 'leadIn.periodFrom', 栏: '统计期限起', month: 1, day: 1 },
  { place: 'leadIn.periodTo', 栏: '统计期限止', month: 12, day: 31 },
] as const

function examinePeriod(input: RuleInput, year: number): readonly Verdict[] {
  const { leadIn } = input.report
  if (leadIn.shown !== on || leadIn.text.trim() !== '') return []
  return period.flatMap(({ place, 栏, month, day }): readonly Verdict[] => {
    const operand = { ...operandAt(input, place), label: 栏 }
    if (operand.value === '') return []
    const date = readDate(operand.value)
    if (!date) return [violated(say(noDate, { 栏, 日期: operand.value }), [operand])]
    if (date.year === year && date.month === month && date.day === day) return []
    const 应当 = `${year}年${month}月${day}日`
    const message = say(otherPeriod, { 栏, 现在: operand.value, 年度: year, 应当 })
    const from = valueAt(input.report, place)
    const fix = { label: `改为“${应当}”`, changes: [{ place, from, to: 应当 }] }
    return [violated(message, [operand, operandAt(input, 'year')], { fix })]
  })
}

const chineseDigits = '〇一二三四五六七八九'

/** 2021 or 二〇二一 as a number. */
function yearIn(words: string): number {
  return Number(
    words
      .replace(/[○零]/g, '〇')
      .replace(/[〇一二三四五六七八九]/g, (sign) => String(chineseDigits.indexOf(sign))),
  )
}

const aYear = '((?:19|20)\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2})'
const opening = new RegExp(`^[\\s“（]*(截[至止]|从|自)?\\s*${aYear}\\s*年\\s*(.*)`)
const anyYear = new RegExp(`${aYear}\\s*年`, 'g')
const wholeYear = new RegExp(`${aYear}\\s*年\\s*(?:1月\\s*1日|12月\\s*31日)`, 'g')

const compares = /相比|同比|比(?=上|去|前|20)|较(?=上|去|前|20)|同期|以前|以来|至今|以后|起[，、]/
const plans = /将|计划|拟|下一步|进一步|继续|争取|力争|打算/
/** What no plan says: of another year's report, or of a year mistyped. */
const done = /(?<!为)了|共(?:收|受理|公开|发布|办)|收到.*\d件|未发生|没有发生/
/** What follows 2024年 where the writer's own deeds are told. */
const ownDeeds = [
  /^度?[，,](?!为|国务院|国家|中央|省|[市县区]委|[市县区]政府|上级)/,
  /^度?(?:我[乡镇局委县市区街]|本[乡镇局级单机街]|全[年乡镇县市区街])(?![^，；]*的)/,
  /^度?在[^，]*(?:领导|指导|支持)下[，,]/,
]

/** 2024年结转1件, 2024年底制定的目录 and 2024年为6件 are no deeds of a year's report. */
function tellsDeeds(after: string): boolean {
  return !/^.{0,8}结转/.test(after) && ownDeeds.some((sign) => sign.test(after))
}

/**
 * A year other than the report's where a sentence says which year it speaks of. Comparisons, laws
 * and plans name other years rightly, and document numbers are no sentences' beginnings.
 */
function examineWords(input: RuleInput, passage: Passage, year: number): readonly Verdict[] {
  const { text, place, label, section, kind } = passage
  const wrong: (readonly [found: number, sentence: string])[] = []
  if (kind === 'title')
    for (const [, found = ''] of text.matchAll(anyYear)) wrong.push([yearIn(found), text])
  else if (kind === 'leadIn')
    for (const [, found = ''] of text.matchAll(wholeYear)) wrong.push([yearIn(found), text])
  else if (kind === 'body') {
    const sentences = text.match(/[^。！？\n]+[。！？]?/g) ?? []
    for (const sentence of sentences) {
      if (sentence.includes('统计期限'))
        for (const [, each = ''] of sentence.matchAll(wholeYear))
          wrong.push([yearIn(each), sentence])
      const found = openingYear(sentence, sentences, year, section)
      if (found !== undefined) wrong.push([found, sentence])
    }
  }
  const [first] = wrong.filter(([found]) => found !== year)
  if (!first) return []
  const [found, sentence] = first
  const message = say(inWords, {
    处: label,
    现在: found,
    年度: year,
    差: Math.abs(found - year),
    句: quoted(sentence),
  })
  const operands = [{ place, label, value: String(found) }, operandAt(input, 'year')]
  return [violated(message, operands, { section, at: [place] })]
}

/**
 * The year whose deeds a sentence tells, or up to whose end it counts them; undefined when it
 * names the report's year as well: 2025年，收到9件；2024年，收到6件.
 */
function openingYear(
  sentence: string,
  sentences: readonly string[],
  year: number,
  section: string | undefined,
): number | undefined {
  const [clause = ''] = sentence.split('；')
  const [, since, words, after = ''] = opening.exec(clause) ?? []
  if (words === undefined) return undefined
  const found = yearIn(words)
  const years = [...sentence.matchAll(anyYear)].map(([, each = '']) => yearIn(each))
  if (found === year || years.includes(year) || compares.test(clause)) return undefined
  const isPeriod = since?.startsWith('截') && /^(?:12|底|末)/.test(after)
  if (!isPeriod && (since !== undefined || !tellsDeeds(after))) return undefined
  if (found > year) {
    const isPlanned = plans.test(clause) || section === 'problems'
    return !isPlanned && done.test(clause) ? found : undefined
  }
  if (!isPeriod && isCompared(sentence, sentences, year)) return undefined
  return sentence === sentences[0] || year - found === 1 ? found : undefined
}

/** 2025年，收到9件。2024年，收到6件: another sentence counts as much of the report's own year. */
function isCompared(sentence: string, sentences: readonly string[], year: number): boolean {
  const units = unitsIn(sentence)
  const ofOwnYear = (other: string) =>
    /本年|今年/.test(other) ||
    [...other.matchAll(anyYear)].some(([, each = '']) => yearIn(each) === year)
  return sentences.some(
    (other) =>
      other !== sentence && ofOwnYear(other) && unitsIn(other).some((unit) => units.includes(unit)),
  )
}

/** The units that a sentence counts in. */
function unitsIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(/[\d〇一二两三四五六七八九十百千万]+ ?/g)].flatMap(
    ({ 0: numeral, index }) => readUnit(sentence, index + numeral.length)?.word ?? [],
  )
}

const shifting =
  '{处}写的是“{现在}”，读者看到时已经不是那一年：“{句}”。请写明年份，应当是“{应当}”。'
const shiftingPlan = '{处}写的是“{现在}”，读者看到时分不清是哪一年：“{句}”。请写明年份。'

const shifts = new Map([
  ['前年', -2],
  ['去年', -1],
  ['今年', 0],
  ['明年', 1],
])

export const fixedYears: Rule = {
  code: 'R35',
  title: '不写今年、去年，写明年份',
  source: '报告在次年公布，“今年”的意思会变；见过次年公布的报告里写“今年以来”',
  severity: 'hint',
  reads: '导语和各段正文里的今年、去年、明年',
  undecidable: '报告年度读不出来',
  patterns: [shifting, shiftingPlan],
  examine: (input) => {
    const year = yearOf(input.report)
    if (year === undefined) return [undecided('year')]
    return passagesOf(input).flatMap(({ place, label, section, text }) =>
      sentencesOf(text).flatMap((sentence): readonly Verdict[] => {
        const word = /今年|去年|前年|明年/.exec(sentence)?.[0]
        if (word === undefined) return []
        const values = { 处: label, 现在: word, 句: quoted(sentence) }
        const operands = [{ place, label, value: sentence }]
        // In a plan 今年 may be the year of writing.
        if (plans.test(sentence))
          return [violated(say(shiftingPlan, values), operands, { section })]
        const 应当 = `${year + (shifts.get(word) ?? 0)}年`
        const mended = text.replace(sentence, sentence.split(word).join(应当))
        const fix = { label: `改为“${应当}”`, changes: [{ place, from: text, to: mended }] }
        return [violated(say(shifting, { ...values, 应当 }), operands, { section, fix })]
      }),
    )
  },
}

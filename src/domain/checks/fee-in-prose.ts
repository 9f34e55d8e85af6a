import { type FeeField, feeFields } from '../fee.ts'
import { plainFigure, readNumber } from '../number-entry.ts'
import type { Place } from '../place.ts'
import { foldDigits, readNumeral } from '../quantities/numerals.ts'
import { type Report, yearOf } from '../report.ts'
import { yuan } from './fee.ts'
import { feeSection } from '../sections.ts'
import { operandAt } from './operand.ts'
import { bodiesOf, type Passage, quoted, sentencesOf } from './passages.ts'
import { type Rule, type RuleInput, say, type Verdict, violated } from './rule.ts'

/** What section six says of a field in the clerk's own words. */
type Statement = {
  readonly passage: Passage
  readonly place: FeeField['place']
  readonly value: number
  readonly words: string
}

const before = '(?:费用|金额|总额|收入|共|计|合计|总计|累计|为|是|了|：)*'
const counted = new RegExp(`收费通知书?${before}(?=[\\d〇零一二两三四五六七八九十百])`)
const paid = new RegExp(
  `(?:信息(?:公开)?处理费|^(?:共|合计|累计)?(?:实际收取|实收|应收|收取金额|收取费用))${before}(?=[\\d〇零一二两三四五六七八九十百千])`,
)
const noneBegins =
  '^(?:(?:19|20)\\d\\d年度?|全年|本年度?|我[乡镇局县市区]|我街道|也|均)*(?:未|没有)'
const noneCounted = new RegExp(`${noneBegins}(?:发出|送达|制发|下达)(?:过|任何)?收费通知`)
const nonePaid = new RegExp(
  `${noneBegins}(?:收取)(?:过|任何)?(?:政府信息公开|依申请公开)?信息(?:公开)?处理费(?![以之]外)`,
)
const due = /应收|应缴|计收/
/** Rates, parts, what was waived and what is compared are not the year's amounts. */
const aside = /每|标准|按[件量]|其中|其余|其他|另|分别|免|退|未缴|逾期|比|上年|去年|以[上下]|超过/

function statementIn(passage: Passage, clause: string): Statement | undefined {
  const text = foldDigits(clause)
  if (aside.test(text)) return undefined
  const told = (place: FeeField['place'], value: number, end = text.length): Statement => ({
    passage,
    place,
    value,
    words: quoted(clause.slice(0, end)),
  })
  if (noneCounted.test(text)) return told('fee.notices', 0)
  if (nonePaid.test(text)) return told('fee.received', 0)
  const found = counted.exec(text) ?? paid.exec(text)
  const numeral = found ? readNumeral(text, found.index + found[0].length) : undefined
  if (!found || !numeral || numeral.vague) return undefined
  const unit = /^(?:件|份|次|张|万?元)/.exec(text.slice(numeral.end))?.[0]
  if (unit === undefined || unit.endsWith('元') !== !found[0].startsWith('收费通知'))
    return undefined
  const end = numeral.end + unit.length
  if (!unit.endsWith('元')) return told('fee.notices', numeral.value, end)
  const value = unit === '万元' ? numeral.value * 10_000 : numeral.value
  return told(due.test(text) ? 'fee.charged' : 'fee.received', value, end)
}

/** What a passage says of this year's fee; a sentence that names another year is left out. */
function statementsOf(passage: Passage, year: number | undefined): readonly Statement[] {
  return sentencesOf(passage.text)
    .filter((sentence) => /信息(?:公开)?处理费|收费通知/.test(sentence))
    .filter((sentence) =>
      [...sentence.matchAll(/((?:19|20)\d\d)年/g)].every(([, each]) => Number(each) === year),
    )
    .flatMap((sentence) => sentence.split(/[，、。；\n]/))
    .flatMap((clause) => statementIn(passage, clause.trim()) ?? [])
}

/** The figure in a field; undefined while it holds none. */
function typedIn(report: Report, place: FeeField['place']): number | undefined {
  if (place !== 'fee.notices') return yuan(report, place)
  const reading = readNumber('count', report.fee.notices)
  return reading.kind === 'number' ? reading.value : undefined
}

const contradicts =
  '“{部分}”里写“{文}”，而“{栏}”填了 {现在}，相差 {差} {单位}。两处会印在一起，请核对后改成一样的数。'

export const feeAgrees: Rule = {
  code: 'R53',
  title: '第六部分的文字和所填的信息处理费一致',
  source: '两处印在同一部分；审核中按前后矛盾计',
  severity: 'error',
  reads: '第六部分文字里的收费通知件数、信息处理费元数，和信息处理费各栏',
  undecidable: '任何时候都能判定；没有填的栏不看',
  patterns: [contradicts],
  examine: (input) => {
    const section = feeSection(input.format)
    if (!section) return []
    const statements = bodiesOf(input)
      .filter((passage) => passage.section === section.id)
      .flatMap((passage) => statementsOf(passage, yearOf(input.report)))
    return feeFields.flatMap((field) => {
      const said = statements.filter(({ place }) => place === field.place)
      return against(input, field, said)
    })
  },
}

/** Several amounts may be the parts of the one in the field. */
function against(
  input: RuleInput,
  { place, label, unit }: FeeField,
  said: readonly Statement[],
): readonly Verdict[] {
  const typed = typedIn(input.report, place)
  const [first] = said
  if (typed === undefined || first === undefined) return []
  const sum = said.reduce((so, { value }) => so + value, 0)
  if (sum === typed || said.some(({ value }) => value === typed)) return []
  const { passage, words, value } = first
  const operand = { ...operandAt(input, place), label }
  const message = say(contradicts, {
    部分: passage.label,
    文: words,
    栏: label,
    现在: operand.value,
    差: plainFigure(Math.abs(value - typed)),
    单位: unit,
  })
  const inWords: { place: Place; label: string; value: string } = {
    place: passage.place,
    label: passage.label,
    value: words,
  }
  return [violated(message, [inWords, operand], { section: passage.section })]
}

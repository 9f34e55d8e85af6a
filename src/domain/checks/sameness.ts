import { lastYearOf } from './last-year.ts'
import { bodiesOf, type Passage, quoted, sentencesOf } from './passages.ts'
import { proseSections } from '../sections.ts'
import { type Rule, say, undecided, type Verdict, violated } from './rule.ts'

const same =
  '“{部分}”有 {同} 句和 {上年} 年度报告一字不差（年份不计），占 {份额}%，达到 {线}% 的提醒线，如“{句}”。通知把雷同、敷衍列为追究的情形，请改写成本年的情况。'

/** From this share of a section's words on, and this many signs, it reads as copied. */
const line = 50
const leastSigns = 30
/** Shorter sentences are alike by chance. */
const shortest = 12

/** What has to be said in these words every year. */
const mandated =
  /未收到.{0,12}申请|无其他需要报告|没有其他需要报告|(?:未发生|没有).{0,16}(?:行政复议|行政诉讼)|信息处理费|统计期限|规定的格式|全文包括|应公开尽公开|条例》(?:规定|要求)?，/

/** A sentence as it is compared: without years, spaces and marks. */
function bare(sentence: string): string {
  return sentence
    .replace(/(?:19|20)\d\d\s*年/g, '年')
    .replace(/[\s，。；：、！？“”（）,.;:()"']/g, '')
}

type Told = { readonly passage: Passage; readonly sentence: string; readonly bare: string }

function sentencesIn(passages: readonly Passage[], section: string): readonly Told[] {
  return passages
    .filter((passage) => passage.section === section)
    .flatMap((passage) =>
      sentencesOf(passage.text).map((sentence) => ({ passage, sentence, bare: bare(sentence) })),
    )
    .filter((told) => told.bare.length >= shortest && !mandated.test(told.sentence))
}

function signs(told: readonly Told[]): number {
  return told.reduce((sum, each) => sum + each.bare.length, 0)
}

export const notCopied: Rule = {
  code: 'R38',
  title: '文字不和上年报告雷同',
  source: '国办公开办函〔2021〕30号（四）：对内容雷同、敷衍塞责的追究责任',
  severity: 'verify',
  reads: '一、五部分各句，上年报告的同一部分；格式规定的句子和不足十二字的句子不比',
  undecidable: '没有上年的报告',
  patterns: [same],
  examine: (input) => {
    const before = lastYearOf(input)
    if (!before) return [undecided()]
    const [now, then] = [bodiesOf(input), bodiesOf(before)]
    return proseSections(input.format).flatMap(({ id, title }): readonly Verdict[] => {
      if (id === 'other') return []
      const known = new Set(sentencesIn(then, id).map((told) => told.bare))
      const mine = sentencesIn(now, id)
      const repeated = mine.filter((told) => known.has(told.bare))
      const [first] = repeated
      const share = Math.round((100 * signs(repeated)) / Math.max(1, signs(mine)))
      if (!first || share < line || signs(repeated) < leastSigns) return []
      const message = say(same, {
        部分: title,
        同: repeated.length,
        上年: before.year,
        份额: share,
        线: line,
        句: quoted(first.sentence),
      })
      const operands = repeated.map(({ passage, sentence }) => ({
        place: passage.place,
        label: passage.label,
        value: sentence.trim(),
      }))
      const at = [...new Set(operands.map(({ place }) => place))]
      return [violated(message, operands, { section: id, at })]
    })
  },
}

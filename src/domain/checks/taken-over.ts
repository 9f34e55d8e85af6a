import { carriedSentences } from '../carried-text.ts'
import { bodiesOf, quoted } from './passages.ts'
import { type Rule, say, violated } from './rule.ts'

const stillAsBefore =
  '“{处}”还有 {数} 句照上年带过来、没有改过，如“{句}”。请改写成本年的情况；确实不用改的，点“确认无误”。'

export const takenOverLookedAt: Rule = {
  code: 'R52',
  title: '照上年带过来的文字逐句看过',
  source:
    '从上年报告开始的草稿，文字只是底稿；国办公开办函〔2021〕30号（四）追究内容雷同、敷衍塞责',
  severity: 'verify',
  reads: '一、五、六部分各句，从上年报告带过来时的原句',
  undecidable: '任何时候都能判定',
  patterns: [stillAsBefore],
  examine: (input) =>
    bodiesOf(input).flatMap(({ place, label, section }) => {
      const sentences = carriedSentences(input.report, place)
      const [first] = sentences
      if (first === undefined) return []
      const words = quoted(first)
      const message = say(stillAsBefore, { 处: label, 数: sentences.length, 句: words })
      return [violated(message, [{ place, label, value: words }], { section })]
    }),
}

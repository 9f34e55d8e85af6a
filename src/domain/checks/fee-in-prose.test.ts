import { expect, test } from 'vitest'
import { format2021 } from '../formats/2021.ts'
import { feeAgrees } from './fee-in-prose.ts'
import { aTownship } from './samples/township.ts'

/** What is said of a text in section six beside 收费通知, 应收金额, 实际收取: the field, and by how much. */
function told(text: string, [notices, charged, received]: readonly string[]): readonly string[] {
  const report = {
    ...aTownship(format2021, 2025),
    fee: { notices: notices ?? '', charged: charged ?? '', received: received ?? '' },
    prose: { 'other.after': text },
  }
  return feeAgrees
    .examine({ format: format2021, report })
    .flatMap((verdict) => (verdict.kind === 'violated' ? [verdict.message] : []))
    .map(
      (message) => /而“(.*?)”填了 .*?，(相差 .*?)。/.exec(message)?.slice(1).join(' ') ?? message,
    )
}

const none = ['0', '0', '0']

test.each([
  ['全年收取信息处理费120元。', none, ['实际收取 相差 120 元']],
  [
    '发出收费通知3件，收取信息处理费300元。',
    none,
    ['发出收费通知 相差 3 件', '实际收取 相差 300 元'],
  ],
  [
    '发出收费通知书两份、实际收取１２０元。',
    none,
    ['发出收费通知 相差 2 件', '实际收取 相差 120 元'],
  ],
  ['实际收取信息处理费共计400元。', ['1', '400', '380'], ['实际收取 相差 20 元']],
  ['应收信息处理费0.04万元，实收300元。', ['1', '300', '300'], ['应收金额 相差 100 元']],
  ['本年度未收取信息处理费。', ['1', '120', '120'], ['实际收取 相差 120 元']],
  ['2025年我乡没有发出收费通知。', ['1', '120', '120'], ['发出收费通知 相差 1 件']],
])('“%s” contradicts %j', (text, typed, found) => {
  expect(told(text, typed)).toEqual(found)
})

test.each([
  ['全年收取信息处理费120元。', ['1', '120', '120']],
  ['收取信息处理费1,200元。', ['1', '1200', '1200']],
  ['收取信息处理费0.03万元。', ['1', '300', '300元']],
  ['应收信息处理费300元，实际收取120元。', ['2', '300', '120']],
  ['一件收取信息处理费120元，一件收取信息处理费180元。', ['2', '300', '300']],
  ['发出收费通知3件，其中1件收取信息处理费100元。', ['3', '300', '300']],
  ['未收取信息处理费，未发出收费通知。', none],
  ['信息处理费按每件100元的标准收取。', none],
  ['减免信息处理费200元。', none],
  ['对其余5件未收取信息处理费。', ['1', '120', '120']],
  ['2024年收取信息处理费380元。', none],
  ['比上年少收取信息处理费300元。', none],
  ['收取信息处理费0元，行政事业性收费1.2万元。', none],
  ['全年收取信息处理费120元。', ['', '', '']],
  ['信息处理费的收取情况已在网站公开5次。', none],
  ['收费通知5日内送达。', none],
])('“%s” agrees with %j, or says nothing of it', (text, typed) => {
  expect(told(text, typed)).toEqual([])
})

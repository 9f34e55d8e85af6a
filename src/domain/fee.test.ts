import { describe, expect, test } from 'vitest'
import { feeSentence } from './fee.ts'
import { countyReport, untouchedReport } from './reports.fixture.ts'

function sentence(notices: string, charged: string, received: string): string {
  return feeSentence({ ...countyReport(), fee: { notices, charged, received } })
}

const opening = '2021年，我县依申请公开政府信息收取信息处理费情况：'

describe('the fee statement', () => {
  test.each([
    ['0', '0', '0', '发出收费通知0件，应收金额0元，实际收取0元。'],
    ['3', '120.5', '80', '发出收费通知3件，应收金额120.5元，实际收取80元。'],
    ['３件', '１，２００元', ' 1,200 元', '发出收费通知3件，应收金额1200元，实际收取1200元。'],
    ['', '', '0', '实际收取0元。'],
    ['1', ' ', '', '发出收费通知1件。'],
    ['几', '约100', '', '发出收费通知几件，应收金额约100元。'],
    ['', '2.4万元', '', '应收金额2.4万元。'],
    ['', '2.4万元 ', '8 元\u3000', '应收金额2.4万元，实际收取8元。'],
    ['2 件 ', '', '３００ 元 ', '发出收费通知2件，实际收取300元。'],
  ])('of “%s”, “%s” and “%s” says %s', (notices, charged, received, said) => {
    expect(sentence(notices, charged, received)).toBe(opening + said)
  })

  test.each(['', '二〇二一'])('names no year while the report’s is “%s”', (year) => {
    const fee = { notices: '0', charged: '', received: '' }
    expect(feeSentence({ ...countyReport(), year, fee })).toBe(
      '本年度，我县依申请公开政府信息收取信息处理费情况：发出收费通知0件。',
    )
  })

  test('is not made up when nothing was typed', () => {
    expect(feeSentence(untouchedReport('2021'))).toBe('')
    expect(sentence(' ', '\u3000', '')).toBe('')
  })
})

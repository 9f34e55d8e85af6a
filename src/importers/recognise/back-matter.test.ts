import { expect, test } from 'vitest'
import { backMatter } from './back-matter.ts'

const text = '本年度无其他需要报告的事项。'
const name = '清河县石桥镇人民政府'
const date = '2024年1月14日'
const signed = { body: [text], name, date, rest: [] }

/** A 落款 in as many ways as offices print one. */
test.each([
  [[name, date]],
  [['', name, '', date, '']],
  [['清河县 石桥镇 人民政府', '2024 年 1 月 14 日']],
  [[`${name}　　${date}`]],
  [[name, '二〇二四年一月十四日']],
])('%j is signed and dated', (lines) => {
  const { body, ...found } = backMatter([text, ...lines])
  expect({ ...found, body: body.filter((line) => line !== '') }).toEqual(signed)
})

test('what a site prints below the 落款 is told of, and is neither name nor date', () => {
  const footer = [
    '相关文档',
    '2022年政府信息公开工作年度报告',
    '县政府主办',
    '最后更新：2024年2月1日',
  ]
  expect(backMatter([text, name, date, ...footer])).toEqual({ ...signed, rest: footer })
})

test('a 版记 is no text of the report, with a 落款 above it and without', () => {
  const imprint = ['石桥镇党政综合办公室', '2024年1月15日印发']
  expect(backMatter([text, name, date, ...imprint])).toEqual({ ...signed, rest: imprint })
  const without = { body: [text], name: '', date: '', rest: imprint }
  expect(backMatter([text, ...imprint])).toEqual(without)
  expect(backMatter([text, name, date, imprint[1] ?? ''])).toEqual({
    ...signed,
    rest: [imprint[1]],
  })
})

test('a day alone is the date, a day behind words with a colon is not', () => {
  expect(backMatter([text, date])).toEqual({ ...signed, name: '' })
  expect(backMatter([text, `发布日期：${date}`])).toMatchObject({ name: '', date: '' })
})

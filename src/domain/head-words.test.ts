import { expect, test } from 'vitest'
import { headWords } from './head-words.ts'

test.each([
  ['商业企业', ['商业', '企业']],
  ['法律服务机构', ['法律', '服务', '机构']],
  ['自然人', ['自然人']],
  ['总计', ['总计']],
  ['本年收费金额（单位：万元）', ['本年收费金额（单位：万元）']],
])('%s breaks between its words', (text, words) => {
  expect(headWords(text)).toEqual(words)
})

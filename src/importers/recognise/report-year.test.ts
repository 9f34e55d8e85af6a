import { expect, test } from 'vitest'
import { reportYear, type YearSigns } from './report-year.ts'

const nothing: YearSigns = { title: undefined, signed: '', fileName: undefined, lines: [] }
const yearOf = (signs: Partial<YearSigns>) => reportYear({ ...nothing, ...signs })

test('the year of the title is the report’s, whatever else is named', () => {
  const signs = { title: 2023, signed: '2023年1月14日', fileName: 2024, lines: ['2021年公开8条。'] }
  expect(yearOf(signs)).toEqual({ year: 2023, source: '' })
})

test.each([
  '根据《关于2019年工作的通知》和国办公开办函〔2021〕30号，编制2023年度报告。',
  '与2022年相比，2023年公开数量上升。',
  '新修订的条例自2019年5月15日施行。2023年公开85条。',
  '2022年，我镇公开80条；２０２３ 年公开85条，2023年受理申请3件。',
])('“%s” speaks of 2023', (line) => {
  expect(yearOf({ lines: [line] })).toEqual({ year: 2023, source: '正文' })
})

test('the period that the figures are of decides', () => {
  const line = '本报告数据统计期限自2023年1月1日起至2023年12月31日止。2024年、2024年。'
  expect(yearOf({ lines: [line], fileName: 2024 })).toEqual({ year: 2023, source: '统计期限' })
})

test('without a title most signs decide, and of as many the day it was signed', () => {
  const lines = ['2022年公开8条。']
  const signed = '2024年1月14日'
  expect(yearOf({ signed, lines })).toEqual({ year: 2023, source: '成文日期2024年1月14日' })
  expect(yearOf({ signed, lines, fileName: 2022 })?.year).toBe(2022)
  expect(yearOf({ signed, lines, fileName: 2023 })?.year).toBe(2023)
  expect(yearOf({ lines: ['公开8条。'], fileName: 2023 })).toEqual({ year: 2023, source: '文件名' })
})

test('a text that names none has none', () => {
  expect(yearOf({ lines: ['公开8条。', '国办〔2021〕30号'] })).toBe(undefined)
})

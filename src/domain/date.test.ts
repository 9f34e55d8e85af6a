import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printedDate, readDate } from './date.ts'

describe('a date', () => {
  test.each([
    ['2026年1月20日', '2026年1月20日'],
    ['2026年01月02日', '2026年1月2日'],
    ['2026年1月20', '2026年1月20日'],
    ['2026-01-20', '2026年1月20日'],
    ['2026.1.20', '2026年1月20日'],
    ['2026/1/20', '2026年1月20日'],
    ['20260120', '2026年1月20日'],
    ['２０２６年１月２０日', '2026年1月20日'],
    ['２０２６．１．２０', '2026年1月20日'],
    ['２０２６－１－２０', '2026年1月20日'],
    ['２０２６／１／２０', '2026年1月20日'],
    [' 2026 年 1 月 20 日 ', '2026年1月20日'],
    ['2026年\u30001月\u300020日', '2026年1月20日'],
    ['2024年2月29日', '2024年2月29日'],
  ])('written %s is printed %s', (typed, printed) => {
    expect(printedDate(typed)).toBe(printed)
  })

  test.each([
    '2026年2月30日',
    '2025年2月29日',
    '2026年13月1日',
    '2026年0月1日',
    '2026年1月0日',
    '2026年1月',
    '26年1月20日',
    '二〇二六年一月二十日',
    '年底',
    '1月20日',
    '2026012',
    '',
  ])('“%s” is none, and is printed as typed', (text) => {
    expect(readDate(text)).toBeUndefined()
    expect(printedDate(text)).toBe(text)
  })

  test('is read again from what is printed', () => {
    const day = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, (date) => {
        const typed = date.toISOString().slice(0, 10)
        expect(readDate(printedDate(typed))).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
      }),
    )
  })

  test('any text at all is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => printedDate(text)).not.toThrow()
      }),
    )
  })
})

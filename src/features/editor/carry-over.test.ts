import { describe, expect, test } from 'vitest'
import { aReport } from '#domain/a-report.fixture.ts'
import { gridOfBalance } from '#domain/balance.ts'
import { formatById } from '#domain/formats/index.ts'
import { emptyReport, type Report } from '#domain/report.ts'
import { carryOver } from './carry-over.ts'

const format = formatById('2021')!
const balance = format.balances[0]!
const grid = gridOfBalance(format, balance)!

const wordsFor = (report: Report) => carryOver(format, report, grid, balance, '').words

describe('算出结转 says', () => {
  test('what it put in the place of a typed figure', () => {
    const report = aReport({
      requests: {
        newReceived: { naturalPerson: '3' },
        granted: { naturalPerson: '1' },
        carriedOut: { naturalPerson: '3' },
      },
    })
    expect(wordsFor(report)).toBe('算出 1 列：自然人 3 → 2。')
  })

  test('which typed figures are gone before which blanks are filled', () => {
    const report = aReport({
      requests: {
        carriedOut: { naturalPerson: '', orgBusiness: '', orgOther: '7' },
      },
    })
    expect(wordsFor(report)).toBe('算出 3 列：其他 7 → 0，自然人 空 → 0 等。')
  })

  test('that what stands there is right', () => {
    expect(wordsFor(aReport({}))).toBe('算出的和填的一样。')
  })

  test('how many cells it waits for', () => {
    expect(wordsFor(emptyReport(format, 2025))).toMatch(/^还差 \d+ 格，算不出来。$/)
    const report = aReport({
      requests: {
        granted: { orgOther: '' },
        npMass: { orgOther: '二' },
        carriedOut: { naturalPerson: '' },
      },
    })
    expect(wordsFor(report)).toBe('算出 1 列：自然人 空 → 0；其余 1 列还差 2 格。')
  })

  test('where more was answered than came in', () => {
    const report = aReport({ requests: { granted: { naturalPerson: '4' } } })
    expect(wordsFor(report)).toBe('算出的和填的一样；1 列算出来是负数，没有填，请核对。')
  })
})

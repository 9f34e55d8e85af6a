import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatChosen, yearChosen } from './choose-year.ts'
import { apply, invert } from './edit.ts'
import { formatById } from './formats/index.ts'
import type { Report } from './report.ts'
import { countyReport, filledReport, untouchedReport } from './reports.fixture.ts'

const at = '2026-01-05T02:00:00.000Z'

function inYear(report: Report, year: string): Report {
  return apply(report, yearChosen(report, year, at))
}

describe('choosing the year', () => {
  test.each([
    ['2019', '2019'],
    ['2020', '2019'],
    ['2021', '2021'],
    ['2030', '2021'],
  ])('%s brings the tables of %s', (year, formatId) => {
    expect(inYear(untouchedReport('2021'), year)).toMatchObject({ year, formatId })
  })

  test.each(['2018', '', '二〇二一'])('“%s”, a year without tables, leaves them', (year) => {
    expect(inYear(countyReport(), year)).toEqual({ ...countyReport(), year })
  })

  test('is one step, and can be taken back', () => {
    const start = countyReport()
    const edit = yearChosen(start, '2020', at)
    expect(apply(apply(start, edit), invert(edit))).toEqual(start)
  })

  test('there and back leaves every figure of both tables as it was', () => {
    const older = filledReport('2019', (index) => String(index)).cells
    const newer = filledReport('2021', (index) => `${index}件`).cells
    const start = { ...untouchedReport('2021'), cells: { ...older, ...newer } }
    expect(inYear(inYear(start, '2020'), '2025')).toEqual(start)
    expect(inYear(start, '2020').cells).toEqual(start.cells)
  })

  test('any number of times changes nothing but year and tables', () => {
    const years = fc.array(fc.constantFrom('2019', '2020', '2021', '2025', '2018', 'x'))
    fc.assert(
      fc.property(years, (list) => {
        const end = list.reduce(inYear, countyReport())
        const { year, formatId } = countyReport()
        expect({ ...end, year, formatId }).toEqual(countyReport())
      }),
    )
  })
})

test('choosing the tables against the year leaves the year', () => {
  const start = countyReport()
  const report = apply(start, formatChosen(start, formatById('2019')!, at))
  expect(report).toEqual({ ...start, formatId: '2019' })
})

test('a heading the clerk has changed is kept by the other tables', () => {
  const heading = '（一）主动公开情况'
  const prose = { ...countyReport().prose, 'overview.disclosure.heading': heading }
  expect(inYear({ ...countyReport(), prose }, '2020').prose).toEqual(prose)
})

test('a heading the clerk has cleared does not come back with another year of the same tables', () => {
  const prose = { ...countyReport().prose }
  delete prose['overview.disclosure.heading']
  expect(inYear({ ...countyReport(), prose }, '2025').prose).toEqual(prose)
})

test('headings the report does not have come with the tables', () => {
  const bare: Report = { ...untouchedReport('2021'), prose: {} }
  expect(inYear(bare, '2020').prose).toEqual(untouchedReport('2019').prose)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aReport } from './a-report.fixture.ts'
import type { MatrixGrid, ReportFormat } from './format.ts'
import { formatById, formats } from './formats/index.ts'
import {
  cellSpec,
  columnsOf,
  figureAt,
  gridsOf,
  isDecided,
  isUntouched,
  rowsOf,
  sumOfCells,
  typedCellsBehind,
  typedCellsOf,
} from './grid.ts'
import type { Report } from './report.ts'
import { countyReport, untouchedReport } from './reports.fixture.ts'

const format = formatById('2021')!

function sum(report: Report, id: string, within: ReportFormat = format) {
  return sumOfCells(report, cellSpec(within, id)!.sumOf!)
}

describe('a cell', () => {
  test('is known by its place in the table and read out by the names beside it', () => {
    expect(cellSpec(format, 'requests.newReceived.orgBusiness')).toMatchObject({
      kind: 'count',
      rowName: '本年新收',
      columnName: '商业企业',
    })
  })

  test('of table four says which of the three blocks it stands in', () => {
    const names = ['reviewTotal', 'directTotal', 'afterTotal'].map(
      (column) => cellSpec(format, `disputes.cases.${column}`)!.columnName,
    )
    expect(new Set(names).size).toBe(3)
    for (const name of names) expect(name).toMatch(/.+·总计$/)
  })

  test.each(['requests.newReceived', 'requests.total.total', '__proto__', ''])(
    '“%s” is in no table',
    (id) => {
      expect(cellSpec(format, id)).toBeUndefined()
    },
  )

  test('typed by hand stands for itself, a total for the cells it adds up', () => {
    expect(typedCellsBehind(format, 'disputes.cases.reviewUpheld')).toEqual([
      'disputes.cases.reviewUpheld',
    ])
    expect(typedCellsBehind(format, 'disputes.cases.reviewTotal')).toHaveLength(4)
    expect(typedCellsBehind(format, 'requests.resultsTotal.total')).toHaveLength(21 * 6)
  })
})

describe('a total', () => {
  test('runs from the first figure on and counts what is missing', () => {
    const report = aReport(
      { requests: { newReceived: { naturalPerson: '3', orgOther: '１', orgResearch: '/' } } },
      untouchedReport('2021'),
    )
    expect(sum(report, 'requests.newReceived.total')).toEqual({
      value: 4,
      missing: 4,
      unreadable: 0,
    })
  })

  test.each([
    ['filled', '0', true],
    ['blank', '', false],
    ['a stroke', '/', false],
    ['unreadable', 'abc', false],
    ['a Chinese numeral', '三', false],
    ['negative', '-1', false],
  ])('whose last cell is %s is decided: %s → %s', (_, text, decided) => {
    const report = aReport({ requests: { newReceived: { orgOther: text } } })
    expect(isDecided(sum(report, 'requests.newReceived.total'))).toBe(decided)
  })

  test('shows nothing before the first figure, not a 0 that nobody typed', () => {
    const cells = typedCellsBehind(format, 'requests.newReceived.total')
    const untouched = untouchedReport('2021')
    expect(isUntouched(sumOfCells(untouched, cells), cells)).toBe(true)
    const begun = aReport({ requests: { newReceived: { orgOther: '0' } } }, untouched)
    expect(isUntouched(sumOfCells(begun, cells), cells)).toBe(false)
  })
})

describe.each(formats)('in the tables of $id', (known) => {
  const requests = gridsOf(known).find((grid) => grid.id === 'requests') as MatrixGrid
  const cells = typedCellsOf(requests)
  const results = rowsOf(requests).find(({ id }) => id === 'resultsTotal')!.sumOf!
  const columns = columnsOf(requests).flatMap(({ id, sumOf }) => (sumOf ? [] : [id]))

  /** What may stand in a cell, with the figure a person would count it as. */
  const texts = [
    ['', 0],
    ['/', 0],
    ['abc', 0],
    ['0', 0],
    ['7', 7],
    ['１２', 12],
    ['1,234', 1234],
    ['3件', 3],
  ] as const
  const filling = fc.array(fc.constantFrom(...texts), {
    minLength: cells.length,
    maxLength: cells.length,
  })

  test('the grand total is the same added up by rows, by columns and by hand', () => {
    fc.assert(
      fc.property(filling, (filled) => {
        const typed = new Map(cells.map(({ id }, index) => [id, filled[index]!] as const))
        const report: Report = {
          ...untouchedReport(known.id),
          cells: Object.fromEntries([...typed].map(([id, [text]]) => [id, text])),
        }
        const plus = (a: number, b: number) => a + b
        const byRows = results.map((row) => sum(report, `requests.${row}.total`, known))
        const byColumns = columns.map((column) =>
          sum(report, `requests.resultsTotal.${column}`, known),
        )
        const byHand = results
          .flatMap((row) => columns.map((column) => typed.get(`requests.${row}.${column}`)![1]))
          .reduce(plus, 0)
        const grand = sum(report, 'requests.resultsTotal.total', known)
        expect(grand.value).toBe(byHand)
        for (const part of ['value', 'missing', 'unreadable'] as const)
          for (const way of [byRows, byColumns])
            expect(way.map((each) => each[part]).reduce(plus, 0), part).toBe(grand[part])
      }),
      { numRuns: 50 },
    )
  })

  /** Named here once more, so that a wrong `sumOf` in a format's data is noticed. */
  const applicants = [
    'naturalPerson',
    'orgBusiness',
    'orgResearch',
    'orgPublicInterest',
    'orgLegalService',
    'orgOther',
  ]
  const outcomes = ['Upheld', 'Corrected', 'Other', 'Pending']
  const notResults = ['newReceived', 'carriedIn', 'resultsTotal', 'carriedOut']
  const every = gridsOf(known).flatMap(typedCellsOf)
  const anyFigures = fc.array(fc.nat(9999), { minLength: every.length, maxLength: every.length })

  test('no total can differ from what it adds up: R2, R3 and R4 hold for any figures', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const at = new Map(every.map(({ id }, index) => [id, figures[index]!]))
        const cells = Object.fromEntries([...at].map(([id, figure]) => [id, String(figure)]))
        const report: Report = { ...untouchedReport(known.id), cells }
        const added = (ids: readonly string[]) => ids.reduce((sum, id) => sum + at.get(id)!, 0)
        const shown = (id: string) => sum(report, id, known).value
        const rows = rowsOf(requests).map(({ id }) => id)
        const leaves = rows.filter((row) => !notResults.includes(row))
        for (const column of applicants)
          expect(shown(`requests.resultsTotal.${column}`), `R2 ${column}`).toBe(
            added(leaves.map((row) => `requests.${row}.${column}`)),
          )
        for (const row of rows) {
          const parts = row === 'resultsTotal' ? leaves : [row]
          expect(shown(`requests.${row}.total`), `R3 ${row}`).toBe(
            added(parts.flatMap((part) => applicants.map((each) => `requests.${part}.${each}`))),
          )
        }
        for (const block of ['review', 'direct', 'after'])
          expect(shown(`disputes.cases.${block}Total`), `R4 ${block}`).toBe(
            added(outcomes.map((outcome) => `disputes.cases.${block}${outcome}`)),
          )
      }),
      { numRuns: 50 },
    )
  })
})

describe('a figure', () => {
  test.each([
    ['of a typed cell', 'granted', 'requests.granted.orgOther', '7', 7],
    ['of a sum', 'granted', 'requests.granted.total', '7', 7],
    ['of a blank cell', 'granted', 'requests.granted.orgOther', '', undefined],
    ['of an open sum', 'granted', 'requests.granted.total', '', undefined],
    ['of an unreadable sum', 'granted', 'requests.resultsTotal.total', '七', undefined],
  ])('%s', (_, row, id, text, figure) => {
    const report = aReport({ requests: { [row]: { orgOther: text } } })
    expect(figureAt(format, report, id)).toBe(figure)
  })

  test('of a cell of the other format, kept while the year was changed, is none', () => {
    const kept = { 'proactive.rules.totalPublic': '6' }
    expect(
      figureAt(format, { ...countyReport(), cells: kept }, 'proactive.rules.totalPublic'),
    ).toBe(undefined)
  })

  test('of an amount keeps its decimals', () => {
    expect(figureAt(format, countyReport(), 'proactive.fees.amount')).toBe(33.85)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanceSides, solve } from './balance.ts'
import type { MatrixGrid } from './format.ts'
import { formatById } from './formats/index.ts'
import { cellSpec, columnsOf, gridsOf, isDecided, rowsOf, sumOfCells } from './grid.ts'
import type { Report } from './report.ts'
import { filledReport, untouchedReport } from './reports.fixture.ts'

const format = formatById('2021')!
const requests = gridsOf(format)[1] as MatrixGrid
const [balance] = format.balances
const columns = columnsOf(requests).map(({ id }) => id)
const typedColumns = columns.filter((id) => id !== 'total')

function sum(report: Report, row: string, column: string) {
  return sumOfCells(report, cellSpec(format, `requests.${row}.${column}`)!.sumOf!)
}

function withCells(cells: Record<string, string>): Report {
  return { ...untouchedReport('2021'), cells }
}

/** One column of table three: figures of named rows, 0 in all others. */
function column(id: string, figures: Record<string, number>): Record<string, string> {
  return Object.fromEntries(
    rowsOf(requests)
      .filter(({ sumOf }) => !sumOf)
      .map(({ id: row }) => [`requests.${row}.${id}`, String(figures[row] ?? 0)]),
  )
}

describe('a total', () => {
  test('runs from the first figure on and counts what is missing', () => {
    const report = withCells({
      'requests.newReceived.naturalPerson': '3',
      'requests.newReceived.orgOther': '１',
    })
    expect(sum(report, 'newReceived', 'total')).toEqual({ value: 4, missing: 4, unreadable: 0 })
  })

  test('is not decided while one cell is blank, marked or unreadable', () => {
    const all = filledReport('2021', () => '1')
    expect(isDecided(sum(all, 'newReceived', 'total'))).toBe(true)
    for (const text of ['', '/', 'abc'])
      expect(
        isDecided(
          sum(
            { ...all, cells: { ...all.cells, 'requests.newReceived.orgOther': text } },
            'newReceived',
            'total',
          ),
        ),
      ).toBe(false)
  })

  test('of all results is the same by rows and by columns', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9999), { minLength: 190, maxLength: 190 }), (figures) => {
        const report = filledReport('2021', (index) => String(figures[index] ?? 0))
        const byColumns = typedColumns.map((id) => sum(report, 'resultsTotal', id).value)
        const total = sum(report, 'resultsTotal', 'total').value
        expect(byColumns.reduce((a, b) => a + b, 0)).toBe(total)
      }),
    )
  })
})

describe('勾稽', () => {
  test('a city’s real figures balance in all seven columns', () => {
    const report = withCells(
      Object.assign(
        {},
        ...(
          [
            ['naturalPerson', 13612, 535, 13364, 783],
            ['orgBusiness', 252, 6, 252, 6],
            ['orgResearch', 0, 0, 0, 0],
            ['orgPublicInterest', 45, 1, 44, 2],
            ['orgLegalService', 128, 18, 121, 25],
            ['orgOther', 32, 0, 29, 3],
          ] as const
        ).map(([id, newReceived, carriedIn, granted, carriedOut]) =>
          column(id, { newReceived, carriedIn, granted, carriedOut }),
        ),
      ),
    )
    expect(columns.map((id) => balanceSides(format, report, balance!, id).difference)).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ])
    expect(balanceSides(format, report, balance!, 'total').left.value).toBe(14069 + 560)
  })

  test('says both sides and how far they are apart', () => {
    const report = withCells(column('naturalPerson', { newReceived: 3, carriedIn: 1, granted: 3 }))
    const { left, right, difference } = balanceSides(format, report, balance!, 'naturalPerson')
    expect([left.value, right.value, difference]).toEqual([4, 3, 1])
  })

  test('a blank cell leaves it undecided', () => {
    const cells = column('naturalPerson', { newReceived: 3, granted: 3 })
    cells['requests.npRepeat.naturalPerson'] = ''
    const { difference } = balanceSides(format, withCells(cells), balance!, 'naturalPerson')
    expect(difference).toBeUndefined()
  })

  test('gives what must be carried out, once everything else is known', () => {
    const cells = column('naturalPerson', { newReceived: 5, carriedIn: 1, granted: 4 })
    cells['requests.carriedOut.naturalPerson'] = ''
    expect(solve(format, withCells(cells), balance!, 'naturalPerson')).toBe(2)
    cells['requests.granted.naturalPerson'] = '9'
    expect(solve(format, withCells(cells), balance!, 'naturalPerson')).toBeUndefined()
    cells['requests.granted.naturalPerson'] = ''
    expect(solve(format, withCells(cells), balance!, 'naturalPerson')).toBeUndefined()
  })
})

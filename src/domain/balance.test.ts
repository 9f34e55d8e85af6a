import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aReport } from './a-report.fixture.ts'
import { balanceSides, gridOfBalance, solve, typedColumnsOf } from './balance.ts'
import { cityResults, cityRowTotals, disputesOfACity, requestsOfACity } from './city.fixture.ts'
import { formatById, formats } from './formats/index.ts'
import { cellSpec, columnsOf, sumOfCells } from './grid.ts'
import type { Report } from './report.ts'
import { filledReport } from './reports.fixture.ts'

const format = formatById('2021')!
const balance = format.balances[0]!
const requests = gridOfBalance(format, balance)!
const columns = columnsOf(requests).map(({ id }) => id)

function valueOf(report: Report, id: string): number {
  return sumOfCells(report, cellSpec(format, id)?.sumOf ?? [id]).value
}

describe('a city’s real figures', () => {
  const report = requestsOfACity()

  test('balance in all seven columns', () => {
    expect(columns).toHaveLength(7)
    expect(columns.map((id) => balanceSides(format, report, balance, id).difference)).toEqual(
      columns.map(() => 0),
    )
  })

  test('come to the printed totals of every row and of the results', () => {
    expect(columns.map((id) => valueOf(report, `requests.resultsTotal.${id}`))).toEqual([
      ...cityResults,
      13810,
    ])
    for (const [row, total] of Object.entries(cityRowTotals))
      expect(valueOf(report, `requests.${row}.total`), row).toBe(total)
  })

  test('one case too many in one column is seen in that column and in 总计', () => {
    const off = aReport({ requests: { npMass: { orgOther: '1000' } } }, report)
    const wrong = columns.filter((id) => balanceSides(format, off, balance, id).difference !== 0)
    expect(wrong).toEqual(['orgOther', 'total'])
  })

  test('of disputes come to the printed three totals', () => {
    expect(
      ['reviewTotal', 'directTotal', 'afterTotal'].map((column) =>
        valueOf(disputesOfACity(), `disputes.cases.${column}`),
      ),
    ).toEqual([259, 28, 38])
  })
})

/** One applicant column, all rows not named 0. */
function people(rows: Readonly<Record<string, string>>): Report {
  return aReport({
    requests: Object.fromEntries(
      Object.entries(rows).map(([row, text]) => [row, { naturalPerson: text }]),
    ),
  })
}

describe('勾稽', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly [number, number], number | null]>([
    ['3 + 1 = 4 + 0', { newReceived: '3', carriedIn: '1', granted: '4' }, [4, 4], 0],
    ['one answered too few', { newReceived: '3', carriedIn: '1', granted: '3' }, [4, 3], 1],
    ['one too many', { newReceived: '3', granted: '3', carriedOut: '1' }, [3, 4], -1],
    ['a blank leaves it undecided', { newReceived: '3', granted: '3', npRepeat: '' }, [3, 3], null],
    ['a stroke, too', { newReceived: '3', granted: '3', npRepeat: '/' }, [3, 3], null],
    ['an unreadable text, too', { newReceived: '三', granted: '3' }, [0, 3], null],
  ])('%s', (_, rows, [left, right], difference) => {
    const sides = balanceSides(format, people(rows), balance, 'naturalPerson')
    expect([sides.left.value, sides.right.value]).toEqual([left, right])
    expect(sides.difference ?? null).toBe(difference)
  })

  test('of 总计 waits for every column', () => {
    const report = aReport({ requests: { granted: { orgOther: '' } } })
    expect(balanceSides(format, report, balance, 'naturalPerson').difference).toBe(0)
    expect(balanceSides(format, report, balance, 'total').difference).toBeUndefined()
  })
})

describe('what must be carried out', () => {
  test.each<[string, Readonly<Record<string, string>>, number | undefined]>([
    ['is what came in less what was answered', { newReceived: '5', granted: '3' }, 2],
    ['counts what came from last year', { carriedIn: '4', granted: '3' }, 1],
    ['is 0 when all is answered', { newReceived: '3', granted: '3' }, 0],
    ['does not depend on what stands there', { newReceived: '3', carriedOut: 'abc' }, 3],
    [
      'is nothing when more was answered than came in',
      { newReceived: '3', granted: '4' },
      undefined,
    ],
    ['waits for what came in', { newReceived: '', granted: '0' }, undefined],
    ['waits for every result', { newReceived: '3', npMass: '' }, undefined],
    ['waits for a result that can be read', { newReceived: '3', npMass: '二' }, undefined],
  ])('%s', (_, rows, value) => {
    expect(solve(format, people({ carriedOut: '', ...rows }), balance, 'naturalPerson')).toBe(value)
  })

  test.each(formats)('makes every column of $id balance that can', (known) => {
    const rule = known.balances[0]!
    const zeros = filledReport(known.id, () => '0')
    const column = fc.constantFrom(...typedColumnsOf(gridOfBalance(known, rule)!))
    const figure = fc.nat(99)
    fc.assert(
      fc.property(column, figure, figure, figure, figure, (id, fresh, old, granted, partial) => {
        const rows = { newReceived: fresh, carriedIn: old, granted, partial }
        const texts = Object.entries(rows).map(([row, value]) => [row, { [id]: String(value) }])
        const report = aReport({ requests: Object.fromEntries(texts) }, zeros)
        const value = solve(known, report, rule, id)
        expect(value === undefined).toBe(fresh + old < granted + partial)
        if (value === undefined) return
        const solved = aReport({ requests: { carriedOut: { [id]: String(value) } } }, report)
        expect(balanceSides(known, solved, rule, id).difference).toBe(0)
      }),
    )
  })
})

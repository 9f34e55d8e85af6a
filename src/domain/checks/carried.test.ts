import { expect, test } from 'vitest'
import { format2019 } from '../formats/2019.ts'
import { format2021 } from '../formats/2021.ts'
import { cellSpec } from '../grid.ts'
import type { Report } from '../report.ts'
import { sampleReport } from '../sample-report.ts'
import { carriedOver, documentsInForce, documentsWithoutStock } from './carried.ts'
import { judge, type Rule } from './rule.ts'
import { aTownship } from './samples/township.ts'

const documents = {
  'proactive.normativeDocs.issued': '2',
  'proactive.normativeDocs.inForce': '2',
}

function withCells(report: Report, cells: Report['cells']): Report {
  return { ...report, cells: { ...report.cells, ...cells } }
}

function told(rule: Rule, report: Report, previous?: Report) {
  const { findings, waiting } = judge(rule, { format: format2021, report, previous })
  return { found: findings.map(({ code }) => code), awaits: waiting?.awaits }
}

const report = withCells({ ...aTownship(format2021, 2025), year: '2021' }, documents)
const older = aTownship(format2019, 2020)

test('a figure the tables of last year have no cell for is none of last year’s', () => {
  const phantom = withCells(older, { 'proactive.normativeDocs.inForce': '4' })
  expect(told(documentsInForce, report, phantom)).toEqual({ found: [], awaits: [] })
  expect(told(documentsWithoutStock, report, phantom).found).toEqual(['R10'])
})

test('the stock is estimated while last year’s is not known, and only then', () => {
  const known = withCells(
    { ...aTownship(format2021, 2024), year: '2020' },
    { 'proactive.normativeDocs.inForce': '4' },
  )
  const open = withCells(known, { 'proactive.normativeDocs.inForce': '' })
  expect(told(documentsWithoutStock, report, older).found).toEqual(['R10'])
  expect(told(documentsWithoutStock, report, open).found).toEqual(['R10'])
  expect(told(documentsWithoutStock, report, known).found).toEqual([])
  expect(told(documentsInForce, report, known).found).toEqual(['R9'])
})

test('what is open in last year’s report is not asked of this one', () => {
  const open = withCells(older, { 'requests.carriedOut.naturalPerson': '' })
  expect(told(carriedOver, report, open).awaits).toEqual([])
  const blank = withCells(report, { 'requests.carriedIn.naturalPerson': '' })
  expect(told(carriedOver, blank, open).awaits).toEqual(['cells.requests.carriedIn.naturalPerson'])
})

test.each([format2019, format2021])(
  'the sample has no cell its tables have not: $name',
  (format) => {
    const { cells } = sampleReport(format, 2020)
    expect(Object.keys(cells).filter((id) => !cellSpec(format, id))).toEqual([])
  },
)

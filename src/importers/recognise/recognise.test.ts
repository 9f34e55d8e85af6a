import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReportFormat } from '#domain/format.ts'
import { formatById, formats } from '#domain/formats/index.ts'
import { gridsOf, typedCellsOf } from '#domain/grid.ts'
import { printedNumber } from '#domain/number-entry.ts'
import type { Report } from '#domain/report.ts'
import {
  countyReport,
  filledReport,
  redHeaderReport,
  zeroTownshipReport,
} from '#domain/reports.fixture.ts'
import { inLayout, type Layout, layouts } from './layouts.fixture.ts'
import { type Recognised, recognise } from './recognise.ts'

const samples: readonly (readonly [string, Report])[] = [
  ['a county of 2021', countyReport()],
  ['a township of 2020 with a red header', redHeaderReport()],
  ['a township without requests', zeroTownshipReport()],
  ['every cell filled, 2021', filledReport('2021', (index) => String(1000 + index))],
  ['every cell filled, 2019', filledReport('2019', (index) => String(10_000 + index))],
]

/** Cells whose value is not the report's, though nothing says so. */
function silentlyWrong(report: Report, { report: back, receipt }: Recognised): readonly string[] {
  const format = formatById(report.formatId)!
  const confidence = new Map(
    receipt.rows.map((each) => [`${each.grid}.${each.row}`, each.confidence]),
  )
  const unreadable = new Set(
    receipt.entries.flatMap(({ place, kind }) => (kind === 'unreadable' ? [String(place)] : [])),
  )
  const left = receipt.unplacedFigures.map(({ text }) => text)
  return gridsOf(format)
    .flatMap(typedCellsOf)
    .flatMap(({ id, row, grid, kind }) => {
      const printed = printedNumber(kind, report.cells[id] ?? '')
      const read = back.cells[id] ?? ''
      const own = confidence.get(`${grid}.${row}`)
      const told =
        unreadable.has(`cells.${id}`) ||
        (own === undefined ? left.includes(printed) : own !== 'certain')
      return printed === read || told ? [] : [`${id}: ${printed} read as ${read}`]
    })
}

/** Figures as clerks write them: blank, marks, full width, with a unit, or no number at all. */
const written = fc.oneof(
  { weight: 8, arbitrary: fc.nat(3000).map(String) },
  { weight: 3, arbitrary: fc.constant('0') },
  { weight: 2, arbitrary: fc.constantFrom('', '', '/', '—', '-', '无') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('１２', '3件', '1,234', '０', '约10', '三', '3.5', '+5'),
  },
)

const anyReport = fc.constantFrom(...formats).chain((format: ReportFormat) => {
  const cells = gridsOf(format).flatMap(typedCellsOf)
  return fc
    .array(written, { minLength: cells.length, maxLength: cells.length })
    .map((figures): Report => {
      const base = format.id === '2019' ? redHeaderReport() : zeroTownshipReport()
      const texts = cells.map(({ id }, index) => [id, figures[index] ?? ''] as const)
      // A counterexample shows its figures and nothing else.
      const shown = { [fc.toStringMethod]: () => `${format.id}: ${figures.join(' ')}` }
      return Object.assign({ ...base, cells: Object.fromEntries(texts) }, shown)
    })
})

const runs = { numRuns: 60, seed: 20_220_120 }

const anyLayout = fc.constantFrom(...layouts.map(({ name }) => name))
const layoutNamed = (name: string): Layout => layouts.find((layout) => layout.name === name)!

test('no layout of any report is read wrong in silence', () => {
  fc.assert(
    fc.property(anyReport, anyLayout, (report, layout) => {
      const back = recognise(inLayout(report, layoutNamed(layout)))
      expect(silentlyWrong(report, back)).toEqual([])
    }),
    { ...runs, numRuns: 200 },
  )
})

test('where blank cells leave a trace, every row of any report is certain', () => {
  const names = layouts.flatMap(({ name, losesBlanks }) => (losesBlanks ? [] : [name]))
  fc.assert(
    fc.property(anyReport, fc.constantFrom(...names), (report, layout) => {
      const { receipt } = recognise(inLayout(report, layoutNamed(layout)))
      expect(receipt.rows.filter(({ confidence }) => confidence !== 'certain')).toEqual([])
    }),
    { ...runs, numRuns: 100 },
  )
})

test('every printed figure is in the receipt, placed or not', () => {
  fc.assert(
    fc.property(anyReport, anyLayout, (report, layout) => {
      const { receipt } = recognise(inLayout(report, layoutNamed(layout)))
      const told = [
        ...receipt.entries.filter(({ place }) => /^(?:cells|printed)/.test(place)),
        ...receipt.unplacedFigures.map(({ text }) => ({ original: text })),
      ].map(({ original }) => original)
      const format = formatById(report.formatId)!
      const printed = gridsOf(format)
        .flatMap(typedCellsOf)
        .map(({ id, kind }) => printedNumber(kind, report.cells[id] ?? '').replace(/\s/g, ''))
        .filter((text) => /\d/.test(text))
      for (const text of new Set(printed)) {
        const count = (texts: readonly string[]) => texts.filter((each) => each === text).length
        expect(count(told), `${text} in ${layout}`).toBeGreaterThanOrEqual(count(printed))
      }
    }),
    { ...runs, numRuns: 100 },
  )
})

describe.each(layouts)('$name', (layout) => {
  test.each(samples)('gives back the tables of %s', (_, report) => {
    const back = recognise(inLayout(report, layout))
    expect(silentlyWrong(report, back)).toEqual([])
    expect(back.report.formatId).toBe(report.formatId)
    expect(back.receipt.rows.filter(({ confidence }) => confidence !== 'certain')).toEqual([])
    expect(back.receipt.unplacedFigures).toEqual([])
    expect(back.receipt.misprints).toEqual([])
  })
})

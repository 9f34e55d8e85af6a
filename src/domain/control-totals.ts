import type { GridSpec, ReportFormat } from './format.ts'
import { cellSpec, cellsOf, columnsOf, isDecided, rowsOf, sumOfCells } from './grid.ts'
import { readNumber } from './number-entry.ts'
import type { CellId } from './place.ts'
import type { Report } from './report.ts'

/** A total that stands on paper and is computed here. */
export type ControlTotal = {
  readonly id: CellId
  /** What tells it from the others of its group: 本年新收, 自然人. */
  readonly name: string
  readonly summands: readonly CellId[]
}

/** Totals that stand in one line on paper, in its order. */
type ControlGroup = { readonly title: string; readonly totals: readonly ControlTotal[] }

/** 总计 column and 总计 row of a grid, each with its totals; none where nothing is added up. */
export function controlTotalsOf(grid: GridSpec): readonly ControlGroup[] {
  if (grid.kind === 'bands') return []
  const rows = rowsOf(grid)
  const computedColumns = new Set(columnsOf(grid).flatMap((each) => (each.sumOf ? [each.id] : [])))
  const cells = cellsOf(grid).flatMap(({ sumOf, ...cell }) =>
    sumOf ? [{ ...cell, summands: sumOf }] : [],
  )
  const inColumn = cells.filter(({ column }) => computedColumns.has(column))
  const groups = [
    {
      title: '“总计”列',
      totals: inColumn.map(({ id, rowName, columnName, summands }) => ({
        id,
        name: rows.length > 1 ? rowName : columnName,
        summands,
      })),
    },
    ...rows.map((row) => ({
      title: `“${row.shortLabel}”行`,
      totals: cells
        .filter((cell) => cell.row === row.id && !computedColumns.has(cell.column))
        .map(({ id, columnName, summands }) => ({ id, name: columnName, summands })),
    })),
  ]
  return groups.filter(({ totals }) => totals.length > 0)
}

/** How a total on paper stands to the computed one. */
export type Standing = {
  readonly kind: 'untyped' | 'unreadable' | 'open' | 'equal' | 'different'
  /** The sum so far; undefined before the first figure. */
  readonly computed: number | undefined
  /** On paper less computed. */
  readonly difference: number
  /** How many cells of the sum are still open. */
  readonly missing: number
}

/** Compares the total on paper of a computed cell with the sum of its cells. */
export function standingOf(format: ReportFormat, report: Report, id: CellId): Standing {
  const summands = cellSpec(format, id)?.sumOf ?? []
  const sum = sumOfCells(report, summands)
  const missing = sum.missing + sum.unreadable
  const computed = missing === summands.length ? undefined : sum.value
  const reading = readNumber('count', report.printed[id] ?? '')
  const standing = { computed, missing, difference: 0 }
  if (reading.kind === 'blank') return { ...standing, kind: 'untyped' }
  if (reading.kind !== 'number') return { ...standing, kind: 'unreadable' }
  if (!isDecided(sum)) return { ...standing, kind: 'open' }
  const difference = reading.value - sum.value
  return { ...standing, kind: difference === 0 ? 'equal' : 'different', difference }
}

/** 相符, 原件多 3, 还差 2 格没填; nothing before a total is typed. */
export function inWords({ kind, difference, missing }: Standing): string {
  switch (kind) {
    case 'untyped':
      return ''
    case 'unreadable':
      return '读不出数字'
    case 'open':
      return `还差 ${missing} 格没填`
    case 'equal':
      return '相符'
    case 'different':
      return difference > 0 ? `原件多 ${difference}` : `原件少 ${-difference}`
  }
}

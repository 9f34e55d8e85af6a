import type { GridSpec } from './format.ts'
import { cellsOf, columnsOf, rowsOf } from './grid.ts'
import { plain } from './paste-line.ts'
import type { CellId } from './place.ts'

/** A cell of the table a block is pasted into. */
export type TargetCell = {
  readonly id: CellId
  readonly label: string
  /** For a computed cell: what it is the sum of. */
  readonly sumOf: readonly CellId[] | undefined
}

/** A row of that table; its labels are as `plain` gives them. */
export type TargetRow = {
  readonly labels: readonly string[]
  readonly cells: readonly TargetCell[]
}

/** The rows of a grid, as a paste looks for them. */
export function targetOf(grid: GridSpec): readonly TargetRow[] {
  const cells = cellsOf(grid)
  const labelOf = new Map(
    grid.kind === 'matrix' ? columnsOf(grid).map(({ id, label }) => [id, label]) : [],
  )
  const names = grid.kind === 'matrix' ? rowsOf(grid) : grid.bands.flatMap((band) => band.rows)
  return names.map(({ id, label, shortLabel }) => ({
    labels: [plain(label), plain(shortLabel)].filter((name) => name !== ''),
    cells: cells
      .filter((cell) => cell.row === id)
      .map((cell) => ({
        id: cell.id,
        sumOf: cell.sumOf,
        label: labelOf.get(cell.column) ?? cell.columnName,
      })),
  }))
}

/** The cells that are typed, without the sums. */
export function typedOf(row: TargetRow): readonly TargetCell[] {
  return row.cells.filter(({ sumOf }) => !sumOf)
}

/** The row that a line's labels name. */
export function matchingRow(
  target: readonly TargetRow[],
  labels: readonly string[],
): TargetRow | undefined {
  // The last label of a row is its own; those before it belong to merged groups.
  for (const label of [...labels].reverse()) {
    const row = target.find(({ labels: names }) => names.includes(plain(label)))
    if (row) return row
  }
  return undefined
}

/** Where a cell stands; row -1 when it is none of the table's. */
export function positionOf(
  target: readonly TargetRow[],
  at: CellId,
): { row: number; column: number } {
  const row = target.findIndex(({ cells }) => cells.some(({ id }) => id === at))
  return { row, column: target[row]?.cells.findIndex(({ id }) => id === at) ?? 0 }
}

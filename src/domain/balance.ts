import type { Balance, MatrixGrid, ReportFormat } from './format.ts'
import { columnsOf, gridsOf, isDecided, type Sum, sumOfCells, typedCellsBehind } from './grid.ts'
import { type CellId, cellId } from './place.ts'
import type { Report } from './report.ts'

/** One column's two sides of a 勾稽关系. */
export type BalanceSides = {
  readonly column: string
  readonly left: Sum
  readonly right: Sum
  /** left − right; undefined while either side is undecided. */
  readonly difference: number | undefined
}

/** The typed cells on one side of a balance in one column, computed rows resolved. */
export function cellsOfSide(
  format: ReportFormat,
  balance: Balance,
  side: 'left' | 'right',
  column: string,
): readonly CellId[] {
  return balance[side].flatMap((row) => typedCellsBehind(format, cellId(balance.grid, row, column)))
}

/** Both sides of a balance in one column, added up as far as they are filled. */
export function balanceSides(
  format: ReportFormat,
  report: Report,
  balance: Balance,
  column: string,
): BalanceSides {
  const left = sumOfCells(report, cellsOfSide(format, balance, 'left', column))
  const right = sumOfCells(report, cellsOfSide(format, balance, 'right', column))
  const decided = isDecided(left) && isDecided(right)
  return { column, left, right, difference: decided ? left.value - right.value : undefined }
}

/** The grid a balance speaks of. */
export function gridOfBalance(format: ReportFormat, balance: Balance): MatrixGrid | undefined {
  return gridsOf(format).find(
    (grid): grid is MatrixGrid => grid.kind === 'matrix' && grid.id === balance.grid,
  )
}

/**
 * What the balance's `solveFor` row must hold in a typed column: left minus the other rows of
 * the right. Undefined while one of those is open, or when the result would be negative.
 */
export function solve(
  format: ReportFormat,
  report: Report,
  balance: Balance,
  column: string,
): number | undefined {
  const { left, rest } = sidesToSolve(format, report, balance, column)
  if (!isDecided(left) || !isDecided(rest)) return undefined
  const value = left.value - rest.value
  return value < 0 ? undefined : value
}

/** How many cells that `solve` needs in a column hold no number. */
export function missingFor(
  format: ReportFormat,
  report: Report,
  balance: Balance,
  column: string,
): number {
  const { left, rest } = sidesToSolve(format, report, balance, column)
  return left.missing + left.unreadable + rest.missing + rest.unreadable
}

/** The left side, and the right one without the row that is solved for. */
function sidesToSolve(format: ReportFormat, report: Report, balance: Balance, column: string) {
  const rest = balance.right.filter((row) => row !== balance.solveFor)
  return {
    left: sumOfCells(report, cellsOfSide(format, balance, 'left', column)),
    rest: sumOfCells(
      report,
      rest.flatMap((row) => typedCellsBehind(format, cellId(balance.grid, row, column))),
    ),
  }
}

/** The columns a clerk types in; the balance of a computed column follows from theirs. */
export function typedColumnsOf(grid: MatrixGrid): readonly string[] {
  return columnsOf(grid).flatMap((column) => (column.sumOf ? [] : [column.id]))
}

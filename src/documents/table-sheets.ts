import { balanceSides, cellsOfSide } from '#domain/balance.ts'
import type { GridSpec, ReportFormat } from '#domain/format.ts'
import { cellSpec, columnsOf, isDecided, sumOfCells } from '#domain/grid.ts'
import { type LaidOutCell, layoutOf } from '#domain/grid-layout.ts'
import { printedNumber, readNumber } from '#domain/number-entry.ts'
import { tableName } from '#domain/place-name.ts'
import type { CellId } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { printableReport } from './printable.ts'
import { leastHeightPt, sheetHeights, sheetWidths } from './sheet-measure.ts'

/** A cell of a worksheet; `value` is what it shows, also where a formula computes it. */
export type SheetCell = {
  /** A1 */
  readonly address: string
  readonly role: 'figure' | 'head' | 'label' | 'check'
  readonly value: number | string
  readonly formula?: string
}

export type TableSheet = {
  readonly name: string
  /** In characters. */
  readonly columnWidths: readonly number[]
  /** In points, of each row. */
  readonly rowHeights: readonly number[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** A1:B2 */
  readonly merges: readonly string[]
}

/** The tables of a report as worksheets: laid out as printed, totals and balances as formulas. */
export function tableSheets(format: ReportFormat, typed: Report): readonly TableSheet[] {
  const report = printableReport(typed)
  return format.sections.flatMap((section) =>
    section.kind === 'grid'
      ? [sheetOf(tableName(format, section.grid.id), section.grid, format, report)]
      : [],
  )
}

function sheetOf(name: string, grid: GridSpec, format: ReportFormat, report: Report): TableSheet {
  const layout = layoutOf(grid)
  const addresses = new Map<CellId, string>(
    layout.cells.flatMap((cell) =>
      cell.role === 'figure' ? [[cell.id, addressOf(cell.row, cell.column)]] : [],
    ),
  )
  const covered = layout.cells.flatMap((cell) =>
    places(cell).map(({ row, column }) => {
      const begins = row === cell.row && column === cell.column
      const address = addressOf(row, column)
      const at = { row, column, address, role: cell.role }
      if (cell.role !== 'figure') return { ...at, value: begins ? cell.text : '' }
      return begins
        ? { ...at, ...figure(format, report, cell.id, addresses) }
        : { ...at, value: '' }
    }),
  )
  const rows = Array.from({ length: layout.rowCount }, (_, row) =>
    covered
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ row: _row, column: _column, ...cell }): SheetCell => cell),
  )
  const checks = checkRows(grid, format, report, addresses, layout.rowCount)
  const columnWidths = sheetWidths(grid.print.widthsMm)
  return {
    name,
    columnWidths,
    rowHeights: [...sheetHeights(layout, columnWidths), ...checks.map(() => leastHeightPt)],
    rows: [...rows, ...checks.map(({ cells }) => cells)],
    merges: [...layout.cells, ...checks.map(({ label }) => label)]
      .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
      .map(rangeOf),
  }
}

type Span = Pick<LaidOutCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>

function rangeOf({ row, column, rowSpan, columnSpan }: Span): string {
  return `${addressOf(row, column)}:${addressOf(row + rowSpan - 1, column + columnSpan - 1)}`
}

function places({ row, column, rowSpan, columnSpan }: LaidOutCell) {
  return Array.from({ length: rowSpan * columnSpan }, (_, index) => ({
    row: row + Math.floor(index / columnSpan),
    column: column + (index % columnSpan),
  }))
}

/** A column is one letter: no table has more than 26. */
function addressOf(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`
}

type Addresses = ReadonlyMap<CellId, string>

function figure(
  format: ReportFormat,
  report: Report,
  id: CellId,
  addresses: Addresses,
): Pick<SheetCell, 'value' | 'formula'> {
  const spec = cellSpec(format, id)
  if (!spec) return { value: '' }
  if (spec.sumOf) {
    const sum = sumOfCells(report, spec.sumOf)
    const cells = listed(spec.sumOf, addresses)
    // Like the printed total: blank until nothing is missing.
    const formula = `IF(COUNT(${cells})<${spec.sumOf.length},"",SUM(${cells}))`
    return { value: isDecided(sum) ? sum.value : '', formula }
  }
  const text = report.cells[id] ?? ''
  const reading = readNumber(spec.kind, text)
  const plain = spec.kind === 'count' || spec.kind === 'moneyWan'
  return {
    value: reading.kind === 'number' && plain ? reading.value : printedNumber(spec.kind, text),
  }
}

/** Addresses in rows side by side become ranges: D6:I6,D7:I7. */
function listed(cells: readonly CellId[], addresses: Addresses): string {
  const found = cells.flatMap((id) => addresses.get(id) ?? [])
  const ranges: { first: string; last: string }[] = []
  for (const address of found) {
    const range = ranges[ranges.length - 1]
    if (range && follows(range.last, address)) range.last = address
    else ranges.push({ first: address, last: address })
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}:${last}`)).join(',')
}

function follows(before: string, after: string): boolean {
  return before.slice(1) === after.slice(1) && before.charCodeAt(0) + 1 === after.charCodeAt(0)
}

/** A 勾稽关系 under the table; its label takes the columns of labels. */
type CheckRow = { readonly label: Span; readonly cells: readonly SheetCell[] }

/** Under the table, one row per 勾稽关系: left minus right in every column, which must be 0. */
function checkRows(
  grid: GridSpec,
  format: ReportFormat,
  report: Report,
  addresses: Addresses,
  below: number,
): readonly CheckRow[] {
  if (grid.kind !== 'matrix') return []
  const balances = format.balances.filter((balance) => balance.grid === grid.id)
  return balances.map((balance, index) => {
    const row = below + index
    const label = { row, column: 0, rowSpan: 1, columnSpan: grid.labelColumns }
    const words: SheetCell = {
      address: addressOf(row, 0),
      role: 'check',
      value: '勾稽关系：左边减右边，应为 0',
    }
    const cells = columnsOf(grid).map((column, at): SheetCell => {
      const sides = balanceSides(format, report, balance, column.id)
      const left = cellsOfSide(format, balance, 'left', column.id)
      const right = cellsOfSide(format, balance, 'right', column.id)
      const [plus, minus] = [listed(left, addresses), listed(right, addresses)]
      return {
        address: addressOf(row, grid.labelColumns + at),
        role: 'check',
        value: sides.difference ?? '',
        formula: `IF(COUNT(${plus},${minus})<${left.length + right.length},"",SUM(${plus})-SUM(${minus}))`,
      }
    })
    return { label, cells: [words, ...cells] }
  })
}

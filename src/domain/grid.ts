import type {
  Band,
  CellKind,
  Column,
  ColumnGroup,
  GridSpec,
  MatrixGrid,
  ReportFormat,
  Row,
  RowGroup,
} from './format.ts'
import { printedNumber, readNumber } from './number-entry.ts'
import { type CellId, cellId } from './place.ts'
import type { Report } from './report.ts'

/** One number cell of a grid, typed or computed. */
export type CellSpec = {
  readonly id: CellId
  readonly grid: string
  readonly row: string
  readonly column: string
  readonly kind: CellKind
  /** Short names for messages and screen readers: 本年新收, 自然人. */
  readonly rowName: string
  readonly columnName: string
  /** The column as its head cell names it, and the group that tells columns of equal label apart. */
  readonly columnLabel: string
  readonly block?: string
  /** The typed cells a computed cell is the sum of; absent for a typed cell. */
  readonly sumOf?: readonly CellId[]
}

/** The grids of a format in printed order. */
export function gridsOf(format: ReportFormat): readonly GridSpec[] {
  return format.sections.flatMap((section) => (section.kind === 'grid' ? [section.grid] : []))
}

export function columnsOf(grid: MatrixGrid): readonly Column[] {
  const leaves = (node: Column | ColumnGroup): readonly Column[] =>
    node.kind === 'column' ? [node] : node.columns.flatMap(leaves)
  return grid.columns.flatMap(leaves)
}

/** Rows with numbers in printed order, without their groups. */
export function rowsOf(grid: MatrixGrid): readonly Row[] {
  const leaves = (node: Row | RowGroup): readonly Row[] =>
    node.kind === 'row' ? [node] : node.rows.flatMap(leaves)
  return grid.rows.flatMap(leaves)
}

const cellsByGrid = new WeakMap<GridSpec, readonly CellSpec[]>()

/** Every number cell of a grid, row by row. */
export function cellsOf(grid: GridSpec): readonly CellSpec[] {
  let cells = cellsByGrid.get(grid)
  if (!cells) {
    cells =
      grid.kind === 'matrix' ? matrixCells(grid) : grid.bands.flatMap((b) => bandCells(grid.id, b))
    cellsByGrid.set(grid, cells)
  }
  return cells
}

function matrixCells(grid: MatrixGrid): readonly CellSpec[] {
  const columns = columnsOf(grid)
  const blocks = columnBlocks(grid)
  return rowsOf(grid).flatMap((row) =>
    columns.map((column) => {
      const block = blocks.get(column.id)
      const cell = {
        id: cellId(grid.id, row.id, column.id),
        grid: grid.id,
        row: row.id,
        column: column.id,
        kind: grid.cellKind,
        rowName: row.shortLabel,
        columnName: block ? `${block}·${column.label}` : column.label,
        columnLabel: column.label,
        ...(block ? { block } : {}),
      }
      if (!row.sumOf && !column.sumOf) return cell
      const rows = row.sumOf ?? [row.id]
      const parts = column.sumOf ?? [column.id]
      return { ...cell, sumOf: rows.flatMap((r) => parts.map((c) => cellId(grid.id, r, c))) }
    }),
  )
}

/** The group label that tells columns of equal label apart (表四 has three 总计). */
function columnBlocks(grid: MatrixGrid): ReadonlyMap<string, string> {
  const labels = columnsOf(grid).map((column) => column.label)
  const repeated = new Set(labels.filter((label, i) => labels.indexOf(label) !== i))
  const blocks = new Map<string, string>()
  const walk = (node: Column | ColumnGroup, block: string | undefined): void => {
    if (node.kind === 'group') node.columns.forEach((child) => walk(child, node.label))
    else if (block && repeated.has(node.label)) blocks.set(node.id, block)
  }
  grid.columns.forEach((node) => walk(node, undefined))
  return blocks
}

function bandCells(grid: string, band: Band): readonly CellSpec[] {
  return band.rows.flatMap((row) =>
    band.columns.map((column) => ({
      id: cellId(grid, row.id, column.id),
      grid,
      row: row.id,
      column: column.id,
      kind: column.cellKind,
      rowName: row.shortLabel,
      columnName: column.label.replace(/（.*）$/, ''),
      columnLabel: column.label,
    })),
  )
}

/** The cells a clerk fills; the others are computed. */
export function typedCellsOf(grid: GridSpec): readonly CellSpec[] {
  return cellsOf(grid).filter((cell) => !cell.sumOf)
}

const specsByFormat = new WeakMap<ReportFormat, ReadonlyMap<CellId, CellSpec>>()

/** A cell of a format by its id; undefined when the format has no such cell. */
export function cellSpec(format: ReportFormat, id: CellId): CellSpec | undefined {
  let specs = specsByFormat.get(format)
  if (!specs) {
    specs = new Map(gridsOf(format).flatMap((grid) => cellsOf(grid).map((cell) => [cell.id, cell])))
    specsByFormat.set(format, specs)
  }
  return specs.get(id)
}

/**
 * A sum over cells, shown from the first figure on. It is decided only when nothing is missing
 * or unreadable: an unfinished sum is neither right nor wrong.
 */
export type Sum = {
  readonly value: number
  /** How many of the cells are blank or hold a mark. */
  readonly missing: number
  readonly unreadable: number
}

/** Adds up cells of counts by their ids, typed cells only. */
export function sumOfCells(report: Report, cells: readonly CellId[]): Sum {
  let value = 0
  let missing = 0
  let unreadable = 0
  for (const id of cells) {
    const reading = readNumber('count', report.cells[id] ?? '')
    if (reading.kind === 'number') value += reading.value
    else if (reading.kind === 'unreadable') unreadable += 1
    else missing += 1
  }
  return { value, missing, unreadable }
}

export function isDecided(sum: Sum): boolean {
  return sum.missing === 0 && sum.unreadable === 0
}

/** A cell's present figure; undefined while it is blank, unreadable or an unfinished sum. */
export function figureOf(report: Report, { id, kind, sumOf }: CellSpec): number | undefined {
  if (sumOf) {
    const sum = sumOfCells(report, sumOf)
    return isDecided(sum) ? sum.value : undefined
  }
  const reading = readNumber(kind, report.cells[id] ?? '')
  return reading.kind === 'number' ? reading.value : undefined
}

/** `figureOf` by the cell's id; undefined as well for a cell the format does not have. */
export function figureAt(format: ReportFormat, report: Report, id: CellId): number | undefined {
  const spec = cellSpec(format, id)
  return spec && figureOf(report, spec)
}

/** A cell's figure as printed; a total stays blank while it is open. */
export function printedFigure(report: Report, { id, kind, sumOf }: CellSpec): string {
  if (!sumOf) return printedNumber(kind, report.cells[id] ?? '')
  const sum = sumOfCells(report, sumOf)
  return isDecided(sum) ? String(sum.value) : ''
}

/** Nothing has been typed yet that the sum could show. */
export function isUntouched(sum: Sum, cells: readonly CellId[]): boolean {
  return sum.missing === cells.length
}

/** 等于自然人＋商业企业＋…: what a computed cell is the sum of, a long column by its first and last row. */
export function sumInWords(format: ReportFormat, { sumOf = [] }: CellSpec): string {
  const cells = sumOf.flatMap((id) => cellSpec(format, id) ?? [])
  const rows = [...new Set(cells.map(({ rowName }) => rowName))]
  const columns = [...new Set(cells.map(({ columnName }) => columnName))]
  if (rows.length === 1) return `等于${columns.join('＋')}`
  const span = `“${rows[0]}”到“${rows[rows.length - 1]}”`
  return `等于${span}这 ${rows.length} 行${columns.length > 1 ? '各列' : ''}之和`
}

/** The typed cells behind a cell: itself, or the summands of a computed one. */
export function typedCellsBehind(format: ReportFormat, id: CellId): readonly CellId[] {
  return cellSpec(format, id)?.sumOf ?? [id]
}

/** Rows that stand together under one label: a group of 表三, an item of 表二. */
export type RowBlock = { readonly name: string; readonly rows: readonly string[] }

/** The innermost block a row stands in; undefined for a row that stands alone. */
export function blockOfRow(grid: GridSpec, row: string): RowBlock | undefined {
  if (grid.kind === 'bands') {
    const band = grid.bands.find(({ rows }) => rows.some(({ id }) => id === row))
    return band && { name: band.title, rows: band.rows.map(({ id }) => id) }
  }
  const innermost = (nodes: readonly (Row | RowGroup)[]): RowBlock | undefined => {
    for (const node of nodes) {
      if (node.kind === 'row') continue
      const inner = innermost(node.rows)
      if (inner) return inner
      const rows = node.rows.flatMap((child) => (child.kind === 'row' ? [child.id] : []))
      if (rows.length === node.rows.length && rows.includes(row)) return { name: node.label, rows }
    }
    return undefined
  }
  return innermost(grid.rows)
}

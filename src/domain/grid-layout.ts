import type {
  Band,
  BandGrid,
  Column,
  ColumnGroup,
  GridSpec,
  MatrixGrid,
  Row,
  RowGroup,
} from './format.ts'
import { columnsOf } from './grid.ts'
import { type CellId, cellId } from './place.ts'

/**
 * A grid as the official table lays it out: every cell with its place (0-based) and span. Screen,
 * paper and reader share this, so that none can merge cells the others do not.
 */
export type LaidOutCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
} & (
  | { readonly role: 'head' | 'label'; readonly text: string }
  | { readonly role: 'figure'; readonly id: CellId }
)

export type GridLayout = {
  readonly rowCount: number
  readonly columnCount: number
  /** Rows of the head; a band grid has its heads inside the body. */
  readonly headRows: number
  readonly cells: readonly LaidOutCell[]
  /** First grid row of each run of rows that belongs together on a page. */
  readonly groupStarts: readonly number[]
}

const layouts = new WeakMap<GridSpec, GridLayout>()

/** Worked out once for each grid. */
export function layoutOf(grid: GridSpec): GridLayout {
  let layout = layouts.get(grid)
  if (!layout) {
    layout = grid.kind === 'matrix' ? matrixLayout(grid) : bandLayout(grid)
    layouts.set(grid, layout)
  }
  return layout
}

const headDepth = (node: Column | ColumnGroup): number =>
  node.kind === 'column' ? 1 : 1 + Math.max(...node.columns.map(headDepth))
const breadth = (node: Column | ColumnGroup): number =>
  node.kind === 'column' ? 1 : node.columns.reduce((sum, child) => sum + breadth(child), 0)
const height = (node: Row | RowGroup): number =>
  node.kind === 'row' ? 1 : node.rows.reduce((sum, child) => sum + height(child), 0)

function matrixLayout(grid: MatrixGrid): GridLayout {
  const headRows = Math.max(...grid.columns.map(headDepth))
  const columns = columnsOf(grid)
  const cells: LaidOutCell[] = []
  const groupStarts: number[] = []

  if (grid.corner !== undefined)
    cells.push({
      role: 'head',
      text: grid.corner,
      row: 0,
      column: 0,
      rowSpan: headRows,
      columnSpan: grid.labelColumns,
    })

  const placeHead = (node: Column | ColumnGroup, row: number, column: number): void => {
    const rowSpan = node.kind === 'column' ? headRows - row : 1
    cells.push({ role: 'head', text: node.label, row, column, rowSpan, columnSpan: breadth(node) })
    if (node.kind === 'group') placeHeads(node.columns, row + 1, column)
  }
  const placeHeads = (
    nodes: readonly (Column | ColumnGroup)[],
    row: number,
    column: number,
  ): void => {
    let at = column
    for (const node of nodes) {
      placeHead(node, row, at)
      at += breadth(node)
    }
  }
  placeHeads(grid.columns, 0, grid.labelColumns)

  let row = headRows
  const placeRow = (node: Row | RowGroup, depth: number): void => {
    if (node.kind === 'group') {
      if (node.rows.every((child) => child.kind === 'row')) groupStarts.push(row)
      cells.push({
        role: 'label',
        text: node.label,
        row,
        column: depth,
        rowSpan: height(node),
        columnSpan: 1,
      })
      node.rows.forEach((child) => placeRow(child, depth + 1))
      return
    }
    if (depth < 2) groupStarts.push(row)
    if (grid.labelColumns > 0)
      cells.push({
        role: 'label',
        text: node.label,
        row,
        column: depth,
        rowSpan: 1,
        columnSpan: grid.labelColumns - depth,
      })
    columns.forEach((column, index) => {
      cells.push({
        role: 'figure',
        id: cellId(grid.id, node.id, column.id),
        row,
        column: grid.labelColumns + index,
        rowSpan: 1,
        columnSpan: 1,
      })
    })
    row += 1
  }
  grid.rows.forEach((node) => placeRow(node, 0))
  return {
    rowCount: row,
    columnCount: grid.labelColumns + columns.length,
    headRows,
    cells,
    groupStarts,
  }
}

function bandLayout(grid: BandGrid): GridLayout {
  const columnCount = grid.print.widthsMm.length
  const cells: LaidOutCell[] = []
  const groupStarts: number[] = []
  let row = 0
  for (const band of grid.bands) {
    groupStarts.push(row)
    cells.push({
      role: 'head',
      text: band.title,
      row,
      column: 0,
      rowSpan: 1,
      columnSpan: columnCount,
    })
    cells.push(
      { role: 'head', text: band.labelHead, row: row + 1, column: 0, rowSpan: 1, columnSpan: 1 },
      ...spread(band, (column) => ({ role: 'head', text: column.label }) as const, row + 1),
    )
    band.rows.forEach((line, index) => {
      const at = row + 2 + index
      cells.push(
        { role: 'label', text: line.label, row: at, column: 0, rowSpan: 1, columnSpan: 1 },
        ...spread(
          band,
          (column) => ({ role: 'figure', id: cellId(grid.id, line.id, column.id) }) as const,
          at,
        ),
      )
    })
    row += 2 + band.rows.length
  }
  return { rowCount: row, columnCount, headRows: 0, cells, groupStarts }
}

type Content =
  | { readonly role: 'head'; readonly text: string }
  | { readonly role: 'figure'; readonly id: CellId }

function spread(
  band: Band,
  content: (column: Band['columns'][number]) => Content,
  row: number,
): LaidOutCell[] {
  let at = 1
  return band.columns.map((column) => {
    const cell = { ...content(column), row, column: at, rowSpan: 1, columnSpan: column.span }
    at += column.span
    return cell
  })
}

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

/** Every head, label and figure of a grid placed on its rows and columns; worked out once. */
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
  const rows = withStarts(grid.rows, height, headRows)
  return {
    rowCount: headRows + grid.rows.reduce((sum, node) => sum + height(node), 0),
    columnCount: grid.labelColumns + columnsOf(grid).length,
    headRows,
    cells: [
      ...cornerCells(grid, headRows),
      ...withStarts(grid.columns, breadth, grid.labelColumns).flatMap(([node, column]) =>
        headCells(node, headRows, 0, column),
      ),
      ...rows.flatMap(([node, row]) => bodyCells(grid, node, row, 0)),
    ],
    groupStarts: rows.flatMap(([node, row]) => groupStarts(node, row, 0)),
  }
}

/** Each node with where it starts, one behind the other from `first`. */
function withStarts<T>(
  nodes: readonly T[],
  sizeOf: (node: T) => number,
  first: number,
): readonly (readonly [T, number])[] {
  let next = first
  return nodes.map((node) => {
    const start = next
    next += sizeOf(node)
    return [node, start]
  })
}

function cornerCells({ corner, labelColumns }: MatrixGrid, headRows: number): LaidOutCell[] {
  if (corner === undefined) return []
  return [
    {
      role: 'head',
      text: corner,
      row: 0,
      column: 0,
      rowSpan: headRows,
      columnSpan: labelColumns,
    },
  ]
}

/** A head and below it the heads of its columns; a single column's reaches down to the figures. */
function headCells(
  node: Column | ColumnGroup,
  headRows: number,
  row: number,
  column: number,
): readonly LaidOutCell[] {
  const head = { role: 'head', text: node.label, row, column, columnSpan: breadth(node) } as const
  if (node.kind === 'column') return [{ ...head, rowSpan: headRows - row }]
  return [
    { ...head, rowSpan: 1 },
    ...withStarts(node.columns, breadth, column).flatMap(([child, at]) =>
      headCells(child, headRows, row + 1, at),
    ),
  ]
}

/** The labels and figures of a row, or of a group of rows; `depth` groups stand to the left. */
function bodyCells(
  grid: MatrixGrid,
  node: Row | RowGroup,
  row: number,
  depth: number,
): readonly LaidOutCell[] {
  const label = { role: 'label', text: node.label, row, column: depth } as const
  if (node.kind === 'group')
    return [
      { ...label, rowSpan: height(node), columnSpan: 1 },
      ...withStarts(node.rows, height, row).flatMap(([child, at]) =>
        bodyCells(grid, child, at, depth + 1),
      ),
    ]
  const figures = columnsOf(grid).map(
    (column, index) =>
      ({
        role: 'figure',
        id: cellId(grid.id, node.id, column.id),
        row,
        column: grid.labelColumns + index,
        rowSpan: 1,
        columnSpan: 1,
      }) as const,
  )
  if (grid.labelColumns === 0) return figures
  return [{ ...label, rowSpan: 1, columnSpan: grid.labelColumns - depth }, ...figures]
}

function groupStarts(node: Row | RowGroup, row: number, depth: number): readonly number[] {
  if (node.kind === 'row') return depth < 2 ? [row] : []
  const isInnermost = node.rows.every((child) => child.kind === 'row')
  return [
    ...(isInnermost ? [row] : []),
    ...withStarts(node.rows, height, row).flatMap(([child, at]) =>
      groupStarts(child, at, depth + 1),
    ),
  ]
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
): readonly LaidOutCell[] {
  return withStarts(band.columns, ({ span }) => span, 1).map(([column, at]) => ({
    ...content(column),
    row,
    column: at,
    rowSpan: 1,
    columnSpan: column.span,
  }))
}

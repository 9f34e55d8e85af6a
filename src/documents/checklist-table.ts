import type { TableBlock, TableCell } from './document.ts'

/** A cell of a 核对表 before its place in the table is known. */
export type TextCell = Pick<TableCell, 'role' | 'text'> & { readonly columnSpan?: number }
export type TextRow = readonly TextCell[]

/** Small print: with every figure filled a sheet should take two pages. */
const print = { textPt: 9, linePt: 11, minRowMm: 4.5 } as const

type SheetTable = Pick<TableBlock, 'id' | 'caption' | 'widthsMm'> & {
  readonly rows: readonly TextRow[]
  readonly minRowMm?: number
}

/** A table of rows; a page may end below any row but a head. A head that stands alone is repeated. */
export function sheetTable({ rows, ...table }: SheetTable): TableBlock {
  const heads = rows.flatMap((cells, row) => (cells.every(isHead) ? [row] : []))
  return {
    kind: 'table',
    rowCount: rows.length,
    headRows: heads.length === 1 && heads[0] === 0 ? 1 : 0,
    cells: rows.flatMap(placed),
    groupStarts: rows.map((_, row) => row).filter((row) => !heads.includes(row - 1)),
    labelAlign: 'left',
    ...print,
    ...table,
  }
}

export function textRow(role: TableCell['role'], texts: readonly string[]): TextRow {
  return texts.map((text) => ({ role, text }))
}

function isHead(cell: TextCell): boolean {
  return cell.role === 'head'
}

function placed(cells: TextRow, row: number): readonly TableCell[] {
  let next = 0
  return cells.map(({ columnSpan = 1, ...content }) => {
    const column = next
    next += columnSpan
    return { ...content, row, column, rowSpan: 1, columnSpan }
  })
}

import type { TableBlock, TableCell } from './document.ts'
import type { PagePiece } from './page-pieces.ts'
import { plainText } from './document.ts'
import { type MeasuredTable, textHeight, total } from './table-measure.ts'

type Laid = { readonly block: TableBlock; readonly measured: MeasuredTable }

/**
 * The rows of a table that may begin a page: those that begin a group below the head, unless a
 * merged cell would be left with a first part too low for its text (it stands there whole).
 */
export function breakRows({ block, measured }: Laid): readonly number[] {
  return block.groupStarts.filter(
    (row) =>
      row > block.headRows &&
      block.cells.every((cell) => {
        const crosses = cell.row < row && row < cell.row + cell.rowSpan
        const lines = measured.cells.get(cell)?.lines.length ?? 0
        return !crosses || textHeight(block, lines) <= total(measured.heights, cell.row, row) + 0.01
      }),
  )
}

/**
 * The rows `from` to `to` of a table as pieces at height `y`, under a repeated head if wanted. A
 * merged cell that crosses the break is clipped and reopened, its text standing in its first part.
 */
export function tablePieces(
  { block, measured }: Laid,
  from: number,
  to: number,
  repeatHead: boolean,
  y: number,
): readonly PagePiece[] {
  const head = repeatHead ? rows(block, measured, 0, block.headRows, y) : []
  const headHeight = repeatHead ? total(measured.heights, 0, block.headRows) : 0
  return [...head, ...rows(block, measured, from, to, y + headHeight)]
}

function rows(
  block: TableBlock,
  measured: MeasuredTable,
  from: number,
  to: number,
  y: number,
): readonly PagePiece[] {
  return block.cells.flatMap((cell): readonly PagePiece[] => {
    const first = Math.max(cell.row, from)
    const last = Math.min(cell.row + cell.rowSpan, to)
    if (first >= last) return []
    const content = measured.cells.get(cell)
    const lines = cell.row >= from ? (content?.lines ?? []) : []
    return [
      {
        kind: 'cell',
        x: total(measured.widths, 0, cell.column),
        y: y + total(measured.heights, from, first),
        width: total(measured.widths, cell.column, cell.column + cell.columnSpan),
        height: total(measured.heights, first, last),
        lines: lines.map(({ runs }) => plainText(runs)),
        sizePt: content?.sizePt ?? block.textPt,
        scale: content?.scale ?? 1,
        lineHeight: block.linePt,
        role: cell.role,
        align: alignOf(block, cell),
        ...(cell.place === undefined ? {} : { place: cell.place }),
      },
    ]
  })
}

function alignOf(block: TableBlock, cell: TableCell): 'left' | 'center' {
  return cell.role === 'label' ? block.labelAlign : 'center'
}

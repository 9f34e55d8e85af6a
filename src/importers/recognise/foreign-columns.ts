import type { ColumnHeads } from './column-heads.ts'
import type { Lexicon } from './lexicon.ts'
import { overlaps } from './place-by-heads.ts'
import type { Unplaced } from './receipt.ts'
import type { SheetCell, SheetRow } from './sheet.ts'

/** Rows without the columns that the format does not have, and what stood in these. */
export type OwnColumns = {
  readonly rows: readonly SheetRow[]
  /** One text for each column left out: its head, and all that stood below. */
  readonly left: readonly Unplaced[]
}

/** Leaves out columns such as 序号 or 上年总计, which stand below heads of their own. */
export function ownColumns(
  rows: readonly SheetRow[],
  heads: ReadonlyMap<number, ColumnHeads>,
  lexicon: Lexicon,
  where: string,
): OwnColumns {
  const isBelow = (cell: SheetCell, head: SheetCell) =>
    cell !== head &&
    cell.column >= head.column &&
    cell.column + cell.span <= head.column + head.span
  const columns = new Map(
    [...heads].map(([table, { places = new Map<string, SheetCell>(), foreign }]) => {
      const cells = rows.flatMap((row) => (row.table === table ? row.cells : []))
      const isForeign = (head: SheetCell) =>
        ![...places.values()].some((own) => overlaps(head, own)) &&
        !cells.some((cell) => isBelow(cell, head) && lexicon.find(cell.text).length > 0)
      return [table, foreign.filter(isForeign)] as const
    }),
  )
  const left = [...columns].flatMap(([table, own]) =>
    own.map((head): Unplaced => {
      const texts = rows
        .flatMap((row) => (row.table === table ? row.cells : []))
        .flatMap((cell) =>
          cell.text.trim() !== '' && isBelow(cell, head) ? [cell.text.trim()] : [],
        )
      const words = `“${head.text.trim()}”一栏不是格式里的，没有读入`
      return { text: texts.length > 0 ? `${words}：${texts.join('、')}` : words, where }
    }),
  )
  if (left.length === 0) return { rows, left }
  return {
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.filter(
        (cell) => !columns.get(row.table)?.some((head) => cell === head || isBelow(cell, head)),
      ),
    })),
    left,
  }
}

import type { ColumnHeads } from './column-heads.ts'
import type { NamedRow } from './named-rows.ts'
import type { Placing } from './place-values.ts'
import { isBlankText, type SheetCell } from './sheet.ts'

/** The heads' places, when every row of the table keeps its labels to the left of them. */
export function trusted(
  { places }: ColumnHeads,
  rows: readonly NamedRow[],
  table: number,
): ReadonlyMap<string, SheetCell> | undefined {
  if (!places) return undefined
  const first = Math.min(...[...places.values()].map(({ column }) => column))
  const covers = (cell: SheetCell) => [...places.values()].some((head) => overlaps(cell, head))
  const fits = rows.every(
    ({ data }) =>
      data.row.table !== table ||
      (data.row.cells.every(
        ({ column, span }, at) => at >= data.offset || column + span <= first,
      ) &&
        data.values.every((cell) => isBlankText(cell.text) || covers(cell))),
  )
  return fits ? places : undefined
}

export function overlaps(cell: SheetCell, head: SheetCell): boolean {
  return cell.column < head.column + head.span && head.column < cell.column + cell.span
}

/** Cells below their heads. A row that lacks a cell, or has one across two heads, is not certain. */
export function placeByHeads(
  values: readonly SheetCell[],
  columns: readonly { readonly id: string }[],
  places: ReadonlyMap<string, SheetCell>,
): Placing {
  const left: string[] = []
  const used = new Set<SheetCell>()
  const texts = columns.map(({ id }) => {
    const head = places.get(id)
    const below = values.filter((cell) => head && overlaps(cell, head))
    const filled = below.filter(({ text }) => !isBlankText(text))
    const [cell] = filled
    if (filled.length > 1 || (cell && used.has(cell))) return undefined
    if (cell) used.add(cell)
    return below.length === 0 ? undefined : (cell?.text ?? '')
  })
  for (const cell of values) if (!isBlankText(cell.text) && !used.has(cell)) left.push(cell.text)
  const whole = left.length === 0 && texts.every((text) => text !== undefined)
  if (whole || values.every(({ text }) => isBlankText(text)))
    return { texts, confidence: 'certain', left }
  return { texts, confidence: 'proposed', reason: '这一行的格子与表头对不齐', left }
}

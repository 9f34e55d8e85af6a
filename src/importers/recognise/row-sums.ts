import type { CellKind, Column } from '#domain/format.ts'
import { readNumber } from '#domain/number-entry.ts'

/**
 * Where a row has its sum: in its totals, as it should; or in the first column, as in a table that
 * begins with 总计; or nowhere.
 */
export type SumPlace = 'totals' | 'first' | 'nowhere'

/**
 * Finds the sum of a row, one text a column; undefined where the row has no total, nothing but
 * zeros, or a text that is no number.
 */
export function sumPlace(
  columns: readonly Column[],
  kind: CellKind,
  texts: readonly (string | undefined)[],
): SumPlace | undefined {
  const values = new Map<string, number>()
  for (const [at, { id }] of columns.entries()) {
    const reading = readNumber(kind, texts[at] ?? '')
    if (reading.kind === 'unreadable') return undefined
    if (reading.kind === 'number') values.set(id, reading.value)
  }
  const all = [...values.values()]
  const totals = columns.filter(({ id, sumOf }) => sumOf && values.has(id))
  if (totals.length === 0 || all.every((value) => value === 0)) return undefined
  const sum = (ids: readonly string[]) =>
    ids.reduce((total, id) => total + (values.get(id) ?? 0), 0)
  if (totals.every(({ id, sumOf = [] }) => sum([id]) === sum(sumOf))) return 'totals'
  const [first, ...others] = columns.map(({ id }) => id)
  return first !== undefined && sum([first]) === sum(others) ? 'first' : 'nowhere'
}

import type { MatrixGrid, ReportFormat } from '#domain/format.ts'
import { cellsOf, columnsOf, rowsOf } from '#domain/grid.ts'
import { areDisordered, type ColumnHeads, columnHeads } from './column-heads.ts'
import { ownColumns } from './foreign-columns.ts'
import {
  cellEntry,
  doubledIn,
  type GridReading,
  labelMisprints,
  rowReading,
  strayWords,
} from './grid-reading.ts'
import type { Lexicon } from './lexicon.ts'
import { filledIn, type NamedRow, namedRows } from './named-rows.ts'
import { placeByHeads, trusted } from './place-by-heads.ts'
import { habitOf, placeByCount, type Placing } from './place-values.ts'
import type { Entry, RowReading, Unplaced } from './receipt.ts'
import { sumPlace } from './row-sums.ts'
import { sortRow } from './row-reading.ts'
import { isBlankText, type SheetRow, unaligned } from './sheet.ts'

/** Reads the figures of 表三 or 表四, which the file may have torn into several tables. */
export function readMatrix(
  grid: MatrixGrid,
  sheet: readonly SheetRow[],
  format: ReportFormat,
  lexicon: Lexicon,
  where: string,
): GridReading {
  const columns = columnsOf(grid)
  const sort = (row: SheetRow) => sortRow(row, lexicon, grid.id, format, columns.length) ?? []
  const all = sheet.flatMap(sort)
  const reading = { grid, lexicon, format }
  const disordered = areDisordered(all, reading)
  const heads = new Map(
    [...new Set(all.map(({ row }) => row.table))].map((table) => {
      const inTable = all.filter(({ row }) => row.table === table)
      return [table, columnHeads(inTable, disordered, reading, where)] as const
    }),
  )
  const own = ownColumns(sheet, heads, lexicon, where)
  const sorted = own.rows.flatMap(sort)
  const specs = new Map(cellsOf(grid).map((spec) => [`${spec.row}.${spec.column}`, spec]))
  const found = namedRows(grid, sorted, columns.length)
  const placed = placings(grid, found.rows, heads, disordered)
  // Where one row has the figures of others, a row without any is one that lost them.
  const overfull = found.rows.some(({ data }) => filledIn(data.values).length > columns.length)
  const entries: Entry[] = []
  const rows: RowReading[] = []
  const unplaced: Unplaced[] = []
  const done = new Set<string>()
  const doubled = doubledIn(found.rows.flatMap(({ row }) => row ?? []))
  for (const { data: line, row, doubt, placing } of placed) {
    const name = rowsOf(grid).find(({ id }) => id === row)?.shortLabel ?? line.printed
    const place = `${where}“${name}”一行`
    const figures = filledIn(line.values)
    if (row === undefined || done.has(row)) {
      const why = row === undefined ? '行名不认识' : '同名的行已经读过'
      for (const { text } of figures) unplaced.push({ text, where: `${place}（${why}）` })
      continue
    }
    done.add(row)
    if (overfull && figures.length === 0) {
      const reason = '这一行没有读到数，可能在别的行里'
      rows.push({ grid: grid.id, row, confidence: 'open', reason })
      continue
    }
    const result = rowReading(grid.id, row, placing, doubt ?? doubled.get(row))
    rows.push(result)
    for (const text of placing.left) unplaced.push({ text, where: place })
    columns.forEach((column, index) => {
      const text = placing.texts[index]
      const spec = specs.get(`${row}.${column.id}`)
      if (spec && text !== undefined && !isBlankText(text))
        entries.push(cellEntry(spec, text, result.confidence === 'certain'))
    })
  }
  for (const { text } of found.loose) unplaced.push({ text, where: `${where}没有行名的一行` })
  const misprints = [
    ...[...heads.values()].flatMap((each) => each.misprints),
    ...labelMisprints(own.rows, lexicon, grid.id, format, where),
  ]
  const strays = [...own.left, ...strayWords(sorted, lexicon, where)]
  return { entries, rows, unplaced, misprints, strays }
}

type PlacedRow = NamedRow & { readonly placing: Placing }

/** Every row with its figures in columns: by the heads, or where these do not tell by their number. */
function placings(
  grid: MatrixGrid,
  rows: readonly NamedRow[],
  heads: ReadonlyMap<number, ColumnHeads>,
  disordered: boolean,
): readonly PlacedRow[] {
  const columns = columnsOf(grid)
  const width = columns.length
  const lines = rows.map(({ data: { offset, values } }) => ({
    offset,
    values: values.map(({ text }) => text),
  }))
  const habit = habitOf(lines, width)
  const lastIsTotal = columns[width - 1]?.sumOf !== undefined
  const placesByTable = new Map(
    [...heads].map(([table, own]) => [table, trusted(own, rows, table)] as const),
  )
  const placed = rows.map((row) => {
    const { offset, values, row: printed } = row.data
    const places = placesByTable.get(printed.table)
    if (places) return { row, byHeads: true, placing: placeByHeads(values, columns, places) }
    const texts = values.map(({ text }) => text)
    const lead = habit.lead(offset)
    return {
      row,
      byHeads: false,
      placing: placeByCount(texts, width, { whole: habit.whole, lead, lastIsTotal }),
    }
  })
  const sums = placed.map(({ row: { data }, byHeads, placing }) => {
    const sum = byHeads ? undefined : sumPlace(columns, grid.cellKind, placing.texts)
    // Where a cell ends where the file says, a sum that is nowhere is only a wrong total.
    return sum === 'nowhere' && data.row.table !== unaligned ? undefined : sum
  })
  const right = sums.filter((sum) => sum === 'totals').length
  const mostAreWrong = sums.filter((sum) => sum !== undefined).length > 2 * right
  return placed.map(({ row, byHeads, placing }, at) => {
    const isWrong = sums[at] !== undefined && sums[at] !== 'totals'
    const doubt =
      row.doubt ??
      row.data.row.doubt ??
      (byHeads ? undefined : doubtOf(disordered, isWrong, mostAreWrong))
    return { ...row, placing, ...(doubt === undefined ? {} : { doubt }) }
  })
}

/** Why a row whose figures were placed by their number is not certain all the same. */
function doubtOf(disordered: boolean, isWrong: boolean, mostAreWrong: boolean): string | undefined {
  if (disordered) return '各列的次序与格式不同'
  if (isWrong) return '这一行的总计与各列之和不等，各数可能不在原来的列里'
  return mostAreWrong ? '这张表多数行的总计与各列之和不等，各数可能不在原来的列里' : undefined
}

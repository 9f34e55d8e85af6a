import type { MatrixGrid, ReportFormat } from '#domain/format.ts'
import { cellsOf, columnsOf, rowsOf } from '#domain/grid.ts'
import { type ColumnHeads, columnHeads } from './column-heads.ts'
import { cellEntry, type GridReading, labelMisprints, strayWords } from './grid-reading.ts'
import type { Lexicon } from './lexicon.ts'
import { habitOf, placeByCount, type Placing } from './place-values.ts'
import type { Entry, RowReading, Unplaced } from './receipt.ts'
import { type SortedRow, sortRow } from './row-reading.ts'
import { isBlankText, isFigure, type SheetCell, type SheetRow } from './sheet.ts'

type DataRow = Extract<SortedRow, { kind: 'data' }>

/** A data row and the row of the format it was found to be. */
type NamedRow = {
  readonly data: DataRow
  readonly row: string | undefined
  readonly guessed: boolean
}

/** Reads the figures of 表三 or 表四, which the file may have torn into several tables. */
export function readMatrix(
  grid: MatrixGrid,
  sheet: readonly SheetRow[],
  format: ReportFormat,
  lexicon: Lexicon,
  where: string,
): GridReading {
  const columns = columnsOf(grid)
  const width = columns.length
  const sorted = sheet.flatMap((row) => sortRow(row, lexicon, grid.id, format, width) ?? [])
  const specs = new Map(cellsOf(grid).map((spec) => [`${spec.row}.${spec.column}`, spec]))
  const found = labelled(sorted, width)
  const data = grid.labelColumns === 0 ? unlabelled(grid, sorted) : named(grid, found.rows)
  const heads = headsByTable(grid, sorted, lexicon, format, where)
  const habit = habitOf(
    data.map(({ data: { offset, values } }) => ({
      offset,
      values: values.map(({ text }) => text),
    })),
    width,
  )
  const placesByTable = new Map(
    [...heads].map(([table, own]) => [table, trusted(own, data, table)] as const),
  )
  const lastIsTotal = columns[width - 1]?.sumOf !== undefined
  // Where one row has the figures of others, a row without any is one that lost them.
  const overfull = data.some(({ data: { values } }) => filledIn(values).length > width)
  const entries: Entry[] = []
  const rows: RowReading[] = []
  const unplaced: Unplaced[] = []
  const done = new Set<string>()
  for (const { data: line, row, guessed } of data) {
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
    const places = placesByTable.get(line.row.table)
    const byHeads = places && placeByHeads(line.values, columns, places)
    const placing =
      byHeads ??
      placeByCount(
        line.values.map(({ text }) => text),
        width,
        {
          whole: habit.whole,
          lead: habit.lead(line.offset),
          lastIsTotal,
        },
      )
    const disordered = !byHeads && (heads.get(line.row.table)?.disordered ?? false)
    const doubt = doubtOf(line, guessed, found.joined.has(line), disordered)
    const reading = rowReading(grid.id, row, placing, doubt)
    rows.push(reading)
    for (const text of placing.left) unplaced.push({ text, where: place })
    columns.forEach((column, index) => {
      const text = placing.texts[index]
      const spec = specs.get(`${row}.${column.id}`)
      if (spec && text !== undefined && !isBlankText(text))
        entries.push(cellEntry(spec, text, reading.confidence === 'certain'))
    })
  }
  if (grid.labelColumns > 0)
    for (const { text } of found.loose) unplaced.push({ text, where: `${where}没有行名的一行` })
  const misprints = [
    ...[...heads.values()].flatMap((each) => each.misprints),
    ...labelMisprints(sheet, lexicon, grid.id, format, where),
  ]
  return { entries, rows, unplaced, misprints, strays: strayWords(sorted, lexicon, where) }
}

function filledIn(values: readonly SheetCell[]): readonly SheetCell[] {
  return values.filter(({ text }) => !isBlankText(text))
}

function headsByTable(
  grid: MatrixGrid,
  sorted: readonly SortedRow[],
  lexicon: Lexicon,
  format: ReportFormat,
  where: string,
): ReadonlyMap<number, ColumnHeads> {
  const tables = new Set(sorted.map(({ row }) => row.table))
  return new Map(
    [...tables].map((table) => {
      const own = sorted.filter(({ row }) => row.table === table)
      return [table, columnHeads(grid, own, lexicon, format, where)] as const
    }),
  )
}

/** Rows with labels; a row of figures alone goes on with the row above when together they fill it. */
function labelled(
  sorted: readonly SortedRow[],
  width: number,
): {
  readonly rows: readonly DataRow[]
  readonly joined: ReadonlySet<DataRow>
  readonly loose: readonly SheetCell[]
} {
  const rows: DataRow[] = []
  const loose: SheetCell[] = []
  const joined = new Set<DataRow>()
  for (const row of sorted) {
    const above = rows[rows.length - 1]
    if (row.kind === 'data') rows.push(row)
    if (row.kind !== 'figures') continue
    const values = above && [...above.values, ...row.row.cells].filter(({ text }) => text !== '')
    if (above && values?.length === width) {
      const whole = { ...above, values }
      rows.splice(-1, 1, whole)
      joined.add(whole)
    } else for (const cell of row.row.cells) if (isFigure(cell.text)) loose.push(cell)
  }
  return { rows, joined, loose }
}

/** 表四 has one row of figures and no label; figures that go on in a second line belong to it. */
function unlabelled(grid: MatrixGrid, sorted: readonly SortedRow[]): readonly NamedRow[] {
  const [first] = rowsOf(grid)
  const lines = sorted.filter(({ kind }) => kind !== 'head')
  const [line] = lines
  if (!line || !first) return []
  const values = lines.flatMap((each) => (each.kind === 'data' ? each.values : each.row.cells))
  const data: DataRow = {
    kind: 'data',
    row: line.row,
    label: undefined,
    printed: first.shortLabel,
    offset: 0,
    values,
  }
  return [{ data, row: first.id, guessed: false }]
}

/** Each data row's id. One unknown label between two known neighbours of a missing row is that row. */
function named(grid: MatrixGrid, rows: readonly DataRow[]): readonly NamedRow[] {
  const order = rowsOf(grid).map(({ id }) => id)
  const idOf = ({ label }: DataRow) =>
    label?.label.role === 'row' ? label.label.ids.find((id) => order.includes(id)) : undefined
  const known = rows.map(idOf)
  const places = known.map((id) => (id === undefined ? undefined : order.indexOf(id)))
  return rows.map((data, index) => {
    const own = known[index]
    if (own !== undefined) return { data, row: own, guessed: false }
    const from = index === 0 ? -1 : places[index - 1]
    const to = index === rows.length - 1 ? order.length : places[index + 1]
    const onlyOne = from !== undefined && to !== undefined && to - from === 2
    return onlyOne && data.label === undefined
      ? { data, row: order[from + 1], guessed: true }
      : { data, row: undefined, guessed: false }
  })
}

/** The heads' places, when every row of the table keeps its labels to the left of them. */
function trusted(
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

function overlaps(cell: SheetCell, head: SheetCell): boolean {
  return cell.column < head.column + head.span && head.column < cell.column + cell.span
}

/** Cells below their heads. A row that lacks a cell, or has one across two heads, is not certain. */
function placeByHeads(
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

function rowReading(
  grid: string,
  row: string,
  { confidence, reason }: Placing,
  doubt: string | undefined,
): RowReading {
  if (confidence !== 'certain')
    return { grid, row, confidence, ...(reason === undefined ? {} : { reason }) }
  return doubt === undefined
    ? { grid, row, confidence }
    : { grid, row, confidence: 'proposed', reason: doubt }
}

/** Why a row whose figures fit is not certain all the same. */
function doubtOf(
  { printed }: DataRow,
  guessed: boolean,
  joined: boolean,
  disordered: boolean,
): string | undefined {
  if (guessed) return `行名写作“${printed.trim()}”，按位置认定`
  if (joined) return '这一行的数分在两行'
  return disordered ? '各列的次序与格式不同' : undefined
}

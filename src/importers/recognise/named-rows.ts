import type { MatrixGrid } from '#domain/format.ts'
import { rowsOf } from '#domain/grid.ts'
import type { SortedRow } from './row-reading.ts'
import { isBlankText, isFigure, type SheetCell } from './sheet.ts'

export type DataRow = Extract<SortedRow, { kind: 'data' }>

/** A data row and the row of the format it was found to be. */
export type NamedRow = {
  readonly data: DataRow
  readonly row: string | undefined
  /** Why the figures may not be this row's; absent when nothing speaks against it. */
  readonly doubt?: string
}

/** The rows of a table with figures, and figures that stand in none of them. */
export type NamedRows = { readonly rows: readonly NamedRow[]; readonly loose: readonly SheetCell[] }

/** Finds the rows of 表三 or 表四; `width` is the number of their columns. */
export function namedRows(
  grid: MatrixGrid,
  sorted: readonly SortedRow[],
  width: number,
): NamedRows {
  return grid.labelColumns === 0 ? unlabelled(grid, sorted, width) : labelled(grid, sorted, width)
}

/** The cells of a row that are not blank. */
export function filledIn(values: readonly SheetCell[]): readonly SheetCell[] {
  return values.filter(({ text }) => !isBlankText(text))
}

const torn = '这一行的数分在几行'

/** 表四 has one row of figures and no label; figures that go on in other lines belong to it. */
function unlabelled(grid: MatrixGrid, sorted: readonly SortedRow[], width: number): NamedRows {
  const [first] = rowsOf(grid)
  const lines = sorted.flatMap((row) => {
    if (row.kind === 'head') return []
    return [{ row: row.row, values: row.kind === 'data' ? row.values : row.row.cells }]
  })
  const whole = lines.filter(({ values }) => filledIn(values).length === width)
  const own = whole.length === 1 ? whole : lines
  const [line] = own
  if (!line || !first) return { rows: [], loose: [] }
  const data: DataRow = {
    kind: 'data',
    row: line.row,
    label: undefined,
    printed: first.shortLabel,
    offset: 0,
    values: own.flatMap(({ values }) => values),
  }
  const rest = lines.filter((each) => !own.includes(each)).flatMap(({ values }) => values)
  const doubt = own.length > 1 ? { doubt: torn } : {}
  return {
    rows: [{ data, row: first.id, ...doubt }],
    loose: rest.filter(({ text }) => isFigure(text)),
  }
}

/** Rows with labels; figures alone go on with the row above when together they fill it. */
function labelled(grid: MatrixGrid, sorted: readonly SortedRow[], width: number): NamedRows {
  const rows: DataRow[] = []
  const followers = new Map<DataRow | undefined, readonly SheetCell[]>()
  for (const row of sorted) {
    if (row.kind === 'head') continue
    const above = rows[rows.length - 1]
    if (row.kind === 'data') rows.push(row)
    else followers.set(above, [...(followers.get(above) ?? []), ...row.row.cells])
  }
  const joined = new Map<DataRow, DataRow>()
  const loose: SheetCell[] = []
  const doubts = new Map<DataRow, string>()
  for (const [above, cells] of followers) {
    const values = above && [...above.values, ...cells].filter(({ text }) => text !== '')
    // With the figures of whole rows behind it, none of them can be said to be its own.
    const rowsBehind = filledIn(cells).length >= width
    if (above && values && (values.length === width || rowsBehind)) {
      joined.set(above, { ...above, values })
      doubts.set(above, torn)
      continue
    }
    loose.push(...cells.filter(({ text }) => isFigure(text)))
    if (above) doubts.set(above, '这一行下面还有数，不知属于哪一行')
  }
  const named = withIds(grid, rows).map((each): NamedRow => {
    const data = joined.get(each.data) ?? each.data
    const doubt = each.doubt ?? doubts.get(each.data)
    return { ...each, data, ...(doubt === undefined ? {} : { doubt }) }
  })
  return { rows: named, loose }
}

/** Each data row's id. One unknown label between two known neighbours of a missing row is that row. */
function withIds(grid: MatrixGrid, rows: readonly DataRow[]): readonly NamedRow[] {
  const order = rowsOf(grid).map(({ id }) => id)
  const idOf = ({ label }: DataRow) =>
    label?.label.role === 'row' ? label.label.ids.find((id) => order.includes(id)) : undefined
  const known = rows.map(idOf)
  const places = known.map((id) => (id === undefined ? undefined : order.indexOf(id)))
  return rows.map((data, index) => {
    const own = known[index]
    if (own !== undefined) return { data, row: own }
    const from = index === 0 ? -1 : places[index - 1]
    const to = index === rows.length - 1 ? order.length : places[index + 1]
    const onlyOne = from !== undefined && to !== undefined && to - from === 2
    if (!onlyOne || data.label !== undefined) return { data, row: undefined }
    return {
      data,
      row: order[from + 1],
      doubt: `行名写作“${data.printed.trim()}”，按位置认定`,
    }
  })
}

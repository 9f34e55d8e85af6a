import type { Band, BandGrid, ReportFormat } from '#domain/format.ts'
import { cellsOf } from '#domain/grid.ts'
import {
  cellEntry,
  doubledIn,
  type GridReading,
  labelMisprints,
  rowReading,
  strayWords,
} from './grid-reading.ts'
import type { Lexicon } from './lexicon.ts'
import { placeByCount } from './place-values.ts'
import type { Entry, RowReading, Unplaced } from './receipt.ts'
import { readingsIn, type SortedRow, sortRow } from './row-reading.ts'
import { isBlankText, isFigure, type SheetCell, type SheetRow } from './sheet.ts'

/** Reads the figures of 表二: rows by their labels, columns by the heads of their band. */
export function readBands(
  grid: BandGrid,
  sheet: readonly SheetRow[],
  format: ReportFormat,
  lexicon: Lexicon,
  where: string,
): GridReading {
  const specs = new Map(cellsOf(grid).map((spec) => [`${spec.row}.${spec.column}`, spec]))
  const entries: Entry[] = []
  const rows: RowReading[] = []
  const unplaced: Unplaced[] = []
  const done = new Set<string>()
  let heads: readonly string[] | undefined
  let words: readonly string[] = []
  const lines = sheet.flatMap((row) => sortRow(row, lexicon, grid.id, format, 1) ?? [])
  const bandRowOf = (sorted: SortedRow) =>
    sorted.kind === 'data' ? bandOf(grid, sorted.label?.label.ids ?? []) : undefined
  const doubled = doubledIn(lines.flatMap((sorted) => bandRowOf(sorted)?.row.id ?? []))
  for (const sorted of lines) {
    const { row } = sorted
    const labels = sorted.kind === 'data' ? row.cells.slice(0, sorted.offset - 1) : row.cells
    heads = headsAfter(heads, labels, lexicon, grid.id, format)
    words = [...words, ...labels.map(({ text }) => text)]
    if (sorted.kind === 'head') continue
    const headWords = words
    words = []
    const figures = row.cells.filter(({ text }) => isFigure(text)).map(({ text }) => text)
    const at = bandRowOf(sorted)
    if (sorted.kind !== 'data' || !at || done.has(at.row.id)) {
      const name = sorted.kind === 'data' ? `“${sorted.printed.trim()}”一行` : '没有行名的一行'
      const why = at ? '（同名的行已经读过）' : ''
      for (const text of figures) unplaced.push({ text, where: `${where}${name}${why}` })
      continue
    }
    const { band, row: line } = at
    done.add(line.id)
    const place = `${where}“${line.shortLabel}”一行`
    const values = sorted.values.map(({ text }) => text)
    const placing = placeByCount(values, band.columns.length, {
      whole: 'few',
      lead: 0,
      lastIsTotal: false,
    })
    const order = columnOrder(band, heads)
    if (order === undefined) {
      rows.push({
        grid: grid.id,
        row: line.id,
        confidence: 'open',
        reason: '这一行上面的表头与格式不同，没有填入',
      })
      for (const text of figures) unplaced.push({ text, where: place })
      continue
    }
    const doubt = row.doubt ?? doubled.get(line.id) ?? otherUnit(band, headWords)
    const reading = rowReading(grid.id, line.id, placing, doubt)
    rows.push(reading)
    for (const text of placing.left) unplaced.push({ text, where: place })
    order.forEach((column, index) => {
      const text = placing.texts[index]
      const spec = specs.get(`${line.id}.${column}`)
      if (spec && text !== undefined && !isBlankText(text))
        entries.push(cellEntry(spec, text, reading.confidence === 'certain'))
    })
  }
  const misprints = labelMisprints(sheet, lexicon, grid.id, format, where)
  return { entries, rows, unplaced, misprints, strays: strayWords(lines, lexicon, where) }
}

type BandRow = { readonly band: Band; readonly row: Band['rows'][number] }

function bandOf(grid: BandGrid, ids: readonly string[]): BandRow | undefined {
  for (const band of grid.bands) {
    const row = band.rows.find(({ id }) => ids.includes(id))
    if (row) return { band, row }
  }
  return undefined
}

/** The ids of the columns named last; those of a band end where the next one begins. */
function headsAfter(
  before: readonly string[] | undefined,
  labels: readonly SheetCell[],
  lexicon: Lexicon,
  grid: string,
  format: ReportFormat,
): readonly string[] | undefined {
  const found = labels.map(({ text }) => readingsIn(lexicon, text, grid, format))
  const ids = found.flatMap((readings) => {
    const column = readings.find(({ label }) => label.role === 'column')
    return column ? column.label.ids.slice(0, 1) : []
  })
  if (ids.length > 0) return ids
  const begins = found.some((readings) => readings.some(({ label }) => label.role === 'band'))
  return begins ? undefined : before
}

/**
 * The band's columns in the order of the heads above the row. Without heads the format's order;
 * undefined when the heads are those of other columns, so that no figure goes below a wrong one.
 */
function columnOrder(
  band: Band,
  heads: readonly string[] | undefined,
): readonly string[] | undefined {
  const ids = band.columns.map(({ id }) => id)
  if (!heads) return ids
  const same = heads.length === ids.length && heads.every((id) => ids.includes(id))
  if (same) return heads
  return heads.every((id) => ids.includes(id)) && heads.length < ids.length && heads.length > 1
    ? ids
    : undefined
}

/** Money is counted in 万元; words above it that name another unit leave converting to a person. */
function otherUnit(band: Band, words: readonly string[]): string | undefined {
  if (!band.columns.some(({ cellKind }) => cellKind === 'moneyWan')) return undefined
  const units = words.flatMap((text) => /[十百千万亿]*元/.exec(text)?.[0] ?? [])
  const other = units.find((unit) => unit !== '万元')
  return other === undefined ? undefined : `表头的单位是“${other}”，这里以万元计，没有换算`
}

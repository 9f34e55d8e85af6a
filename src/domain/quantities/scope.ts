import type { Band, GridSpec, ReportFormat } from '../format.ts'
import { type CellId, cellId } from '../place.ts'
import type { Word } from './lexicon.ts'
import { collapsed, type Lines, meet, type Table, tableNamed } from './lines.ts'
import { senseIn } from './tokens.ts'
import { usualColumns } from './said-as.ts'

/** The cells a figure speaks of: the sum of all where it speaks of several. */
export type Scope = {
  readonly grid: string
  readonly rows: Lines
  readonly columns: Lines
  /** The words themselves named rows, or columns. */
  readonly namedRows: boolean
  readonly namedColumns: boolean
  /** 自然人申请6件: neither came in nor was handled is said; taken for what came in. */
  readonly unnamed: boolean
  readonly cells: readonly CellId[]
}

/** What the talk is of: a table, and the rows or columns a noun has set. */
export type Frame = {
  readonly grid: string
  readonly rows?: Lines | undefined
  readonly columns?: Lines | undefined
  /** From an earlier sentence: everyday verbs may speak of something else by now. */
  readonly carried?: boolean
}

/** What words may take over from the sentence they stand in. */
export type Context = {
  readonly frame: Frame | undefined
  /** What a breakdown divides. */
  readonly whole: Scope | undefined
  readonly previous: Scope | undefined
  /** Nothing is said of the noun but that there is none. */
  readonly denied: boolean
  /** What a word for more than one row (结转) must mean here. */
  readonly rows?: Lines | undefined
}

export function isStrongNoun(word: Word): boolean {
  return word.senses.some(({ noun }) => noun === 'strong')
}

/** Names what is counted. */
export function isNoun(word: Word): boolean {
  return word.senses.some(({ noun }) => noun !== undefined)
}

/** Names a table as a whole, no row or column of it. */
export function isTableNoun(word: Word): boolean {
  return word.senses.every(({ noun, rows, columns }) => noun && !rows && !columns)
}

/** The table that words speak of: that of their last strong noun, else the frame's; undefined when they disagree. */
export function tableOf(words: readonly Word[], frame: Frame | undefined): string | undefined {
  const nouns = words.filter(isStrongNoun)
  const last = nouns[nouns.length - 1]
  if (!last) return frame?.grid
  const grid = last.senses.find(({ noun }) => noun === 'strong')?.grid
  if (grid === undefined) return undefined
  // 因政府信息公开申请引起的行政复议 speaks of the last noun only.
  const others = nouns.filter((noun) => !senseIn(noun, grid))
  return others.every(isTableNoun) ? grid : undefined
}

/** 本年新收申请: a row of one table alone, with the weak noun of that table. */
export function tableNamedBy(words: readonly Word[]): string | undefined {
  const [row] = words.filter((word) => !isNoun(word) && !word.everyday && word.senses.length === 1)
  const grid = row?.senses[0]?.grid
  return words.some((word) => grid !== undefined && senseIn(word, grid)?.noun) ? grid : undefined
}

/** The frame that the nouns among words set in a table. */
export function frameOf(words: readonly Word[], grid: string): Frame | undefined {
  const nouns = words.filter((word) => senseIn(word, grid)?.noun === 'strong')
  if (nouns.length === 0) return undefined
  const rows = meetAll(nouns.map((word) => senseIn(word, grid)?.rows))
  const columns = meetAll(nouns.map((word) => senseIn(word, grid)?.columns))
  // Labels such as 本年新收政府信息公开申请数量 name a row, but the talk is of the table.
  return { grid, rows: grid === rowNamed ? undefined : rows, columns }
}

const rowNamed = 'requests'

function meetAll(lines: readonly (Lines | undefined)[]): Lines | undefined {
  return lines.reduce<Lines | undefined>(meet, undefined)
}

/** The cells that words of one item speak of; undefined when that is not certain. */
export function resolve(
  format: ReportFormat,
  words: readonly Word[],
  grid: string,
  context: Context,
): Scope | undefined {
  const table = tableNamed(format, grid)
  if (!table) return undefined
  const { spec } = table
  let rows = context.rows
  let columns: Lines | undefined
  for (const word of words) {
    const sense = senseIn(word, grid)
    if (!sense) {
      if (word.neutralIn.includes(grid) || (isStrongNoun(word) && isTableNoun(word))) continue
      return undefined
    }
    rows = meet(rows, sense.rows)
    columns = meet(columns, sense.columns)
  }
  const { frame, previous } = context
  const whole = context.whole?.grid === grid ? context.whole : undefined
  const namedRows = rows !== undefined
  const namedColumns = columns !== undefined
  if (!words.some((word) => senseIn(word, grid)?.noun === 'strong') && frame?.grid === grid) {
    rows = meet(rows, frame.rows)
    columns = meet(columns, frame.columns)
  }
  const noun = words.some((word) => senseIn(word, grid)?.noun !== undefined)
  const taken = rows ?? unnamedRows(table, context, namedColumns)
  const unnamed = taken === undefined && (context.denied || (namedColumns && noun))
  // 未收到…, 无…: the noun alone is denied as a thing that came in.
  rows = taken ?? (unnamed ? firstRow(format, grid) : undefined)
  if (!rows || rows.size === 0) return undefined
  if (!columns && spec.kind === 'matrix') {
    // 收到自然人申请10件，办结10件: whose were handled is not said.
    const before = previous?.grid === grid && previous.namedColumns && previous.namedRows
    if (before && !whole && spec.labelColumns > 0) return undefined
    columns = whole?.namedColumns ? whole.columns : table.columns.typed
  }
  columns ??= unnamedColumns(spec, rows, previous)
  if (!columns || columns.size === 0) return undefined
  const cells = cellsAt(table, rows, columns)
  return cells && { grid, rows, columns, namedRows, namedColumns, unnamed, cells }
}

function unnamedRows(
  { spec, rows }: Table,
  { whole, previous }: Context,
  namedColumns: boolean,
): Lines | undefined {
  if (rows.typed.size === 1) return rows.typed
  const before = whole ?? previous
  return namedColumns && before?.grid === spec.id ? before.rows : undefined
}

function firstRow({ balances }: ReportFormat, table: string): Lines | undefined {
  const first = balances.find(({ grid }) => grid === table)?.left[0]
  return first === undefined ? undefined : new Set([first])
}

function unnamedColumns(
  spec: GridSpec,
  rows: Lines,
  previous: Scope | undefined,
): Lines | undefined {
  const bands = bandsOf(spec, rows)
  const [band] = bands
  if (!band || bands.length > 1) return undefined
  const ids = band.columns.map(({ id }) => id)
  if (ids.length === 1) return new Set(ids)
  const usual = ids.find((id) => usualColumns.includes(id))
  if (usual !== undefined) return new Set([usual])
  const before = [...(previous?.columns ?? [])].filter((id) => ids.includes(id))
  return before.length === 1 && previous?.grid === spec.id ? new Set(before) : undefined
}

function bandsOf(spec: GridSpec, rows: Lines): readonly Band[] {
  if (spec.kind === 'matrix') return []
  return spec.bands.filter((band) => band.rows.some(({ id }) => rows.has(id)))
}

/** Rows × columns with sums for what they add up to; undefined when there is no such cell. */
function cellsAt(table: Table, rows: Lines, columns: Lines): readonly CellId[] | undefined {
  const { spec } = table
  const across = collapsed(columns, table.columns)
  const down = collapsed(rows, table.rows)
  if (spec.kind === 'bands') {
    const bands = bandsOf(spec, rows)
    const known = new Set(bands.flatMap((band) => band.columns.map(({ id }) => id)))
    if (bands.length !== 1 || across.some((column) => !known.has(column))) return undefined
  }
  return down.flatMap((row) => across.map((column) => cellId(spec.id, row, column)))
}

import type { GridSpec } from './format.ts'
import { cellsOf, columnsOf, rowsOf } from './grid.ts'
import { readNumber } from './number-entry.ts'
import type { CellId } from './place.ts'

/** Where the figures of a pasted block go, and what the clerk should know before they do. */
export type Pasting = {
  readonly texts: readonly (readonly [CellId, string])[]
  /** Rows were found by their labels, not by position. */
  readonly byLabel: boolean
  /** Figures that stand over computed cells: the program computes those itself. */
  readonly computed: number
  /** Figures that reach beyond the table. */
  readonly outside: number
  /** Labels that this table does not have. */
  readonly unknownLabels: readonly string[]
  /** Nothing is left over and no other reading is possible; else it is shown before it is done. */
  readonly certain: boolean
}

type TargetCell = { readonly id: CellId; readonly typed: boolean; readonly label: string }
type TargetRow = { readonly labels: readonly string[]; readonly cells: readonly TargetCell[] }

/**
 * Places a block of clipboard cells. Labels decide where they are there; else the block is laid
 * down from the cell `at`, as a spreadsheet would. A blank stays blank and keeps its column.
 */
export function placePaste(
  grid: GridSpec,
  block: readonly (readonly string[])[],
  at: CellId,
): Pasting {
  const target = targetOf(grid)
  const rows = block.map(splitRow)
  // In 表二 each band has heads of its own; there position within the row decides.
  const columns = grid.kind === 'matrix' ? columnsByHead(target, rows) : new Map<number, string>()
  const filled = rows.filter((row) => row.figures.some((text) => text !== ''))
  const matches = filled.map((row) => matchingRow(target, row.labels))
  const labelled = matches.filter((match) => match !== undefined).length
  const byLabel = labelled > 0 && labelled * 2 >= filled.length

  const start = positionOf(target, at)
  // By position a blank row in the middle keeps its place; with labels every row has its own.
  const lines = byLabel ? filled : withoutOuterBlanks(rows, filled)
  const texts = new Map<CellId, string>()
  const unknownLabels: string[] = []
  let computed = 0
  let outside = 0
  let odd = false

  lines.forEach((copied, index) => {
    const row = byLabel ? matchingRow(target, copied.labels) : target[start.row + index]
    const line = byLabel && row ? withoutLabelSpan(copied, row) : copied
    if (byLabel && !row) {
      unknownLabels.push(line.labels.join(' ') || '（没有行名的一行）')
      return
    }
    const first = byLabel || spansTable(line, row) ? 0 : start.column
    const cells = cellsFor(line, row, first, columns)
    if (byLabel && row && columns.size < 2 && !fitsRow(line, row)) odd = true
    line.figures.forEach((text, column) => {
      const cell = cells[column]
      if (!cell) outside += text === '' ? 0 : 1
      else if (cell.typed) texts.set(cell.id, text)
      else computed += text === '' ? 0 : 1
    })
  })
  const withoutTotals =
    !byLabel && lines.length > 1 && start.row === 0 && lines.length === typedRowCount(target)
  return {
    texts: [...texts],
    byLabel,
    computed,
    outside,
    unknownLabels,
    certain:
      outside === 0 && unknownLabels.length === 0 && !odd && !isAmbiguous(target, withoutTotals),
  }
}

/** As many rows as a table without its total row: by position the last ones may be one row off. */
function isAmbiguous(target: readonly TargetRow[], withoutTotals: boolean): boolean {
  return withoutTotals && typedRowCount(target) < target.length
}

function typedRowCount(target: readonly TargetRow[]): number {
  return target.filter(({ cells }) => cells.some(({ typed }) => typed)).length
}

type Line = {
  readonly labels: readonly string[]
  /** How many columns of the block stand before the figures. */
  readonly offset: number
  readonly figures: readonly string[]
}

/** A clipboard row as its labels and the cells behind the last of them. */
function splitRow(cells: readonly string[]): Line {
  const trimmed = cells.map((text) => text.replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g, ''))
  let offset = 0
  trimmed.forEach((text, index) => {
    if (isLabel(text)) offset = index + 1
  })
  return {
    labels: trimmed.slice(0, offset).filter((text) => text !== ''),
    offset,
    figures: trimmed.slice(offset),
  }
}

const figure = /^[+-]?[\d０-９.,，．\s]+(?:万元|元|人次|件|次|条|份|宗|起|项)?$/

/** Words, as against a figure, a stroke for nothing, or a numeral written in Chinese. */
function isLabel(text: string): boolean {
  if (!/[\u3400-\u9fff]{2}/.test(text) || figure.test(text)) return false
  const reading = readNumber('count', text)
  return !(reading.kind === 'unreadable' && reading.reason === 'chineseNumeral')
}

function withoutOuterBlanks(rows: readonly Line[], filled: readonly Line[]): readonly Line[] {
  const [first] = filled
  const last = filled[filled.length - 1]
  return first && last ? rows.slice(rows.indexOf(first), rows.indexOf(last) + 1) : []
}

/** The block is as wide as the table: it begins at the first column wherever the caret is. */
function spansTable(line: Line, row: TargetRow | undefined): boolean {
  return row !== undefined && row.cells.length > 1 && line.figures.length === row.cells.length
}

/** A label merged over several columns leaves blanks behind it that are none of the row's cells. */
function withoutLabelSpan(line: Line, row: TargetRow): Line {
  const { figures, offset } = line
  const first = figures.findIndex((text) => text !== '')
  const surplus = figures.length - row.cells.length
  if (first <= 0 || surplus <= 0) return line
  const span = figures.length - first === typedOf(row).length ? first : Math.min(first, surplus)
  return { ...line, offset: offset + span, figures: figures.slice(span) }
}

/** As many figures as the row has cells, or as it has typed cells; blanks behind them do not count. */
function fitsRow({ figures }: Line, row: TargetRow): boolean {
  const further = figures.slice(row.cells.length)
  return (
    figures.length === typedOf(row).length ||
    (figures.length >= row.cells.length && further.every((text) => text === ''))
  )
}

function typedOf(row: TargetRow): readonly TargetCell[] {
  return row.cells.filter(({ typed }) => typed)
}

function cellsFor(
  line: Line,
  row: TargetRow | undefined,
  first: number,
  columns: ReadonlyMap<number, string>,
): readonly (TargetCell | undefined)[] {
  if (!row) return []
  if (columns.size > 1)
    return line.figures.map((_, index) => {
      const label = columns.get(line.offset + index)
      return row.cells.find((cell) => plain(cell.label) === label)
    })
  // One figure short of the table: the total was left out.
  const typed = typedOf(row)
  const cells = first === 0 && line.figures.length === typed.length ? typed : row.cells
  return line.figures.map((_, index) => cells[first + index])
}

/** Column labels by the block's column, when a head row names at least two of them. */
function columnsByHead(
  target: readonly TargetRow[],
  rows: readonly Line[],
): ReadonlyMap<number, string> {
  const labels = target[0]?.cells.map(({ label }) => plain(label)) ?? []
  if (new Set(labels).size !== labels.length) return new Map()
  const found = new Map<number, string>()
  for (const { labels: words, offset } of rows) {
    if (words.length !== offset) continue
    words.forEach((word, index) => {
      if (labels.includes(plain(word))) found.set(index, plain(word))
    })
  }
  return found
}

function matchingRow(
  target: readonly TargetRow[],
  labels: readonly string[],
): TargetRow | undefined {
  // The last label of a row is its own; those before it belong to merged groups.
  for (const label of [...labels].reverse()) {
    const row = target.find(({ labels: names }) => names.includes(plain(label)))
    if (row) return row
  }
  return undefined
}

function positionOf(target: readonly TargetRow[], at: CellId): { row: number; column: number } {
  const row = target.findIndex(({ cells }) => cells.some(({ id }) => id === at))
  return { row, column: target[row]?.cells.findIndex(({ id }) => id === at) ?? 0 }
}

/** A label as it is compared: no ordinal, no white space, no punctuation, full width folded. */
function plain(label: string): string {
  return label
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十][)）]|\d+[.．、])/, '')
    .replace(/[(（].*$/, '')
    .replace(/[“”"'‘’、，,。：:]/g, '')
}

function targetOf(grid: GridSpec): readonly TargetRow[] {
  const cells = cellsOf(grid)
  const labelOf = new Map(
    grid.kind === 'matrix' ? columnsOf(grid).map(({ id, label }) => [id, label]) : [],
  )
  const names = grid.kind === 'matrix' ? rowsOf(grid) : grid.bands.flatMap((band) => band.rows)
  return names.map(({ id, label, shortLabel }) => ({
    labels: [plain(label), plain(shortLabel)].filter((name) => name !== ''),
    cells: cells
      .filter((cell) => cell.row === id)
      .map((cell) => ({
        id: cell.id,
        typed: !cell.sumOf,
        label: labelOf.get(cell.column) ?? cell.columnName,
      })),
  }))
}

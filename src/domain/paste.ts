import type { GridSpec } from './format.ts'
import { cellsOf, columnsOf, rowsOf, sumOfCells } from './grid.ts'
import { readNumber } from './number-entry.ts'
import { type Line, plain, splitRow } from './paste-line.ts'
import type { CellId } from './place.ts'
import type { Report } from './report.ts'

/** Where the figures of a pasted block go, and what the clerk should know before they do. */
export type Pasting = {
  readonly texts: readonly (readonly [CellId, string])[]
  /** Rows were found by their labels, not by position. */
  readonly byLabel: boolean
  /** Figures that stand over computed cells: the program computes those itself. */
  readonly computed: number
  /** Those among them that are not the sum they stand over, as it is after the paste. */
  readonly unequal: number
  /** Figures that reach beyond the table. */
  readonly outside: number
  /** Labels that this table does not have. */
  readonly unknownLabels: readonly string[]
  /** Nothing is left over and no other reading is possible; else it is shown before it is done. */
  readonly certain: boolean
}

type TargetCell = {
  readonly id: CellId
  readonly label: string
  /** For a computed cell: what it is the sum of. */
  readonly sumOf: readonly CellId[] | undefined
}
type TargetRow = { readonly labels: readonly string[]; readonly cells: readonly TargetCell[] }

/**
 * Places a block of clipboard cells. Labels decide where they are there; else the block is laid
 * down from the cell `at`, as a spreadsheet would. A blank stays blank and keeps its column.
 * A total is not taken over, so one that says otherwise than the report's figures is never passed over
 * in silence: the block may stand a column off, or the clerk's own sum may be wrong.
 */
export function placePaste(
  grid: GridSpec,
  block: readonly (readonly string[])[],
  at: CellId,
  report: Report,
): Pasting {
  const target = targetOf(grid)
  const names = {
    rows: new Set(target.flatMap(({ labels }) => labels)),
    heads: new Set(target.flatMap(({ cells }) => cells.map(({ label }) => plain(label)))),
  }
  const rows = block.map((cells) => splitRow(cells, names))
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
  const dropped: { readonly text: string; readonly sumOf: readonly CellId[] }[] = []
  let outside = 0
  let odd = false

  lines.forEach((copied, index) => {
    const match = matchingRow(target, copied.labels)
    if (!match && copied.labels.length > 0) unknownLabels.push(copied.labels.join(' '))
    else if (!match && byLabel) unknownLabels.push('（没有行名的一行）')
    if (match && !byLabel) odd = true
    const row = byLabel ? match : target[start.row + index]
    if (byLabel && !row) return
    const line = byLabel && row ? withoutLabelSpan(copied, row) : copied
    const first = byLabel || spansTable(line, row) ? 0 : start.column
    const cells = cellsFor(line, row, first, columns)
    if (byLabel && row && columns.size < 2 && !fitsRow(line, row)) odd = true
    line.figures.forEach((text, column) => {
      const cell = cells[column]
      if (cell && !cell.sumOf) texts.set(cell.id, text)
      else if (text === '') return
      else if (cell?.sumOf) dropped.push({ text, sumOf: cell.sumOf })
      else outside += 1
    })
  })
  const after = { ...report, cells: { ...report.cells, ...Object.fromEntries(texts) } }
  const unequal = dropped.filter(
    ({ text, sumOf }) => !isFigure(text, sumOfCells(after, sumOf).value),
  ).length
  const withoutTotals =
    !byLabel && lines.length > 1 && start.row === 0 && lines.length === typedRowCount(target)
  return {
    texts: [...texts],
    byLabel,
    computed: dropped.length,
    unequal,
    outside,
    unknownLabels,
    certain:
      outside + unequal + unknownLabels.length === 0 && !odd && !isAmbiguous(target, withoutTotals),
  }
}

/** Whether a text says the figure; a stroke for nothing says none and contradicts none. */
function isFigure(text: string, value: number): boolean {
  const reading = readNumber('count', text)
  return reading.kind === 'mark' || (reading.kind === 'number' && reading.value === value)
}

/** As many rows as a table without its total row: by position the last ones may be one row off. */
function isAmbiguous(target: readonly TargetRow[], withoutTotals: boolean): boolean {
  return withoutTotals && typedRowCount(target) < target.length
}

function typedRowCount(target: readonly TargetRow[]): number {
  return target.filter(({ cells }) => cells.some(({ sumOf }) => !sumOf)).length
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
  return row.cells.filter(({ sumOf }) => !sumOf)
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
        sumOf: cell.sumOf,
        label: labelOf.get(cell.column) ?? cell.columnName,
      })),
  }))
}

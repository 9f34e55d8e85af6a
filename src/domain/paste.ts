import type { GridSpec } from './format.ts'
import { sumOfCells } from './grid.ts'
import { readNumber } from './number-entry.ts'
import { type Line, plain, splitRow } from './paste-line.ts'
import {
  matchingRow,
  positionOf,
  type TargetCell,
  type TargetRow,
  targetOf,
  typedOf,
} from './paste-target.ts'
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

/**
 * Places a block of clipboard cells. Labels decide where they are there; else the block is laid
 * down from the cell `at`, as a spreadsheet would. A blank stays blank and keeps its column.
 * A total is not taken over, so one that says otherwise than the report's figures is never passed over
 * in silence: the block may stand a column off, or the clerk's own sum may be wrong.
 */
export function placePaste(
  grid: GridSpec,
  cells: readonly (readonly string[])[],
  at: CellId,
  report: Report,
): Pasting {
  const target = targetOf(grid)
  const { lines, byLabel, columns } = readBlock(grid, target, cells)
  const start = positionOf(target, at)
  const landings = lines.map((line, index) => {
    const named = matchingRow(target, line.labels)
    if (byLabel) return landByLabel(line, named, columns)
    const row = target[start.row + index]
    return landByPosition(line, named, columns, { row, column: start.column })
  })
  const figures = landings.flatMap((landing) => landing.figures)
  const texts = new Map(
    figures.flatMap(({ text, cell }) => (cell && !cell.sumOf ? [[cell.id, text] as const] : [])),
  )
  const filled = figures.filter(({ text }) => text !== '')
  const sums = filled.flatMap(({ text, cell }) => (cell?.sumOf ? [{ text, of: cell.sumOf }] : []))
  const after = { ...report, cells: { ...report.cells, ...Object.fromEntries(texts) } }
  const unequal = sums.filter(({ text, of }) => !isFigure(text, sumOfCells(after, of).value)).length
  const outside = filled.filter(({ cell }) => !cell).length
  const unknownLabels = landings.flatMap(({ unknownLabel }) => unknownLabel ?? [])
  return {
    texts: [...texts],
    byLabel,
    computed: sums.length,
    unequal,
    outside,
    unknownLabels,
    certain:
      outside + unequal + unknownLabels.length === 0 &&
      !landings.some(({ isOdd }) => isOdd) &&
      (byLabel || !mayLackTotal(target, lines.length, start.row)),
  }
}

/** A clipboard block as it is understood. */
type Block = {
  /** The rows that are to land. */
  readonly lines: readonly Line[]
  readonly byLabel: boolean
  /** Labels of the table's columns by the block's, where its head row names them. */
  readonly columns: ReadonlyMap<number, string>
}

function readBlock(
  grid: GridSpec,
  target: readonly TargetRow[],
  cells: readonly (readonly string[])[],
): Block {
  const names = {
    rows: new Set(target.flatMap(({ labels }) => labels)),
    heads: new Set(target.flatMap((row) => row.cells.map(({ label }) => plain(label)))),
  }
  const rows = cells.map((row) => splitRow(row, names))
  const filled = rows.filter((row) => row.figures.some((text) => text !== ''))
  const labelled = filled.filter(({ labels }) => matchingRow(target, labels)).length
  const byLabel = labelled > 0 && labelled * 2 >= filled.length
  return {
    // By position a blank row in the middle keeps its place; with labels every row has its own.
    lines: byLabel ? filled : withoutOuterBlanks(rows, filled),
    byLabel,
    // In 表二 each band has heads of its own; there position within the row decides.
    columns: grid.kind === 'matrix' ? columnsByHead(target, rows) : new Map(),
  }
}

/** Where a line's figures come to stand; one without a cell is beyond the table. */
type Landing = {
  readonly figures: readonly {
    readonly text: string
    readonly cell: TargetCell | undefined
  }[]
  readonly unknownLabel?: string | undefined
  /** The line could as well be meant for other cells. */
  readonly isOdd: boolean
}

function landByLabel(copied: Line, row: TargetRow | undefined, columns: Block['columns']): Landing {
  if (!row)
    return {
      figures: [],
      unknownLabel: copied.labels.join(' ') || '（没有行名的一行）',
      isOdd: false,
    }
  const line = withoutLabelSpan(copied, row)
  return {
    figures: figuresOn(cellsFor(line, row, 0, columns), line),
    isOdd: columns.size < 2 && !fitsRow(line, row),
  }
}

/** `named` is the row whose label the line bears all the same. */
function landByPosition(
  line: Line,
  named: TargetRow | undefined,
  columns: Block['columns'],
  { row, column }: { readonly row: TargetRow | undefined; readonly column: number },
): Landing {
  const cells = cellsFor(line, row, spansTable(line, row) ? 0 : column, columns)
  return {
    figures: figuresOn(cells, line),
    unknownLabel: named || line.labels.length === 0 ? undefined : line.labels.join(' '),
    isOdd: named !== undefined,
  }
}

function figuresOn(cells: readonly (TargetCell | undefined)[], line: Line): Landing['figures'] {
  return line.figures.map((text, index) => ({ text, cell: cells[index] }))
}

/** Whether a text says the figure; a stroke for nothing says none and contradicts none. */
function isFigure(text: string, value: number): boolean {
  const reading = readNumber('count', text)
  return reading.kind === 'mark' || (reading.kind === 'number' && reading.value === value)
}

/** As many rows as a table without its total row: by position the last ones may be one row off. */
function mayLackTotal(target: readonly TargetRow[], lineCount: number, firstRow: number): boolean {
  const typedRows = target.filter((row) => typedOf(row).length > 0).length
  return lineCount > 1 && firstRow === 0 && lineCount === typedRows && typedRows < target.length
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

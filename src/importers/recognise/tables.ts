import type { GridSpec, ReportFormat } from '#domain/format.ts'
import { gridsOf } from '#domain/grid.ts'
import type { SectionHeading } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import { gridOfRow } from './row-reading.ts'
import { isFigure, type Item, type SheetRow, unaligned } from './sheet.ts'
import { joinedAtLabel, tablesInText } from './tables-in-text.ts'

/** The rows of each grid, and the lines that are none. */
export type LaidOut = {
  readonly rows: ReadonlyMap<string, readonly SheetRow[]>
  /** Lines by their place among the items; headings and table lines are gone. */
  readonly lines: ReadonlyMap<number, string>
  /** Rows of tables that are no part of the national format. */
  readonly foreign: readonly SheetRow[]
}

/** Sorts rows and lines of a document to its tables, by their labels and the section they stand in. */
export function layOut(
  items: readonly Item[],
  headings: readonly SectionHeading[],
  lexicon: Lexicon,
): LaidOut {
  const lines = new Map<number, string>()
  const rows: { readonly row: SheetRow; readonly hint: string | undefined }[] = []
  const bounds = [-1, ...headings.map(({ at }) => at), items.length]
  bounds.slice(0, -1).forEach((start, index) => {
    const section = headings[index - 1]?.section
    const hint = section?.kind === 'grid' ? section.grid.id : undefined
    const end = bounds[index + 1] ?? items.length
    const whole = hint === undefined ? items : mended(items, start + 1, end, lexicon)
    for (const run of runsOf(whole, start + 1, end, hint !== undefined, lexicon)) {
      if (run.kind === 'rows') rows.push(...run.rows.map((row) => ({ row, hint })))
      else for (const [at, text] of run.lines) lines.set(at, text)
    }
  })
  return { lines, ...byGrid(rows, lexicon) }
}

/** The lines that stand between two places among the items. */
export function linesBetween({ lines }: LaidOut, after: number, before: number): readonly string[] {
  return [...lines].flatMap(([at, text]) => (at > after && at < before ? [text] : []))
}

type Run =
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'lines'; readonly lines: readonly (readonly [number, string])[] }

/** Text tables are numbered apart from the tables of the file. */
const textTables = 1_000_000

/**
 * The items of a table, a label broken over lines put together again: in text with tabs its pieces
 * are a line without a tab and a row, or two rows. What was joined stands in the first place.
 */
function mended(
  items: readonly Item[],
  start: number,
  end: number,
  lexicon: Lexicon,
): readonly (Item | undefined)[] {
  const whole: (Item | undefined)[] = [...items]
  let above = start
  for (let at = start + 1; at < end; at += 1) {
    const [first, second] = [whole[above], whole[at]]
    const row =
      first?.kind === 'row' || second?.kind === 'row'
        ? joinedAtLabel(rowOf(first), rowOf(second), lexicon)
        : undefined
    if (row) {
      whole[above] = { kind: 'row', row }
      whole[at] = undefined
    } else above = at
  }
  return whole
}

function rowOf(item: Item | undefined): SheetRow {
  if (item?.kind === 'row') return item.row
  const cells = (item?.text ?? '').split('\t')
  return { table: unaligned, cells: cells.map((text, column) => ({ text, column, span: 1 })) }
}

/** The items of one section as rows and lines, lines that write a table turned into rows. */
function runsOf(
  items: readonly (Item | undefined)[],
  start: number,
  end: number,
  isGrid: boolean,
  lexicon: Lexicon,
): readonly Run[] {
  const runs: Run[] = []
  let lines: (readonly [number, string])[] = []
  const flush = () => {
    if (lines.length > 0) runs.push(...splitLines(lines, isGrid, lexicon))
    lines = []
  }
  for (let at = start; at < end; at += 1) {
    const item = items[at]
    if (item?.kind === 'line') lines.push([at, item.text])
    if (item?.kind !== 'row') continue
    if (start === 0 && isArranged(item.row, lexicon)) {
      lines.push([at, item.row.cells.map(({ text }) => text.trim()).join('　')])
      continue
    }
    flush()
    runs.push({ kind: 'rows', rows: [item.row] })
  }
  flush()
  return runs
}

/** Above the first section a table only sets words side by side, as 文号 and 签发人. */
function isArranged({ cells }: SheetRow, lexicon: Lexicon): boolean {
  return !cells.some(({ text }) => isFigure(text) || lexicon.find(text).length > 0)
}

function splitLines(
  lines: readonly (readonly [number, string])[],
  isGrid: boolean,
  lexicon: Lexicon,
): readonly Run[] {
  const marks = lines.map(([, text]) => tableMark(text, lexicon))
  const labels = marks.filter((mark) => mark === 'label').length
  const figures = marks.filter((mark) => mark === 'figure').length
  // One label may be a sentence's; in a section of prose only several make a table.
  if (isGrid ? labels === 0 && figures === 0 : labels < 4 || figures < 3)
    return [{ kind: 'lines', lines }]
  let first = isGrid ? firstOf(marks) : marks.indexOf('label')
  let last = marks.length - 1 - firstOf([...marks].reverse())
  // Around the first and last label found stand blank cells, and pieces of labels that were broken.
  const belongs = (at: number) => isGrid && isPiece(lines[at]?.[1], lexicon)
  while (belongs(first - 1)) first -= 1
  while (belongs(last + 1)) last += 1
  const [number] = lines[first] ?? [0]
  const texts = lines.slice(first, last + 1).map(([, text]) => text)
  return [
    { kind: 'lines', lines: lines.slice(0, first) },
    { kind: 'rows', rows: tablesInText(texts, lexicon, textTables + number) },
    { kind: 'lines', lines: lines.slice(last + 1) },
  ]
}

type Mark = 'label' | 'figure' | undefined

function firstOf(marks: readonly Mark[]): number {
  return Math.max(
    0,
    marks.findIndex((mark) => mark !== undefined),
  )
}

/** Whether a line looks like a row of a table: a label alone or before figures, or figures. */
function tableMark(line: string, lexicon: Lexicon): Mark {
  if (line.trim() === '' || line.includes('。')) return undefined
  const cells = line.split(/[\t|｜│┃]|\s{2,}/).filter((cell) => cell.trim() !== '')
  if (cells.some((cell) => lexicon.find(cell).some(({ penalty }) => penalty < 3))) return 'label'
  const words = line.trim().split(/[\s|｜│┃]+/)
  const label = words.filter((word) => !isFigure(word)).join('')
  if (label === '') return words.some(isFigure) ? 'figure' : undefined
  return words.some(isFigure) && lexicon.find(label).length > 0 ? 'label' : undefined
}

function isPiece(line: string | undefined, lexicon: Lexicon): boolean {
  if (line === undefined || /[。：:]/.test(line)) return false
  const words = line.trim().split(/\s+/)
  return (
    line.trim() === '' ||
    words.some(isFigure) ||
    lexicon.begins(words[0] ?? '') ||
    line.trim().length <= 8
  )
}

function byGrid(
  rows: readonly { readonly row: SheetRow; readonly hint: string | undefined }[],
  lexicon: Lexicon,
): Pick<LaidOut, 'rows' | 'foreign'> {
  const votes = rows.map(({ row }) => gridOfRow(row, lexicon))
  const sorted = new Map<string, SheetRow[]>()
  const foreign: SheetRow[] = []
  let current: string | undefined
  const firstVote = new Map<number, string>()
  rows.forEach(({ row }, index) => {
    const vote = votes[index]
    if (vote !== undefined && !firstVote.has(row.table)) firstVote.set(row.table, vote)
  })
  const grids = rows.map(({ row, hint }, index) => {
    const above = rows[index - 1]
    const sameTable = above?.row.table === row.table && above.hint === hint
    current = votes[index] ?? (sameTable ? current : (hint ?? firstVote.get(row.table)))
    return current
  })
  // A list in another section may use the same words: the section's own table is the real one.
  const atHome = new Set(
    rows.flatMap(({ hint }, index) => (hint !== undefined && votes[index] === hint ? [hint] : [])),
  )
  rows.forEach(({ row, hint }, index) => {
    const grid = grids[index]
    if (grid === undefined || (grid !== hint && atHome.has(grid))) foreign.push(row)
    else if (sorted.has(grid)) sorted.get(grid)?.push(row)
    else sorted.set(grid, [row])
  })
  return { rows: sorted, foreign }
}

export function gridIn(format: ReportFormat, id: string): GridSpec | undefined {
  return gridsOf(format).find((grid) => grid.id === id)
}

import { decodeText } from './decode-text.ts'
import { drawnFrame } from './drawn-frame.ts'
import { finished } from './finished.ts'
import { limits, tooLarge, tooMany } from './limits.ts'
import { gridOfRows } from './logical-grid.ts'
import { type Read, reading, Refusal } from './read.ts'
import type { ReadBlock, ReadDocument } from './read-document.ts'

/** Reads a text file of any encoding. */
export function readText(bytes: Uint8Array): Read<ReadDocument> {
  return reading(() => {
    if (bytes.length > limits.text) throw new Refusal(tooLarge)
    return finished(textBlocks(decodeText(bytes)), [])
  })
}

/**
 * The lines of a text as they stand, blank ones too. Rows of cells, separated by tabs, commas or
 * bars, are tables; one cell a line and columns kept by spaces are left as lines.
 */
export function textBlocks(text: string): readonly ReadBlock[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n\v\f\u2028\u2029]/)
  if (lines.length > limits.lines) throw new Refusal(tooMany)
  if (lines[lines.length - 1] === '') lines.pop()
  const blocks: ReadBlock[] = []
  for (let at = 0; at < lines.length;) {
    const frame = drawnFrame(lines, at)
    if (frame) {
      blocks.push({ kind: 'table', grid: frame.grid })
      at = frame.end
      continue
    }
    const { rows, end } = tabbedRows(lines, at) ?? commaRows(lines, at) ?? barredRows(lines, at)
    if (rows.length > 0) blocks.push({ kind: 'table', grid: gridOfRows(rows) })
    else for (const line of lines.slice(at, end)) blocks.push({ kind: 'paragraph', text: line })
    at = end
  }
  return blocks
}

/** Rows from one line on, none where there are none, and the line behind what was looked at. */
type Rows = { readonly rows: readonly (readonly string[])[]; readonly end: number }

/** A tab before the text alone may as well be an indent. */
const hasCells = (row: string): boolean => /[^\t]\t|\t.*\t/.test(row)

function tabbedRows(lines: readonly string[], from: number): Rows | undefined {
  const rows: (readonly string[])[] = []
  let at = from
  while (at < lines.length) {
    const { cells, end } = quotedRow(lines, at, tabCells)
    if (!hasCells(lines.slice(at, end).join('\n'))) break
    rows.push(cells)
    at = end
  }
  return rows.length > 0 ? { rows, end: at } : undefined
}

/** Fewer make no table: a sentence may have commas, too. */
const fewest = { cells: 4, rows: 3 } as const

/** Rows of a spreadsheet saved with commas: all of one length, with figures or blanks in them. */
function commaRows(lines: readonly string[], from: number): Rows | undefined {
  const rows: (readonly string[])[] = []
  let at = from
  while (at < lines.length) {
    const { cells, end } = quotedRow(lines, at, commaCells)
    const isLike = cells.length === (rows[0]?.length ?? cells.length)
    if (cells.length < fewest.cells || !isLike) break
    rows.push(cells)
    at = end
  }
  const isTable = rows.length >= fewest.rows && rows.some((cells) => cells.some(isFigureOrBlank))
  return isTable ? { rows, end: at } : undefined
}

const isFigureOrBlank = (cell: string): boolean => /^\s*(?:\d.*)?$/s.test(cell)

/** As many lines as a cell of a spreadsheet has at most in a report. */
const longestCell = 8

/** A row as spreadsheets write it: a cell with a line break in it stands in quotes. */
function quotedRow(
  lines: readonly string[],
  from: number,
  cellsIn: (row: string) => readonly string[],
): { readonly cells: readonly string[]; readonly end: number } {
  for (let end = from + 1; end <= Math.min(lines.length, from + longestCell); end += 1) {
    const cells = cellsIn(lines.slice(from, end).join('\n'))
    if (!cells.some(isOpen)) return { cells: cells.map(unquoted), end }
  }
  return { cells: cellsIn(lines[from] ?? ''), end: from + 1 }
}

const tabCells = (row: string): readonly string[] => row.split('\t')

/** A comma in a cell, as in “1,234”, stands in quotes. */
function commaCells(row: string): readonly string[] {
  const cells: string[] = []
  for (const piece of row.split(',')) {
    const last = cells.pop()
    if (last === undefined) cells.push(piece)
    else if (isOpen(last)) cells.push(`${last},${piece}`)
    else cells.push(last, piece)
  }
  return cells
}

const isOpen = (cell: string): boolean => cell.startsWith('"') && !isQuoted(cell)

function isQuoted(cell: string): boolean {
  const inside = cell.slice(1, -1).replace(/""/g, '')
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') && !inside.includes('"')
}

function unquoted(cell: string): string {
  return isQuoted(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell
}

const bars = /[|｜│┃║]/
/** A line of a drawn frame, or the one below the heads of a markdown table. */
const frame = /^[\s|｜:+\-=—─━═╌┄┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╭╮╰╯│┃║┠┨┯┷┿]+$/

function barredRows(lines: readonly string[], from: number): Rows {
  const rows: (readonly string[])[] = []
  let at = from
  let drawn = 0
  for (; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim()
    if (!bars.test(line) && !/^[+┌├└┏┣┗╔╠╚╭╰]/.test(line)) break
    if (frame.test(line)) drawn += 1
    else rows.push(barredCells(line))
  }
  // One line with a bar in it may be a sentence.
  const wide = rows.filter((cells) => cells.length > 1).length
  const isTable = rows.length + drawn > 1 && wide > 0
  return { rows: isTable ? rows : [], end: Math.max(at, from + 1) }
}

function barredCells(line: string): readonly string[] {
  return line
    .replace(/^[|｜│┃║]/, '')
    .replace(/[|｜│┃║]$/, '')
    .split(/(?<!\\)[|｜│┃║]/)
    .map((cell) =>
      cell
        .replace(/\\([|｜])/g, '$1')
        .replace(/<br\s*\/?>/gi, '\n')
        .replace(/^\s*\*\*([^*]*)\*\*\s*$/, '$1')
        .trim(),
    )
}

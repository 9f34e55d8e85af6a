import { headWords } from '#domain/head-words.ts'
import {
  type Block,
  type Document,
  plainText,
  type TableBlock,
  type TableCell,
} from './document.ts'
import { displayWidth, wrapped } from './display-width.ts'

/**
 * The document as text with drawn tables, for a monospaced Chinese font (宋体, 新宋体), in which
 * the signs of the frame are as wide as a Chinese character. Lines end in CRLF.
 */
export function toAlignedText(document: Document): string {
  const lines = document.blocks.flatMap(blockLines)
  return lines.map((line) => `${line.replace(/[ \u3000]+$/, '')}\r\n`).join('')
}

/** Columns of text a line of prose takes: forty Chinese characters. */
const lineColumns = 80
const indent = '\u3000\u3000'

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'redHeader':
      return [centred(block.mark), beside(block.number, block.signer && `签发人：${block.signer}`)]
    case 'title':
      return [...block.lines.map(centred), '']
    case 'heading':
      return wrapped(indent + block.text, lineColumns)
    case 'paragraph':
      return wrapped(indent + plainText(block.runs), lineColumns)
    case 'table':
      return drawnTable(block)
    case 'signature':
      return ['', atRight(block.name), atRight(block.date)]
  }
}

function centred(text: string): string {
  return ' '.repeat(Math.max(0, Math.floor((lineColumns - displayWidth(text)) / 2))) + text
}

function atRight(text: string): string {
  return ' '.repeat(Math.max(0, lineColumns - 4 - displayWidth(text))) + text
}

function beside(left: string, right: string): string {
  return left + ' '.repeat(Math.max(1, lineColumns - displayWidth(left + right))) + right
}

/** Which sign joins the lines of a frame, by whether one goes up, right, down and left. */
const joints: Readonly<Record<string, string>> = {
  '0110': '┌',
  '0111': '┬',
  '0011': '┐',
  '1110': '├',
  '1111': '┼',
  '1011': '┤',
  '1100': '└',
  '1101': '┴',
  '1001': '┘',
  '0101': '─',
  '1010': '│',
}

/** Everything is measured in Chinese characters: two columns of text each. */
function drawnTable(table: TableBlock): readonly string[] {
  const widths = widthsOf(table)
  const texts = new Map(table.cells.map((cell) => [cell, wrappedCell(cell, widths)]))
  const heights = heightsOf(table, texts)
  const columnCount = widths.length
  const left = edges(widths)
  const top = edges(heights)
  const canvas = Array.from({ length: (top[table.rowCount] ?? 0) + 1 }, () =>
    Array.from({ length: (left[columnCount] ?? 0) + 1 }, () => '\u3000'),
  )
  const paint = (y: number, x: number, sign: string): void => {
    const line = canvas[y]
    if (line) line[x] = sign
  }
  const cellAt = (row: number, column: number): TableCell | undefined =>
    table.cells.find(
      (cell) =>
        row >= cell.row &&
        row < cell.row + cell.rowSpan &&
        column >= cell.column &&
        column < cell.column + cell.columnSpan,
    )
  for (let row = 0; row <= table.rowCount; row += 1)
    for (let column = 0; column <= columnCount; column += 1) {
      const [y, x] = [top[row] ?? 0, left[column] ?? 0]
      const [northWest, northEast, southWest, southEast] = [
        cellAt(row - 1, column - 1),
        cellAt(row - 1, column),
        cellAt(row, column - 1),
        cellAt(row, column),
      ]
      const goes = [
        northWest !== northEast,
        northEast !== southEast,
        southWest !== southEast,
        northWest !== southWest,
      ]
      const [, right, down] = goes
      paint(y, x, joints[goes.map(Number).join('')] ?? '\u3000')
      if (right) for (let at = x + 1; at < (left[column + 1] ?? 0); at += 1) paint(y, at, '─')
      if (down) for (let at = y + 1; at < (top[row + 1] ?? 0); at += 1) paint(at, x, '│')
    }
  for (const [cell, lines] of texts) {
    const [x, end] = [left[cell.column] ?? 0, left[cell.column + cell.columnSpan] ?? 0]
    const [y, bottom] = [top[cell.row] ?? 0, top[cell.row + cell.rowSpan] ?? 0]
    const first = y + 1 + Math.floor((bottom - y - 1 - lines.length) / 2)
    lines.forEach((line, index) => {
      paint(first + index, x + 1, padded(line, (end - x - 1) * 2, cell.role !== 'label'))
      for (let at = x + 2; at < end; at += 1) paint(first + index, at, '')
    })
  }
  return canvas.map((line) => line.join(''))
}

/** Narrower columns break words that a clerk must recognise. */
const characters = 44

function widthsOf(table: TableBlock): readonly number[] {
  const total = table.widthsMm.reduce((sum, width) => sum + width, 0)
  return table.widthsMm.map((width, column) => {
    const figures = table.cells.filter(
      (cell) => cell.role === 'figure' && cell.columnSpan === 1 && cell.column === column,
    )
    const longest = Math.max(0, ...figures.map(({ text }) => displayWidth(text)))
    return Math.max(
      2,
      Math.round((width / total) * characters),
      Math.ceil(Math.min(longest, 24) / 2),
    )
  })
}

function wrappedCell(cell: TableCell, widths: readonly number[]): readonly string[] {
  const inside = widths.slice(cell.column, cell.column + cell.columnSpan)
  const width = inside.reduce((sum, each) => sum + each, 0) + cell.columnSpan - 1
  const text = cell.text.replace(/\s+/g, ' ')
  const words = headWords(text)
  return wrapped(text, width * 2, words.length > 1 ? words : undefined)
}

function heightsOf(
  table: TableBlock,
  texts: ReadonlyMap<TableCell, readonly string[]>,
): readonly number[] {
  const heights = Array.from({ length: table.rowCount }, () => 1)
  for (const [cell, lines] of [...texts].sort(([a], [b]) => a.rowSpan - b.rowSpan)) {
    const rows = heights.slice(cell.row, cell.row + cell.rowSpan)
    const present = rows.reduce((sum, height) => sum + height, 0) + cell.rowSpan - 1
    const last = cell.row + cell.rowSpan - 1
    if (lines.length > present) heights[last] = (heights[last] ?? 1) + lines.length - present
  }
  return heights
}

/** Where the lines of the frame lie: one before each size, one after the last. */
function edges(sizes: readonly number[]): readonly number[] {
  const places = [0]
  for (const size of sizes) places.push((places[places.length - 1] ?? 0) + size + 1)
  return places
}

function padded(line: string, columns: number, middle: boolean): string {
  const free = Math.max(0, columns - displayWidth(line))
  const before = middle ? Math.floor(free / 2) : 0
  return ' '.repeat(before) + line + ' '.repeat(free - before)
}

import { labelKey } from './label.ts'
import type { Lexicon } from './lexicon.ts'
import { isPageNumber } from './page-marks.ts'
import { rowsByWords } from './rows-by-words.ts'
import { isFigure, isRule, type SheetRow, unaligned } from './sheet.ts'

/**
 * The rows of a table that a text file wrote as lines: cells kept apart by tabs or pipes, one cell
 * a line, or columns kept by spaces. `table` numbers the rows as one table.
 */
export function tablesInText(
  lines: readonly string[],
  lexicon: Lexicon,
  table: number,
): readonly SheetRow[] {
  const kept = lines.filter((line) => !isPageNumber(line) && !isRule(line.split(/[|｜│┃\t+]/)))
  const filled = kept.filter((line) => line.trim() !== '')
  const many = (pattern: RegExp) => filled.filter((line) => pattern.test(line)).length
  if (many(pipe) * 2 >= filled.length && filled.length > 0)
    return joinWrapped(rowsOf(pipeRows(filled), table), lexicon)
  if (many(/[^\t]\t/) >= 2)
    return joinWrapped(
      rowsOf(
        filled.map((line) => line.split('\t')),
        table,
      ),
      lexicon,
    )
  // A tab at the head of a line begins a cell: Word's table pasted by a program that knows no columns.
  if (many(/^\t/) * 2 >= filled.length && filled.length > 0)
    return rowsOf(
      cellsByLine(kept).flatMap((row) => byLabel(row, lexicon)),
      unaligned,
    )
  return rowsByWords(filled, lexicon)
}

const pipe = /[|｜│┃]/

function rowsOf(rows: readonly (readonly string[])[], table: number): readonly SheetRow[] {
  return rows.map((cells) => ({
    table,
    cells: cells.map((text, column) => ({ text: text.trim(), column, span: 1 })),
  }))
}

/** Cells between pipes. A blank one at the edge is a cell, unless every line has its edge drawn. */
function pipeRows(lines: readonly string[]): readonly (readonly string[])[] {
  const ruled = lines.filter((line) => pipe.test(line))
  const leftEdge = ruled.every((line) => /^\s*[|｜│┃]/.test(line))
  const rightEdge = ruled.every((line) => /[|｜│┃]\s*$/.test(line))
  return lines.map((line) => {
    const cells = line.split(pipe).map((cell) => cell.replace(/<br\s*\/?>/gi, ''))
    if (cells.length === 1) return cells
    return cells.slice(leftEdge ? 1 : 0, rightEdge ? -1 : cells.length)
  })
}

/** Cells that begin with a tab; a line without one goes on, a blank line before a tab ends the row. */
function cellsByLine(lines: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let ended = false
  for (const line of lines) {
    const row = rows[rows.length - 1]
    if (line.startsWith('\t')) {
      if (ended && row && row.length > 0) rows.push([line.slice(1)])
      else row?.push(line.slice(1))
    } else if (line !== '' && row) {
      if (row.length === 0) row.push(line)
      else row.push(`${row.pop() ?? ''}${line}`)
    }
    ended = line === ''
  }
  return rows
}

/** A run of cells cut before each label of a row, where no blank line did. */
function byLabel(cells: readonly string[], lexicon: Lexicon): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let filled = false
  for (const text of cells) {
    const label = !isFigure(text) && lexicon.find(text).length > 0
    if (label && filled) {
      rows.push([text])
      filled = false
    } else {
      rows[rows.length - 1]?.push(text)
      filled = filled || isFigure(text)
    }
  }
  return rows
}

/** Rows whose label was broken over lines, as one row. */
function joinWrapped(rows: readonly SheetRow[], lexicon: Lexicon): readonly SheetRow[] {
  const joined: SheetRow[] = []
  for (const row of rows) {
    const above = joined[joined.length - 1]
    const whole = above && joinedAtLabel(above, row, lexicon)
    if (whole) joined.splice(-1, 1, whole)
    else joined.push(row)
  }
  return joined
}

/**
 * Two rows without merged cells as one, when a label begins at the end of the first and goes on in
 * the second.
 */
export function joinedAtLabel(
  above: SheetRow,
  row: SheetRow,
  lexicon: Lexicon,
): SheetRow | undefined {
  const start = above.cells[above.cells.length - 1]?.text.trim() ?? ''
  const rest = row.cells[0]?.text.trim() ?? ''
  if (start === '' || rest === '' || isFigure(start) || isFigure(rest)) return undefined
  if ([...above.cells, ...row.cells].some(({ span }) => span > 1)) return undefined
  if (isExact(start, lexicon) || !lexicon.begins(start)) return undefined
  const label = start + rest
  if (lexicon.find(label).length === 0 && !lexicon.begins(label)) return undefined
  const texts = [...above.cells.slice(0, -1).map(({ text }) => text), label]
  const cells = [...texts, ...row.cells.slice(1).map(({ text }) => text)]
  return {
    table: row.table,
    cells: cells.map((text, column) => ({ text, column, span: 1 })),
  }
}

/** Word for word with its ordinal: （六）其他 is the beginning of a label, not 3.其他. */
function isExact(text: string, lexicon: Lexicon): boolean {
  const { ordinal } = labelKey(text)
  return lexicon
    .find(text)
    .some(({ label, penalty }) => penalty === 0 && (ordinal === '' || label.ordinal === ordinal))
}

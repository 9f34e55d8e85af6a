import type { Grid, GridCell } from './read-document.ts'
import {
  paragraphText,
  printedChildren,
  wordChild,
  wordName,
  wordNumber,
  wordValue,
} from './word.ts'
import type { XmlElement } from './xml.ts'

/** A cell while its merges are still being joined. */
type OpenCell = { -readonly [key in keyof GridCell]: GridCell[key] }

/** A `w:tbl` as a grid. All three ways of merging are resolved: gridSpan, vMerge, old hMerge. */
export function readTable(table: XmlElement): Grid {
  const cells: OpenCell[] = []
  let above: ReadonlyMap<number, OpenCell> = new Map()
  const rows = printedChildren(table).filter(
    (child) => wordName(child) === 'tr' && !wordChild(wordChild(child, 'trPr'), 'del'),
  )
  rows.forEach((row, index) => {
    above = readRow(row, index, above, cells)
  })
  const columnCount = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  return { rowCount: rows.length, columnCount, cells }
}

/** Adds the cells of a row; returns what covers it by first column, for the merges of the next. */
function readRow(
  row: XmlElement,
  index: number,
  above: ReadonlyMap<number, OpenCell>,
  cells: OpenCell[],
): ReadonlyMap<number, OpenCell> {
  const here = new Map<number, OpenCell>()
  let column = wordNumber(wordChild(wordChild(row, 'trPr'), 'gridBefore'), 0)
  let left: OpenCell | undefined
  for (const element of printedChildren(row)) {
    if (wordName(element) !== 'tc') continue
    const properties = wordChild(element, 'tcPr')
    if (wordChild(properties, 'cellDel')) continue
    const span = Math.max(1, wordNumber(wordChild(properties, 'gridSpan'), 1))
    const over = continues(properties, 'vMerge') ? above.get(column) : undefined
    if (continues(properties, 'hMerge') && left) {
      // Below a cell merged both ways the widening was already counted in its first row.
      if (left.row === index) left.columnSpan += span
    } else {
      if (over) over.rowSpan = index - over.row + 1
      left = over ?? {
        row: index,
        column,
        rowSpan: 1,
        columnSpan: span,
        text: cellText(element),
      }
      if (!over) cells.push(left)
      here.set(column, left)
    }
    column += span
  }
  return here
}

/** Whether a cell is the continuation of a merge; `w:vMerge` without a value is. */
function continues(properties: XmlElement | undefined, merge: 'vMerge' | 'hMerge'): boolean {
  const element = wordChild(properties, merge)
  return element !== undefined && wordValue(element) !== 'restart'
}

/** Paragraphs, one per line; a table inside a cell gives its text too. */
function cellText(element: XmlElement): string {
  return printedChildren(element).flatMap(linesOf).join('\n').trim()
}

function linesOf(element: XmlElement): readonly string[] {
  switch (wordName(element)) {
    case 'p':
      return [paragraphText(element)]
    case 'tbl':
    case 'tr':
    case 'tc':
      return printedChildren(element).flatMap(linesOf)
    default:
      return []
  }
}

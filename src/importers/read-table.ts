import { limits, tableTooLarge } from './limits.ts'
import { type SourceCell, tableBlocks } from './logical-grid.ts'
import { Refusal } from './read.ts'
import type { ReadBlock } from './read-document.ts'
import { printedChildren, wordChild, wordFlag, wordName, wordNumber, wordValue } from './word.ts'
import type { XmlElement } from './xml.ts'

/** A cell while its merges are still being joined. */
type OpenCell = { -readonly [key in keyof SourceCell]: SourceCell[key] }

/** The blocks of a `w:tc`, read in reading order. */
type ReadCell = (cell: XmlElement) => readonly ReadBlock[]

/** A `w:tbl`. All three ways of merging are resolved: gridSpan, vMerge, old hMerge. */
export function readTable(table: XmlElement, readCell: ReadCell): readonly ReadBlock[] {
  const cells: OpenCell[] = []
  let above: ReadonlyMap<number, OpenCell> = new Map()
  const rows = printedChildren(table).filter(
    (child) => wordName(child) === 'tr' && isPrinted(child),
  )
  rows.forEach((row, index) => {
    above = readRow(row, index, above, cells, readCell)
  })
  return tableBlocks(cells)
}

function isPrinted(row: XmlElement): boolean {
  const properties = wordChild(row, 'trPr')
  return !wordChild(properties, 'del') && !wordFlag(wordChild(properties, 'hidden'))
}

/** Adds the cells of a row; returns what covers it by first column, for the merges of the next. */
function readRow(
  row: XmlElement,
  index: number,
  above: ReadonlyMap<number, OpenCell>,
  cells: OpenCell[],
  readCell: ReadCell,
): ReadonlyMap<number, OpenCell> {
  const here = new Map<number, OpenCell>()
  let column = Math.max(0, wordNumber(wordChild(wordChild(row, 'trPr'), 'gridBefore'), 0))
  let left: OpenCell | undefined
  for (const element of printedChildren(row)) {
    if (wordName(element) !== 'tc') continue
    const properties = wordChild(element, 'tcPr')
    if (wordChild(properties, 'cellDel')) continue
    const span = Math.max(1, wordNumber(wordChild(properties, 'gridSpan'), 1))
    if (column + span > limits.columns) throw new Refusal(tableTooLarge)
    const over = continues(properties, 'vMerge') ? above.get(column) : undefined
    if (continues(properties, 'hMerge') && left) {
      // Below a cell merged both ways the widening was already counted in its first row.
      if (left.row === index) left.columnSpan += span
    } else {
      if (over) over.rowSpan = index - over.row + 1
      left = over ?? { row: index, column, rowSpan: 1, columnSpan: span, blocks: readCell(element) }
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

import { damaged, limits, tableTooLarge } from './limits.ts'
import { type SourceCell, tableBlocks } from './logical-grid.ts'
import { Refusal } from './read.ts'
import type { ReadBlock } from './read-document.ts'
import { mergesOf, placeIn } from './sheet-merges.ts'
import type { SheetValues } from './sheet-values.ts'
import { attributeOf, childNamed, childrenNamed, type XmlElement } from './xml.ts'

/** A place of a sheet that has a cell, blank ones included; merged cells are one. */
type SheetCell = Omit<SourceCell, 'blocks'> & { readonly text: string }

/**
 * A sheet as paragraphs and tables: a row with nothing but one text is a paragraph, rows with cells
 * side by side are a table until the next row without.
 */
export function sheetBlocks(
  sheet: XmlElement,
  values: SheetValues,
  remarks: Set<string>,
): readonly ReadBlock[] {
  const blocks: ReadBlock[] = []
  let table: SourceCell[] = []
  const endTable = (): void => {
    blocks.push(...tableBlocks(table))
    table = []
  }
  let reachesTo = -1
  for (const cells of rowsOf(sheet, values, remarks)) {
    const [only, ...others] = cells
    const isCovered = (only?.row ?? 0) <= reachesTo
    if (cells.every(({ text }) => text.trim() === '') && !isCovered) endTable()
    else if (only && others.length === 0 && only.rowSpan === 1 && !isCovered) {
      endTable()
      blocks.push(...paragraphs(only.text))
    } else table.push(...cells.map(({ text, ...at }) => ({ ...at, blocks: paragraphs(text) })))
    for (const { row, rowSpan } of cells) reachesTo = Math.max(reachesTo, row + rowSpan - 1)
  }
  endTable()
  return blocks
}

function paragraphs(text: string): readonly ReadBlock[] {
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '')
  return lines.map((line) => ({ kind: 'paragraph', text: line }))
}

/** The rows that are shown and have cells. */
function rowsOf(
  sheet: XmlElement,
  values: SheetValues,
  remarks: Set<string>,
): readonly (readonly SheetCell[])[] {
  const mergeAt = mergesOf(sheet)
  const hiddenColumns = childrenNamed(childNamed(sheet, 'cols'), 'col')
    .filter((column) => isOn(attributeOf(column, 'hidden')))
    .map((column) => [Number(attributeOf(column, 'min')), Number(attributeOf(column, 'max'))])
  const isHidden = (column: number): boolean =>
    hiddenColumns.some(([min = 0, max = 0]) => column + 1 >= min && column + 1 <= max)
  const rows: SheetCell[][] = []
  const taken = new Set<string>()
  childrenNamed(childNamed(sheet, 'sheetData'), 'row').forEach((element, index) => {
    const row = Number(attributeOf(element, 'r') ?? index + 1) - 1
    const cells: SheetCell[] = []
    let next = 0
    for (const cell of childrenNamed(element, 'c')) {
      const column = placeIn(attributeOf(cell, 'r') ?? '')?.column ?? next
      next = column + 1
      const text = values(cell)
      // Programs differ in which of two cells of one place they show.
      if (taken.has(`${row},${column}`)) throw new Refusal(damaged)
      taken.add(`${row},${column}`)
      if (taken.size > limits.cells) throw new Refusal(tableTooLarge)
      if (isOn(attributeOf(element, 'hidden')) || isHidden(column)) {
        if (text !== '') remarks.add('文件里有隐藏的行或列，没有读入。')
        continue
      }
      const merge = mergeAt(row, column)
      if (merge && (merge.row !== row || merge.column !== column)) continue
      cells.push({ ...(merge ?? { row, column, rowSpan: 1, columnSpan: 1 }), text })
    }
    if (cells.length > 0) rows.push(cells)
  })
  return rows
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

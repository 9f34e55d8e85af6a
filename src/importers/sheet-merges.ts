import { limits, tableTooLarge } from './limits.ts'
import { Refusal } from './read.ts'
import type { GridCell } from './read-document.ts'
import { attributeOf, childNamed, childrenNamed, type XmlElement } from './xml.ts'

/** A merged range of a sheet. */
export type Merge = Omit<GridCell, 'text'>

/** Finds the merged range that covers a place. */
export type MergeAt = (row: number, column: number) => Merge | undefined

export function mergesOf(sheet: XmlElement): MergeAt {
  const elements = childrenNamed(childNamed(sheet, 'mergeCells'), 'mergeCell')
  if (elements.length > limits.merges) throw new Refusal(tableTooLarge)
  const merges = elements.flatMap((element) => {
    const [from = '', to = from] = (attributeOf(element, 'ref') ?? '').split(':')
    const first = placeIn(from)
    const last = placeIn(to)
    if (!first || !last) return []
    const { row, column } = first
    return [{ row, column, rowSpan: last.row - row + 1, columnSpan: last.column - column + 1 }]
  })
  return (row, column) =>
    merges.find(
      (merge) =>
        row >= merge.row &&
        row < merge.row + merge.rowSpan &&
        column >= merge.column &&
        column < merge.column + merge.columnSpan,
    )
}

/** The place of a reference like B12, 0-based; undefined when it is none. */
export function placeIn(
  reference: string,
): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = Array.from(letters).reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

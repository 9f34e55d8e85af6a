import { displayWidth } from '#documents/display-width.ts'
import { limits, tableTooLarge } from './limits.ts'
import { Refusal } from './read.ts'
import type { Grid, GridCell } from './read-document.ts'

const upright = /^[│┃║┌┏╔╭┐┓╗╮└┗╚╰┘┛╝╯├┠┣╠┤┨┫╣┬┯┳╦┴┷┻╩┼┿╋╬]$/
const level = /^[─━═┌┏╔╭┐┓╗╮└┗╚╰┘┛╝╯├┠┣╠┤┨┫╣┬┯┳╦┴┷┻╩┼┿╋╬]$/
const topLeft = /^\s*[┌┏╔╭]/
const left = /^\s*[│┃║├┠┣╠]/
const bottomLeft = /^\s*[└┗╚╰]/

/**
 * The table drawn with lines from one line of a text on, and the line behind it; undefined where
 * none is, or where its signs do not stand below each other in a monospaced Chinese font.
 */
export function drawnFrame(
  lines: readonly string[],
  from: number,
): { readonly grid: Grid; readonly end: number } | undefined {
  if (!topLeft.test(lines[from] ?? '')) return undefined
  let last = from + 1
  while (left.test(lines[last] ?? '')) last += 1
  if (!bottomLeft.test(lines[last] ?? '') || last - from > limits.rows) return undefined
  const drawing = lines.slice(from, last + 1).map(columnsOf)
  const width = drawing[0]?.length ?? 0
  if (width > limits.columns * 5 || drawing.some((line) => line.length !== width)) return undefined
  return { grid: gridOf(drawing), end: last + 1 }
}

/** The signs of a line by column; one as wide as two columns is followed by ''. */
function columnsOf(line: string): readonly string[] {
  return Array.from(line.trim()).flatMap((sign) =>
    displayWidth(sign) === 2 ? [sign, ''] : displayWidth(sign) === 1 ? [sign] : [],
  )
}

type Drawing = readonly (readonly string[])[]

function gridOf(drawing: Drawing): Grid {
  const width = drawing[0]?.length ?? 0
  const at = (y: number, x: number): string => drawing[y]?.[x] ?? ''
  const xs = indices(width).filter((x) => drawing.some((_, y) => upright.test(at(y, x))))
  const ys = indices(drawing.length).filter((y) => xs.some((x) => level.test(at(y, x))))
  const x = (column: number): number => xs[column] ?? width
  const y = (row: number): number => ys[row] ?? drawing.length
  const [columnCount, rowCount] = [xs.length - 1, ys.length - 1]
  if (columnCount > limits.columns) throw new Refusal(tableTooLarge)
  /** No line between a place and the one to its right, or the one below it. */
  const opensRight = (row: number, column: number): boolean =>
    column + 1 < columnCount && !upright.test(at(y(row) + 1, x(column + 1)))
  const opensDown = (row: number, column: number): boolean =>
    row + 1 < rowCount && !level.test(at(y(row + 1), x(column) + 2))
  const textIn = ({ row, column, rowSpan, columnSpan }: Omit<GridCell, 'text'>): string =>
    drawing
      .slice(y(row) + 1, y(row + rowSpan))
      .map((line) =>
        line
          .slice(x(column) + 2, x(column + columnSpan))
          .join('')
          .trim(),
      )
      .filter((line) => line !== '')
      .join('\n')
  const cells: GridCell[] = []
  const taken = new Set<number>()
  for (let row = 0; row < rowCount; row += 1)
    for (let column = 0; column < columnCount; column += 1) {
      if (taken.has(row * columnCount + column)) continue
      let [rowSpan, columnSpan] = [1, 1]
      while (opensRight(row, column + columnSpan - 1)) columnSpan += 1
      while (opensDown(row + rowSpan - 1, column)) rowSpan += 1
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1)
          taken.add((row + down) * columnCount + column + right)
      const place = { row, column, rowSpan, columnSpan }
      cells.push({ ...place, text: textIn(place) })
    }
  return { rowCount, columnCount, cells }
}

function indices(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index)
}

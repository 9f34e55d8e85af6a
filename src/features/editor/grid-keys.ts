import type { CellSpec } from '#domain/grid.ts'
import type { CellId } from '#domain/place.ts'

/** The cells of a grid as keys walk through them, row by row. */
export type KeyMap = readonly (readonly CellId[])[]

/** Cells in printed order as rows. */
export function keyMapOf(cells: readonly CellSpec[]): KeyMap {
  const rows = new Map<string, readonly CellId[]>()
  for (const { row, id } of cells) rows.set(row, [...(rows.get(row) ?? []), id])
  return [...rows.values()]
}

export type Move = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'first' | 'last'

/** The cell a move leads to; undefined at the edge, where arrows stop as in a spreadsheet. */
export function neighbour(map: KeyMap, from: CellId, move: Move): CellId | undefined {
  const row = map.findIndex((cells) => cells.includes(from))
  const cells = map[row]
  if (!cells) return undefined
  const column = cells.indexOf(from)
  switch (move) {
    case 'left':
      return cells[column - 1]
    case 'right':
      return cells[column + 1]
    case 'up':
      return sameColumn(map[row - 1], column)
    case 'down':
      return sameColumn(map[row + 1], column)
    case 'rowStart':
      return cells[0]
    case 'rowEnd':
      return lastOf(cells)
    case 'first':
      return map[0]?.[0]
    case 'last':
      return lastOf(lastRow(map))
  }
}

/**
 * The cell Enter leads to: from the foot of a column to the top of the next, so that a column of
 * paper can be typed without letting go of the number pad; from the end of a row to the next row.
 */
export function nextToType(map: KeyMap, from: CellId, move: Move): CellId | undefined {
  return neighbour(map, from, move) ?? beyondEdge(map, from, move)
}

function beyondEdge(map: KeyMap, from: CellId, move: Move): CellId | undefined {
  const row = map.findIndex((cells) => cells.includes(from))
  const cells = map[row]
  if (!cells) return undefined
  const column = cells.indexOf(from)
  switch (move) {
    case 'left':
      return lastOf(map[row - 1])
    case 'right':
      return map[row + 1]?.[0]
    case 'up':
      return sameColumn(lastRow(map), column - 1)
    case 'down':
      return column + 1 < cells.length ? map[0]?.[column + 1] : undefined
    case 'rowStart':
    case 'rowEnd':
    case 'first':
    case 'last':
      return undefined
  }
}

function lastOf(cells: readonly CellId[] | undefined): CellId | undefined {
  return cells?.[cells.length - 1]
}

function lastRow(map: KeyMap): readonly CellId[] | undefined {
  return map[map.length - 1]
}

/** Rows of 表二 differ in length: a shorter row is entered at its last cell. */
function sameColumn(cells: readonly CellId[] | undefined, column: number): CellId | undefined {
  if (!cells || column < 0) return undefined
  return cells[Math.min(column, cells.length - 1)]
}

type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** What a key means in a grid; undefined leaves it to the input. */
export function moveFor(press: KeyPress, enter: 'down' | 'right' = 'down'): Move | undefined {
  if (press.altKey) return undefined
  switch (press.key) {
    case 'ArrowUp':
      return 'up'
    case 'ArrowDown':
      return 'down'
    case 'ArrowLeft':
      return 'left'
    case 'ArrowRight':
      return 'right'
    case 'Enter':
      if (enter === 'right') return press.shiftKey ? 'left' : 'right'
      return press.shiftKey ? 'up' : 'down'
    case 'Home':
      return press.ctrlKey ? 'first' : 'rowStart'
    case 'End':
      return press.ctrlKey ? 'last' : 'rowEnd'
    default:
      return undefined
  }
}

/** Whether a key types or clears a figure, where there is an input to take it. */
export function isTyping({ key, ctrlKey, altKey }: KeyPress): boolean {
  return !ctrlKey && !altKey && /^(?:[\d０-９.=+-]|Backspace|Delete)$/.test(key)
}

/** Where Ctrl+D and Ctrl+R fill to. */
export function fillDirection(press: KeyPress): 'down' | 'right' | undefined {
  if (!press.ctrlKey || press.altKey || press.shiftKey) return undefined
  const letter = press.key.toLowerCase()
  if (letter === 'd') return 'down'
  return letter === 'r' ? 'right' : undefined
}

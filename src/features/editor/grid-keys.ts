import type { CellId } from '#domain/place.ts'

/** The typed cells of a grid as keys walk through them: rows of cell ids, computed ones left out. */
export type KeyMap = readonly (readonly CellId[])[]

export type Move = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'first' | 'last'

/**
 * The cell a move leads to; undefined at the edge. Down from the last row goes on at the top of
 * the next column, so that a column of paper can be typed without letting go of the number pad.
 */
export function neighbour(map: KeyMap, from: CellId, move: Move): CellId | undefined {
  const row = map.findIndex((cells) => cells.includes(from))
  const cells = map[row]
  if (!cells) return undefined
  const column = cells.indexOf(from)
  switch (move) {
    case 'left':
      return cells[column - 1] ?? (row > 0 ? lastOf(map[row - 1]) : undefined)
    case 'right':
      return cells[column + 1] ?? map[row + 1]?.[0]
    case 'up':
      return sameColumn(map[row - 1], column) ?? sameColumn(lastRow(map), column - 1)
    case 'down':
      return (
        sameColumn(map[row + 1], column) ??
        (column + 1 < cells.length ? map[0]?.[column + 1] : undefined)
      )
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

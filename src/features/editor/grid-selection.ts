import type { CellId } from '#domain/place.ts'
import type { KeyMap, Move } from './grid-keys.ts'

/** Cells between two corners, row by row; rows shorter than the block end where they end. */
export function blockBetween(map: KeyMap, from: CellId, to: CellId): KeyMap {
  const [a, b] = [positionIn(map, from), positionIn(map, to)]
  if (!a || !b) return []
  const rows = map.slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1)
  return rows.map((cells) =>
    cells.slice(Math.min(a.column, b.column), Math.max(a.column, b.column) + 1),
  )
}

/**
 * Where Ctrl with an arrow leads: over filled cells to the last of them, over blank ones to the
 * next filled, else to the edge of the table.
 */
export function blockEdge(
  map: KeyMap,
  isFilled: (cell: CellId) => boolean,
  from: CellId,
  move: Move,
): CellId {
  const start = positionIn(map, from)
  const step = steps[move]
  if (!start || !step) return from
  const next = (at: Position): Position => ({
    row: at.row + step.row,
    column: at.column + step.column,
  })
  const cellAt = ({ row, column }: Position) => map[row]?.[column]
  let present = from
  let at = next(start)
  const first = cellAt(at)
  if (first === undefined) return from
  const running = isFilled(from) && isFilled(first)
  for (let cell: CellId | undefined = first; cell !== undefined; cell = cellAt(at)) {
    if (running && !isFilled(cell)) return present
    present = cell
    if (!running && isFilled(cell)) return cell
    at = next(at)
  }
  return present
}

/**
 * What a fill works on: the block; where it is a single row (or column), with the one before it,
 * as in Excel. At the edge of the table there is nothing to fill from.
 */
export function fillBlock(map: KeyMap, block: KeyMap, direction: 'down' | 'right'): KeyMap {
  const [first] = block
  const start = first?.[0] === undefined ? undefined : positionIn(map, first[0])
  if (!first || !start) return block
  const { row, column } = start
  if (direction === 'down') {
    const above = map[row - 1]
    return block.length > 1 || !above
      ? block
      : [above.slice(column, column + first.length), ...block]
  }
  if (column === 0 || block.some((cells) => cells.length > 1)) return block
  return block.map((_, index) => map[row + index]?.slice(column - 1, column + 1) ?? [])
}

/** The texts of a block with its first row repeated downwards, or its first column to the right. */
export function filledFrom(
  block: KeyMap,
  textOf: (cell: CellId) => string,
  direction: 'down' | 'right',
): readonly (readonly [CellId, string])[] {
  return block.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const source = direction === 'down' ? block[0]?.[column] : cells[0]
      const isSource = direction === 'down' ? row === 0 : column === 0
      return isSource || source === undefined ? [] : [[cell, textOf(source)] as const]
    }),
  )
}

type Position = { readonly row: number; readonly column: number }

const steps: Readonly<Partial<Record<Move, Position>>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
}

function positionIn(map: KeyMap, cell: CellId): Position | undefined {
  const row = map.findIndex((cells) => cells.includes(cell))
  const cells = map[row]
  return cells ? { row, column: cells.indexOf(cell) } : undefined
}

import { describe, expect, test } from 'vitest'
import { formats } from '#domain/formats/index.ts'
import { gridsOf, typedCellsOf } from '#domain/grid.ts'
import {
  fillDirection,
  isTyping,
  type KeyMap,
  keyMapOf,
  type Move,
  moveFor,
  neighbour,
  nextToType,
} from './grid-keys.ts'

/** Three rows as in 表二: three cells, one cell, three cells. */
const map: KeyMap = [['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2', 'c3']]

describe('arrows, Home and End stop at the edges', () => {
  test.each<[Move, string, string | undefined]>([
    ['right', 'a1', 'a2'],
    ['right', 'a3', undefined],
    ['left', 'c2', 'c1'],
    ['left', 'c1', undefined],
    ['down', 'a3', 'b1'],
    ['down', 'b1', 'c1'],
    ['down', 'c1', undefined],
    ['up', 'c2', 'b1'],
    ['up', 'a2', undefined],
    ['rowStart', 'c3', 'c1'],
    ['rowEnd', 'a1', 'a3'],
    ['first', 'c2', 'a1'],
    ['last', 'a1', 'c3'],
    ['rowStart', 'b1', 'b1'],
    ['right', 'nowhere', undefined],
  ])('%s from %s leads to %s', (move, from, to) => {
    expect(neighbour(map, from, move)).toBe(to)
  })
})

describe('Enter goes on beyond the edges', () => {
  test.each<[Move, string, string | undefined]>([
    ['right', 'a1', 'a2'],
    ['right', 'a3', 'b1'],
    ['right', 'c3', undefined],
    ['left', 'c1', 'b1'],
    ['left', 'a1', undefined],
    ['down', 'a3', 'b1'],
    ['down', 'c1', 'a2'],
    ['down', 'c3', undefined],
    ['up', 'a2', 'c1'],
    ['up', 'a1', undefined],
    ['down', 'nowhere', undefined],
  ])('%s from %s leads to %s', (move, from, to) => {
    expect(nextToType(map, from, move)).toBe(to)
  })
})

/** The tables of every format as keys walk through them. */
const maps = formats.flatMap((format) =>
  gridsOf(format).map(
    (grid) => [`${grid.title} of ${format.id}`, keyMapOf(typedCellsOf(grid))] as const,
  ),
)

/** The cells a key repeated leads through; stops where it ends or comes round. */
function walk(
  cells: KeyMap,
  from: string,
  move: Move,
  step: typeof neighbour = nextToType,
): readonly string[] {
  const seen = [from]
  for (let next = step(cells, from, move); next; next = step(cells, next, move)) {
    if (seen.includes(next)) throw new Error(`${move} comes round to ${next}`)
    seen.push(next)
  }
  return seen
}

describe.each(maps)('in table %s', (_, cells) => {
  const all = cells.flat()

  test('Enter to the right from the first cell leads through every cell, Shift+Enter back again', () => {
    expect(walk(cells, all[0]!, 'right')).toEqual(all)
    expect(walk(cells, all[all.length - 1]!, 'left')).toEqual([...all].reverse())
  })

  test('every move leads to a cell of the table or nowhere, and none goes round for ever', () => {
    const moves: readonly Move[] = ['up', 'down', 'left', 'right']
    for (const from of all)
      for (const move of moves)
        for (const cell of walk(cells, from, move)) expect(all).toContain(cell)
  })

  test('an arrow held down stays in its row or in its column of equal rows', () => {
    for (const [row, each] of cells.entries()) {
      expect(walk(cells, each[0]!, 'right', neighbour)).toEqual(each)
      expect(walk(cells, each[each.length - 1]!, 'left', neighbour)).toEqual([...each].reverse())
      expect(walk(cells, each[0]!, 'up', neighbour)).toHaveLength(row + 1)
      expect(walk(cells, each[0]!, 'down', neighbour)).toHaveLength(cells.length - row)
    }
  })
})

test('Enter types a whole table of equal rows, column by column', () => {
  const equal = maps.filter(([, cells]) => cells.every((row) => row.length === cells[0]!.length))
  expect(equal.length).toBeGreaterThan(0)
  for (const [name, cells] of equal) {
    const columns = cells[0]!.flatMap((_, column) => cells.map((row) => row[column]!))
    expect(walk(cells, columns[0]!, 'down'), name).toEqual(columns)
  }
})

describe('a key', () => {
  const bare = { ctrlKey: false, shiftKey: false, altKey: false }

  test.each<[string, Partial<typeof bare>, Move | undefined]>([
    ['ArrowUp', {}, 'up'],
    ['ArrowDown', {}, 'down'],
    ['ArrowLeft', {}, 'left'],
    ['ArrowRight', {}, 'right'],
    ['Enter', {}, 'down'],
    ['Enter', { shiftKey: true }, 'up'],
    ['Home', {}, 'rowStart'],
    ['End', {}, 'rowEnd'],
    ['Home', { ctrlKey: true }, 'first'],
    ['End', { ctrlKey: true }, 'last'],
    ['ArrowLeft', { altKey: true }, undefined],
    ['5', {}, undefined],
    ['Tab', {}, undefined],
    ['Backspace', {}, undefined],
  ])('%s with %o moves %s', (key, modifiers, move) => {
    expect(moveFor({ key, ...bare, ...modifiers })).toBe(move)
  })

  test.each<[string, Partial<typeof bare>, boolean]>([
    ['5', {}, true],
    ['５', {}, true],
    ['=', {}, true],
    ['Delete', {}, true],
    ['5', { ctrlKey: true }, false],
    ['?', { shiftKey: true }, false],
    ['Tab', {}, false],
    ['F1', {}, false],
  ])('%s with %o types: %s', (key, modifiers, types) => {
    expect(isTyping({ key, ...bare, ...modifiers })).toBe(types)
  })

  test.each<[string, Partial<typeof bare>, 'down' | 'right' | undefined]>([
    ['d', { ctrlKey: true }, 'down'],
    ['R', { ctrlKey: true }, 'right'],
    ['r', { ctrlKey: true, shiftKey: true }, undefined],
    ['d', {}, undefined],
  ])('%s with %o fills %s', (key, modifiers, direction) => {
    expect(fillDirection({ key, ...bare, ...modifiers })).toBe(direction)
  })
})

import { expect, test } from 'vitest'
import { blockBetween, fillBlock, filledFrom } from './grid-selection.ts'
import type { KeyMap } from './grid-keys.ts'

/** Four rows, the second shorter, as in 表二. */
const map: KeyMap = [['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2', 'c3'], ['d1', 'd2', 'd3']]

/** What a fill of the block between two cells writes, each cell with the name of its source. */
function filled(from: string, to: string, direction: 'down' | 'right') {
  const block = fillBlock(map, blockBetween(map, from, to), direction)
  return Object.fromEntries(filledFrom(block, (cell) => cell, direction))
}

test('a cell is filled from the one above it, or from the one to its left', () => {
  expect(filled('d2', 'd2', 'down')).toEqual({ d2: 'c2' })
  expect(filled('d2', 'd2', 'right')).toEqual({ d2: 'd1' })
})

test('a row is filled from the row above, a column from the column before', () => {
  expect(filled('d1', 'd3', 'down')).toEqual({ d1: 'c1', d2: 'c2', d3: 'c3' })
  expect(filled('c2', 'd2', 'right')).toEqual({ c2: 'c1', d2: 'd1' })
})

test('a block is filled from its own first row or column', () => {
  expect(filled('c1', 'd2', 'down')).toEqual({ d1: 'c1', d2: 'c2' })
  expect(filled('d2', 'c1', 'right')).toEqual({ c2: 'c1', d2: 'd1' })
})

test('at the edge of the table there is nothing to fill from', () => {
  expect(filled('a2', 'a2', 'down')).toEqual({})
  expect(filled('a1', 'a3', 'down')).toEqual({})
  expect(filled('c1', 'c1', 'right')).toEqual({})
  expect(filled('c1', 'd1', 'right')).toEqual({})
})

test('under a shorter row a cell without one above it stays as it is', () => {
  expect(filled('c2', 'c2', 'down')).toEqual({})
  expect(filled('c1', 'c2', 'down')).toEqual({ c1: 'b1' })
})

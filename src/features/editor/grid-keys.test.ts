import { describe, expect, test } from 'vitest'
import { type KeyMap, type Move, moveFor, neighbour } from './grid-keys.ts'

/** Three rows as in 表二: three cells, one cell, three cells. */
const map: KeyMap = [['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2', 'c3']]

describe('keys walk through the typed cells', () => {
  test.each<[Move, string, string | undefined]>([
    ['right', 'a1', 'a2'],
    ['right', 'a3', 'b1'],
    ['left', 'c1', 'b1'],
    ['left', 'a1', undefined],
    ['down', 'a3', 'b1'],
    ['down', 'b1', 'c1'],
    ['down', 'c1', 'a2'],
    ['down', 'c3', undefined],
    ['up', 'c2', 'b1'],
    ['up', 'a2', 'c1'],
    ['rowStart', 'c3', 'c1'],
    ['rowEnd', 'a1', 'a3'],
    ['first', 'c2', 'a1'],
    ['last', 'a1', 'c3'],
  ])('%s from %s leads to %s', (move, from, to) => {
    expect(neighbour(map, from, move)).toBe(to)
  })
})

test('Enter goes down, with Shift up; a key with Alt belongs to somebody else', () => {
  const press = { key: 'Enter', ctrlKey: false, shiftKey: false, altKey: false }
  expect(moveFor(press)).toBe('down')
  expect(moveFor({ ...press, shiftKey: true })).toBe('up')
  expect(moveFor({ ...press, key: 'ArrowLeft', altKey: true })).toBeUndefined()
  expect(moveFor({ ...press, key: '5' })).toBeUndefined()
})

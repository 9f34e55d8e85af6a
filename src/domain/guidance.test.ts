import { expect, test } from 'vitest'
import { formats } from './formats/index.ts'
import { cellsOf, gridsOf } from './grid.ts'
import { columnGuidance, rowGuidance } from './guidance.ts'

const cells = formats.flatMap(gridsOf).flatMap(cellsOf)
const rows = new Set(cells.map(({ row }) => row))

test('every row of every format says what belongs in it', () => {
  expect([...rows].filter((row) => !rowGuidance[row])).toEqual([])
})

test('every typed column of tables three and four says what belongs in it', () => {
  const columns = cells.filter(({ grid, sumOf }) => grid !== 'proactive' && !sumOf)
  expect(columns.map(({ column }) => column).filter((column) => !columnGuidance[column])).toEqual(
    [],
  )
})

test('no guidance is about a row or column that no format has', () => {
  const columns = new Set(cells.map(({ column }) => column))
  expect(Object.keys(rowGuidance).filter((row) => !rows.has(row))).toEqual([])
  expect(Object.keys(columnGuidance).filter((column) => !columns.has(column))).toEqual([])
})

test('meanings and counter-examples are whole sentences without names from the code', () => {
  for (const { meaning, notThis } of [
    ...Object.values(rowGuidance),
    ...Object.values(columnGuidance),
  ])
    for (const sentence of [meaning, notThis]) {
      expect(sentence).toMatch(/。$/)
      expect(sentence).not.toMatch(/[A-Za-z]{2,}/)
    }
})

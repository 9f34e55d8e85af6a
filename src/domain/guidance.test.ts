import { expect, test } from 'vitest'
import { formats } from './formats/index.ts'
import { cellsOf, gridsOf, typedCellsOf } from './grid.ts'
import { columnGuidance, guidedColumns, guidedRows, rowGuidance } from './guidance.ts'

const grids = formats.flatMap(gridsOf)
const cells = grids.flatMap(cellsOf)
const guidance = [...guidedRows.map(rowGuidance), ...guidedColumns.map(columnGuidance)].flatMap(
  (each) => (each ? [each] : []),
)

test('every row of every format says what belongs in it', () => {
  expect(cells.map(({ row }) => row).filter((row) => !rowGuidance(row))).toEqual([])
})

test('every typed column of every format says what belongs in it', () => {
  const columns = grids.flatMap(typedCellsOf).map(({ column }) => column)
  expect(columns.filter((column) => !columnGuidance(column))).toEqual([])
})

test('no guidance is about a row or column that no format has', () => {
  const rows = new Set(cells.map(({ row }) => row))
  const columns = new Set(cells.map(({ column }) => column))
  expect(guidedRows.filter((row) => !rows.has(row))).toEqual([])
  expect(guidedColumns.filter((column) => !columns.has(column))).toEqual([])
})

test('what is no row or column has no guidance', () => {
  for (const id of ['', 'noSuchRow', 'constructor']) {
    expect(rowGuidance(id)).toBeUndefined()
    expect(columnGuidance(id)).toBeUndefined()
  }
})

test('an id that two formats share keeps one meaning: 行政事业性收费 names both ways to fill it', () => {
  expect(rowGuidance('fees')?.meaning).toMatch(/2021年起.*2019、2020年度/)
})

test('meanings and counter-examples are whole sentences', () => {
  for (const { meaning, notThis } of guidance)
    for (const text of [meaning, notThis]) expect(text).toMatch(/。$/)
})

test('no text names anything from the code', () => {
  for (const { meaning, notThis, article = '', quote = '' } of guidance)
    for (const text of [meaning, notThis, article, quote]) expect(text).not.toMatch(/[A-Za-z]/)
})

test('the words of the law come with their article, and end as a clause ends', () => {
  for (const { article, quote, basis } of guidance) {
    expect(quote === undefined).toBe(article === undefined)
    if (quote !== undefined) expect(quote).toMatch(/[。；]$/)
    if (article !== undefined) expect(article).toMatch(/^《.+》.*第.+条/)
    if (basis === 'law') expect(quote).toBeDefined()
  }
})

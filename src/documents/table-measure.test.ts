import { describe, expect, test } from 'vitest'
import { formatById } from '#domain/formats/index.ts'
import { filledReport, zeroTownshipReport } from '#domain/reports.fixture.ts'
import { compose } from './compose.ts'
import type { TableBlock } from './document.ts'
import { columnTwips } from './official-style.ts'
import { measureTable, widthsOf } from './table-measure.ts'

function tablesOf(formatId: string, figure: string): readonly TableBlock[] {
  const report = filledReport(formatId, () => figure)
  return compose(formatById(formatId)!, report).blocks.filter((block) => block.kind === 'table')
}
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)

describe.each(['2021', '2019'])('the tables of format %s', (id) => {
  test.each(['0', '1234', '12345'])('are exactly as wide as the type area with %s', (figure) => {
    for (const table of tablesOf(id, figure)) expect(sum(columnTwips(widthsOf(table)))).toBe(8845)
  })

  test.each(['1234', '12345'])('show the figure %s unbroken in every cell', (figure) => {
    for (const table of tablesOf(id, figure)) {
      const { cells } = measureTable(table)
      for (const cell of table.cells.filter(({ text }) => text === figure))
        expect(cells.get(cell)?.lines).toHaveLength(1)
    }
  })
})

test('表三 with its heading fits one page', () => {
  const blocks = compose(formatById('2021')!, zeroTownshipReport()).blocks
  const table = blocks.find(
    (block): block is TableBlock => block.kind === 'table' && block.id === 'requests',
  )!
  const heading = 28.95 + (170 + 113) / 20
  expect(sum(measureTable(table).heights) + heading).toBeLessThan(637.8)
})

test('only a figure too long for a column without labels is set smaller', () => {
  const sizes = (figure: string) =>
    tablesOf('2021', figure).map((table) => {
      const { cells } = measureTable(table)
      return Math.min(...[...cells.values()].map(({ sizePt }) => sizePt))
    })
  expect(sizes('1234')).toEqual([12, 10.5, 10.5])
  expect(sizes('12345')).toEqual([12, 10.5, 9.5])
})

/** What becomes of the figures of 表三 or 表四: their sizes and scales. */
function settingsOf(table: TableBlock) {
  const { cells } = measureTable(table)
  return table.cells.filter(({ role }) => role === 'figure').map((cell) => cells.get(cell)!)
}

test('columns of equally long figures are equally wide, whichever comes first', () => {
  const [, requests] = tablesOf('2021', '123456789')
  const widths = widthsOf(requests!).slice(3, 9)
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.01)
})

test('one long figure in 表四 takes what the other columns can spare', () => {
  const [, , disputes] = tablesOf('2021', '0')
  const first = disputes!.cells.find(({ role }) => role === 'figure')
  const cells = disputes!.cells.map((cell) => (cell === first ? { ...cell, text: '12345' } : cell))
  const settings = settingsOf({ ...disputes!, cells })
  expect(new Set(settings.map(({ sizePt, scale }) => `${sizePt} ${scale}`))).toEqual(
    new Set(['10.5 1']),
  )
})

test('nine digits in every cell of 表三 stay readable', () => {
  const [, requests] = tablesOf('2021', '999999999')
  for (const { sizePt, scale } of settingsOf(requests!)) {
    expect(sizePt).toBeGreaterThanOrEqual(9)
    expect(scale).toBeGreaterThan(0.6)
  }
})

test('a text that is no number is broken in its cell, and no column makes room for it', () => {
  const [, zero] = tablesOf('2021', '0')
  const [, wordy] = tablesOf('2021', '约三百五十件左右')
  expect(widthsOf(wordy!)).toEqual(widthsOf(zero!))
  expect(settingsOf(wordy!)[0]).toMatchObject({ sizePt: 10.5, scale: 1 })
})

test('a row label is broken after its number', () => {
  const [, requests] = tablesOf('2021', '0')
  const { cells } = measureTable(requests!)
  const label = requests!.cells.find(({ text }) => text === '（三）不予公开')!
  expect(cells.get(label)?.lines.map(({ runs }) => runs[0]?.text)).toEqual(['（三）', '不予公开'])
})

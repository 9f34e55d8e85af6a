import { expect, test } from 'vitest'
import { aReport } from './a-report.fixture.ts'
import { controlTotalsOf, inWords, standingOf } from './control-totals.ts'
import { format2019 } from './formats/2019.ts'
import { format2021 } from './formats/2021.ts'
import type { ReportFormat } from './format.ts'
import { cellsOf, gridsOf } from './grid.ts'

const groupsOf = (format: ReportFormat) =>
  gridsOf(format).map((grid) =>
    controlTotalsOf(grid).map(({ title, totals }) => `${title} ${totals.length}`),
  )

test('every total of the paper has its line, in the paper’s order', () => {
  expect(groupsOf(format2021)).toEqual([[], ['“总计”列 25', '“办理结果总计”行 6'], ['“总计”列 3']])
  expect(groupsOf(format2019)).toEqual([[], ['“总计”列 23', '“办理结果总计”行 6'], ['“总计”列 3']])
  for (const format of [format2019, format2021])
    for (const grid of gridsOf(format)) {
      const lines = controlTotalsOf(grid).flatMap(({ totals }) => totals)
      const computed = cellsOf(grid).filter(({ sumOf }) => sumOf)
      expect(lines.map(({ id }) => id).sort()).toEqual(computed.map(({ id }) => id).sort())
    }
})

test('lines go by the row’s name, in a table of one row by the column’s', () => {
  const [, requests, disputes] = gridsOf(format2021).map(controlTotalsOf)
  expect(requests?.map(({ totals }) => totals[0]?.name)).toEqual(['本年新收', '自然人'])
  expect(disputes?.[0]?.totals[0]?.name).toBe('行政复议·总计')
})

test.each([
  ['nothing typed', '', '5', undefined, ''],
  ['the same', '５件', '5', 5, '相符'],
  ['more on paper', '8', '5', 5, '原件多 3'],
  ['less on paper', '3', '5', 5, '原件少 2'],
  ['a cell open', '8', '', 0, '还差 1 格没填'],
  ['no number', '三八', '5', 5, '读不出数字'],
])('%s', (_, typed, figure, computed, words) => {
  const total = 'requests.granted.total'
  const report = {
    ...aReport({ requests: { granted: { naturalPerson: figure } } }),
    printed: { [total]: typed },
  }
  const standing = standingOf(format2021, report, total)
  expect(inWords(standing)).toBe(words)
  if (computed !== undefined) expect(standing.computed).toBe(computed)
})

test('nothing is computed before the first figure', () => {
  const report = { ...aReport({}), cells: {} }
  expect(standingOf(format2021, report, 'requests.granted.total').computed).toBeUndefined()
})

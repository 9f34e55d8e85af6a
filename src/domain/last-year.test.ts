import { expect, test } from 'vitest'
import { formatById } from './formats/index.ts'
import { cellSpec } from './grid.ts'
import { changeInFigures, changeInWords, changeOf } from './last-year.ts'
import { withValue } from './report.ts'
import { countyReport, filledReport, untouchedReport } from './reports.fixture.ts'

const format = formatById('2021')!
const spec = (id: string) => cellSpec(format, id)!
const natural = spec('requests.newReceived.naturalPerson')
const total = spec('requests.newReceived.total')

function told(now: string, before: string): readonly [figures: string, words: string] {
  const report = withValue(countyReport(), `cells.${natural.id}`, now)
  const previous = withValue(countyReport(), `cells.${natural.id}`, before)
  const change = changeOf(report, previous, natural)
  return change ? [changeInFigures(change), changeInWords(change)] : ['', '']
}

test.each([
  ['15', '12', '12 +3', '上年 12，增加 3'],
  ['9', '12', '12 −3', '上年 12，减少 3'],
  ['１２件', '12', '12', '上年 12，没有变化'],
  ['3', '1230', '1230 ↓', '上年 1230，减少 1227'],
  ['', '12', '12', '上年 12'],
  ['', '0', '', '上年 0'],
  ['0', '0', '0', '上年 0，没有变化'],
  ['abc', '12', '12', '上年 12'],
])('%j after %j reads %j and %j', (now, before, figures, words) => {
  expect(told(now, before)).toEqual([figures, words])
})

test('what last year’s report left open is not known', () => {
  expect(told('3', '')).toEqual(['', ''])
  expect(told('3', '/')).toEqual(['', ''])
  expect(changeOf(filledReport('2021', String), untouchedReport('2021'), total)).toBeUndefined()
})

test('a total is known when all its summands are', () => {
  const previous = filledReport('2021', String)
  const report = withValue(previous, `cells.${natural.id}`, '')
  const summands = total.sumOf!.map((id) => Number(previous.cells[id]))
  const before = summands.reduce((sum, value) => sum + value, 0)
  expect(changeOf(report, previous, total)).toEqual({ before, now: undefined })
})

test('amounts differ by what they differ, not by binary fractions', () => {
  expect(changeInFigures({ before: 0.1, now: 0.3 })).toBe('0.1 +0.2')
})

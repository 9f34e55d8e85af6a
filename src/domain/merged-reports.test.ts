import { expect, test } from 'vitest'
import { mergedReports } from './merged-reports.ts'
import { countyReport, zeroTownshipReport } from './reports.fixture.ts'
import { type Report, withValue } from './report.ts'

const newReceived = 'requests.newReceived.naturalPerson'
const fees = 'proactive.fees.amount'

function township(name: string, received: string): Report {
  const named = withValue(zeroTownshipReport(), 'organisation.name', name)
  return withValue(withValue(named, `cells.${newReceived}`, received), `cells.${fees}`, '0.1')
}

const merged = mergedReports([township('甲乡人民政府', '2'), township('乙乡人民政府', '３件')])

test('one report is itself', () => {
  expect(mergedReports([countyReport()])).toEqual(countyReport())
})

test('figures of several offices are added up', () => {
  expect(merged.cells[newReceived]).toBe('5')
  expect(merged.cells[fees]).toBe('0.2')
})

test('a figure that one office does not have is not known of both', () => {
  const { cells } = mergedReports([township('甲乡', '2'), township('乙乡', '/')])
  expect(cells[newReceived]).toBeUndefined()
})

test('offices of different names have no name together', () => {
  expect(merged.organisation.name).toBe('')
  expect(mergedReports([countyReport(), countyReport()]).organisation.name).toBe(
    countyReport().organisation.name,
  )
})

test('texts stand one after the other, headings once', () => {
  const { prose } = mergedReports([countyReport(), countyReport()])
  const place = 'problems.issues'
  const single = countyReport().prose
  expect(prose[`${place}.body`]).toBe(`${single[`${place}.body`]}\n${single[`${place}.body`]}`)
  expect(prose[`${place}.heading`]).toBe(single[`${place}.heading`])
})

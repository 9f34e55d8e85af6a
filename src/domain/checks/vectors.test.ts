import { expect, test } from 'vitest'
import { disputesOfACity, requestsOfACity } from '../city.fixture.ts'
import { format2021 } from '../formats/2021.ts'
import type { Report } from '../report.ts'
import { checkReport } from './index.ts'

const codes = (report: Report) => checkReport(format2021, report).map(({ code }) => code)

test.each([
  ['requests', requestsOfACity()],
  ['disputes', disputesOfACity()],
])('the published %s of a city agree in every row and column', (_, report) => {
  expect(codes(report)).toEqual([])
})

test('one case moved to the next column is seen in both', () => {
  const report = requestsOfACity()
  const cells = {
    ...report.cells,
    'requests.newReceived.orgLegalService': '127',
    'requests.newReceived.orgOther': '33',
  }
  expect(codes({ ...report, cells })).toEqual(['R1', 'R1'])
})

test('one case too many is seen by its balance and by the totals that are printed', () => {
  const report = requestsOfACity()
  const cells = { ...report.cells, 'requests.partial.orgOther': '3' }
  expect(codes({ ...report, cells }).sort()).toEqual(['R1', 'R1', 'R2', 'R2', 'R3'])
  const disputes = disputesOfACity()
  const changed = { ...disputes.cells, 'disputes.cases.directOther': '16' }
  expect(codes({ ...disputes, cells: changed })).toEqual(['R4'])
})

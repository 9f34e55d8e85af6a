import { expect, test } from 'vitest'
import { aReport } from '../a-report.fixture.ts'
import { format2021 } from '../formats/2021.ts'
import type { Report } from '../report.ts'
import { zeroTownshipReport } from '../reports.fixture.ts'
import { checkReport } from './index.ts'

/** Tables of published reports, with the totals they print; their prose is not looked at here. */
const prose = { 'overview.disclosure.body': '全年主动公开各类政府信息，更新及时。' }
const blank: Report = {
  ...zeroTownshipReport(),
  prose: { ...zeroTownshipReport().prose, ...prose },
}

const columns = [
  'naturalPerson',
  'orgBusiness',
  'orgResearch',
  'orgPublicInterest',
  'orgLegalService',
  'orgOther',
] as const

const row = (...figures: readonly number[]) =>
  Object.fromEntries(columns.map((column, index) => [column, String(figures[index] ?? 0)]))

const cityResults = [13364, 252, 0, 44, 121, 29]
const cityGiven = { granted: [5345, 129, 0, 41, 19, 14], partial: [2120, 39, 0, 1, 6, 2] }

/** Published as totals of their rows alone: shared out over what each column still lacks. */
const rowTotals: Readonly<Record<string, number>> = {
  deniedStateSecret: 13,
  deniedLaw: 30,
  deniedSecurity: 11,
  deniedThirdParty: 51,
  deniedInternal: 104,
  deniedProcess: 85,
  deniedEnforcementFile: 286,
  deniedAdminQuery: 150,
  unableNotHeld: 3222,
  unableNeedsCreating: 180,
  unableStillUnclear: 19,
  npPetition: 203,
  npRepeat: 148,
  npPublication: 0,
  npMass: 101,
  npConfirm: 5,
  otherNoCorrection: 318,
  otherNoPayment: 203,
  otherRest: 965,
}

function sharedOut(): Record<string, Record<string, string>> {
  const lacking = cityResults.map(
    (sum, index) => sum - (cityGiven.granted[index] ?? 0) - (cityGiven.partial[index] ?? 0),
  )
  return Object.fromEntries(
    Object.entries(rowTotals).map(([id, total]) => {
      let left = total
      const figures = lacking.map((lack, index) => {
        const share = Math.min(lack, left)
        left -= share
        lacking[index] = lack - share
        return share
      })
      return [id, row(...figures)]
    }),
  )
}

/** 14,629 requests of a city in 2025. */
function requestsOfACity(): Report {
  const report = aReport(
    {
      requests: {
        newReceived: row(13612, 252, 0, 45, 128, 32),
        carriedIn: row(535, 6, 0, 1, 18, 0),
        granted: row(...cityGiven.granted),
        partial: row(...cityGiven.partial),
        ...sharedOut(),
        carriedOut: row(783, 6, 0, 2, 25, 3),
      },
    },
    blank,
  )
  const printed = {
    newReceived: 14069,
    carriedIn: 560,
    granted: 5548,
    partial: 2168,
    ...rowTotals,
    resultsTotal: 13810,
    carriedOut: 819,
  }
  return {
    ...report,
    fee: { notices: '203', charged: '0', received: '0' },
    printed: Object.fromEntries([
      ...Object.entries(printed).map(([id, sum]) => [`requests.${id}.total`, String(sum)]),
      ...columns.map((column, index) => [
        `requests.resultsTotal.${column}`,
        String(cityResults[index]),
      ]),
    ]),
  }
}

/** The disputes of a city in 2025. */
function disputesOfACity(): Report {
  const outcomes = ['Upheld', 'Corrected', 'Other', 'Pending', 'Total']
  const blocks = {
    review: [119, 25, 91, 24, 259],
    direct: [7, 0, 15, 6, 28],
    after: [21, 1, 7, 9, 38],
  }
  const cells = Object.entries(blocks).flatMap(([block, figures]) =>
    figures.map((figure, index) => [`${block}${outcomes[index] ?? ''}`, String(figure)] as const),
  )
  const isTotal = ([id]: readonly [string, string]) => id.endsWith('Total')
  const typed = cells.filter((cell) => !isTotal(cell))
  const report = aReport({ disputes: { cases: Object.fromEntries(typed) } }, blank)
  const printed = cells.filter(isTotal).map(([id, sum]) => [`disputes.cases.${id}`, sum] as const)
  return { ...report, printed: Object.fromEntries(printed) }
}

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

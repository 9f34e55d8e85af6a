import { aReport } from './a-report.fixture.ts'
import type { Report } from './report.ts'
import { zeroTownshipReport } from './reports.fixture.ts'

/** Tables that big cities published for 2025, with the totals they print; the prose is a township's. */

/** The typed columns of 表三, in whose order figures are listed here. */
const applicants = [
  'naturalPerson',
  'orgBusiness',
  'orgResearch',
  'orgPublicInterest',
  'orgLegalService',
  'orgOther',
] as const

/** 办理结果总计 of each kind of applicant. */
export const cityResults = [13364, 252, 0, 44, 121, 29]

const byApplicant: Readonly<Record<string, readonly number[]>> = {
  newReceived: [13612, 252, 0, 45, 128, 32],
  carriedIn: [535, 6, 0, 1, 18, 0],
  granted: [5345, 129, 0, 41, 19, 14],
  partial: [2120, 39, 0, 1, 6, 2],
  carriedOut: [783, 6, 0, 2, 25, 3],
}

/** Published as totals of their rows alone: shared out over what each column still lacks. */
const totalsAlone: Readonly<Record<string, number>> = {
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

/** The 总计 column as printed. */
export const cityRowTotals: Readonly<Record<string, number>> = {
  newReceived: 14069,
  carriedIn: 560,
  granted: 5548,
  partial: 2168,
  ...totalsAlone,
  resultsTotal: 13810,
  carriedOut: 819,
}

function sharedOut(): readonly (readonly [row: string, figures: readonly number[]])[] {
  const lacking = cityResults.map(
    (sum, index) => sum - byApplicant['granted']![index]! - byApplicant['partial']![index]!,
  )
  return Object.entries(totalsAlone).map(([row, total]) => {
    let left = total
    const figures = lacking.map((lack, index) => {
      const share = Math.min(lack, left)
      left -= share
      lacking[index] = lack - share
      return share
    })
    return [row, figures]
  })
}

/** 14,629 requests. */
export function requestsOfACity(): Report {
  const rows = [...Object.entries(byApplicant), ...sharedOut()].map(
    ([row, figures]) =>
      [
        row,
        Object.fromEntries(applicants.map((column, index) => [column, String(figures[index])])),
      ] as const,
  )
  const printed = [
    ...Object.entries(cityRowTotals).map(([row, sum]) => [`requests.${row}.total`, sum] as const),
    ...applicants.map(
      (column, index) => [`requests.resultsTotal.${column}`, cityResults[index]] as const,
    ),
  ]
  return {
    ...aReport({ requests: Object.fromEntries(rows) }, zeroTownshipReport()),
    fee: { notices: '203', charged: '0', received: '0' },
    printed: Object.fromEntries(printed.map(([id, sum]) => [id, String(sum)])),
  }
}

const outcomes = ['Upheld', 'Corrected', 'Other', 'Pending', 'Total']
const disputes = {
  review: [119, 25, 91, 24, 259],
  direct: [7, 0, 15, 6, 28],
  after: [21, 1, 7, 9, 38],
}

/** 325 disputes. */
export function disputesOfACity(): Report {
  const cells = Object.entries(disputes).flatMap(([block, figures]) =>
    figures.map((figure, index) => [`${block}${outcomes[index]!}`, String(figure)] as const),
  )
  const isTotal = ([id]: readonly [string, string]) => id.endsWith('Total')
  const typed = cells.filter((cell) => !isTotal(cell))
  const printed = cells.filter(isTotal).map(([id, sum]) => [`disputes.cases.${id}`, sum] as const)
  return {
    ...aReport({ disputes: { cases: Object.fromEntries(typed) } }, zeroTownshipReport()),
    printed: Object.fromEntries(printed),
  }
}

import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { toXlsx } from '#documents/to-xlsx.ts'
import { anyReport } from '#domain/any-report.fixture.ts'
import { formatOf } from '#importers/own-docx.fixture.ts'
import { converted, hasOffice } from './office.ts'

/** Without the results that are stored beside the formulas, so that the program must compute them. */
function withoutResults(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([name, part]) => [
    name,
    strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')),
  ])
  return zipSync(Object.fromEntries(parts))
}

/** Every sheet of a workbook as a file of its own, as shown. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

describe.runIf(hasOffice)('the workbook in LibreOffice', () => {
  test('50 reports: totals and balances computed there are those that we stored', () => {
    const reports = fc.sample(anyReport, { numRuns: 50, seed: 20_260_122 })
    const workbooks = reports.map((report) => toXlsx(formatOf(report), report))
    const stored = Object.fromEntries(workbooks.map((bytes, at) => [`${at}.xlsx`, bytes]))
    const bare = Object.fromEntries(
      workbooks.map((bytes, at) => [`${at}.xlsx`, withoutResults(bytes)]),
    )
    const [ours, theirs] = [converted(stored, everySheet), converted(bare, everySheet)]
    expect(Object.keys(ours)).toHaveLength(150)
    for (const [name, sheet] of Object.entries(ours))
      expect(strFromU8(theirs[name]!), name).toBe(strFromU8(sheet))
  })
})

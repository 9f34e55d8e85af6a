import { format2021 } from '../formats/2021.ts'
import type { Finding } from '../finding.ts'
import type { Report } from '../report.ts'
import { checkReport } from './index.ts'
import { aTownship } from './samples/township.ts'

/** Where the text under test stands. */
export const place = 'prose.overview.opening'

/** The township of 2025 with a text of its own. */
export function withText(text: string, more: Partial<Report> = {}): Report {
  const report = aTownship(format2021, 2025)
  return { ...report, ...more, prose: { ...report.prose, 'overview.opening': text } }
}

/** What is found, beside the township's report of 2024. */
export function check(report: Report): readonly Finding[] {
  return checkReport(format2021, report, aTownship(format2021, 2024))
}

/** “code: what the repair makes of the text”, or the code alone without a repair. */
export function told(text: string): readonly string[] {
  return check(withText(text)).map(({ code, fix }) => {
    const mended = fix?.changes.find((change) => change.place === place)?.to
    return mended === undefined ? code : `${code}: ${mended}`
  })
}

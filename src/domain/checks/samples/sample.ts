import { apply, editOf } from '#domain/edit.ts'
import { format2019 } from '#domain/formats/2019.ts'
import { format2021 } from '#domain/formats/2021.ts'
import type { ReportFormat } from '#domain/format.ts'
import { isPlace } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { aTownship } from './township.ts'

/** What differs from the report and from last year's: texts by place. */
export type Difference = {
  /** What the difference is, in a few words. */
  readonly says: string
  readonly texts?: Readonly<Record<string, string>>
  /** Differences of last year's report; `unknown` when there is none. */
  readonly lastYear?: Readonly<Record<string, string>> | 'unknown'
}

/** Three reports that show what a rule means: one it passes, one it finds, one it waits for. */
export type Sample = {
  readonly code: string
  /** Which tables the report is in; those of today unless said. */
  readonly tables?: '2019'
  readonly passes: Difference
  readonly fails: Difference
  /** Reports that show what else the rule says. */
  readonly alsoFails?: readonly (Difference & Pick<Sample, 'tables'>)[]
  /** Absent for a rule that can always be decided. */
  readonly undecided?: Difference
  /** Rules that cannot but be broken along with this one. */
  readonly along?: readonly string[]
}

/** A sample as `checkReport` takes it. */
export type SampleReport = {
  readonly format: ReportFormat
  readonly report: Report
  readonly previous?: Report
}

/** Every report in which a rule finds something. */
export function failuresOf({ tables, fails, alsoFails = [] }: Sample): readonly SampleReport[] {
  return [
    sampleReportOf(tables, fails),
    ...alsoFails.map((each) => sampleReportOf(each.tables ?? tables, each)),
  ]
}

/** The township of `township.ts` with the differences of a sample. */
export function sampleReportOf(
  tables: Sample['tables'],
  { texts = {}, lastYear = {} }: Difference,
): SampleReport {
  const format = tables === '2019' ? format2019 : format2021
  const year = tables === '2019' ? 2020 : 2025
  const report = changed(aTownship(format, year), texts)
  if (lastYear === 'unknown') return { format, report }
  return { format, report, previous: changed(aTownship(format, year - 1), lastYear) }
}

function changed(report: Report, texts: Readonly<Record<string, string>>): Report {
  const changes = Object.entries(texts).flatMap(([place, text]) =>
    isPlace(place) ? [[place, text] as const] : [],
  )
  return apply(report, editOf(report, 'set', '', changes))
}

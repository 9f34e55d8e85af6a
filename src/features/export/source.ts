import type { FontSet } from '#documents/official-style.ts'
import type { ReportFormat } from '#domain/format.ts'
import type { Report } from '#domain/report.ts'

/** What every file is made from. */
export type ExportSource = {
  readonly format: ReportFormat
  readonly report: Report
  /** Last year's report, where one is known. */
  readonly previous: Report | undefined
  readonly fonts: FontSet
  /** The draft file's text (docs/draft-format.md). */
  readonly draftText: string
}

import type { Report } from '#domain/report.ts'

/** A state of the open report to look at and to return to; number 0 is the present one. */
export type Version = {
  readonly number: number
  /** Why it was kept, or what the clerk called it. */
  readonly title: string
  /** When, in words: 今天 10:42. */
  readonly when: string
  readonly report: Report
}

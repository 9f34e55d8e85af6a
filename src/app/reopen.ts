import { apply, replaced } from '#domain/edit.ts'
import { formatById } from '#domain/formats/index.ts'
import type { Place } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import type { Difference } from '#importers/compare-document.ts'

/** A .docx of ours, opened again; `accepted` says what its differences mean for the report. */
export type Reopened = {
  readonly fileName: string
  readonly report: Report
  readonly differences: readonly Difference[]
  readonly textsOf: (
    accepted: readonly Difference[],
  ) => readonly (readonly [place: Place, text: string])[]
}

export function isWordFile(file: File): boolean {
  return /\.docx$/i.test(file.name)
}

/** A .docx that was exported here; `foreign` for any other, or a sentence why it cannot be read. */
export async function readExport(file: File): Promise<Reopened | 'foreign' | { reason: string }> {
  const [{ readOwnDocxInWorker }, { textsTakenOver }] = await Promise.all([
    import('./reading.ts'),
    import('#importers/take-over.ts'),
  ])
  const read = await readOwnDocxInWorker(new Uint8Array(await file.arrayBuffer()))
  if (read.kind === 'refused') return { reason: read.reason }
  if (read.value.kind !== 'own') return 'foreign'
  const { carried, differences } = read.value
  const format = formatById(carried.report.formatId)
  return {
    fileName: file.name,
    report: carried.report,
    differences,
    textsOf: (accepted) => (format ? textsTakenOver(format, carried.report, accepted) : []),
  }
}

/** The report with the wording of the file where the clerk chose it. */
export function withAccepted(
  { report, textsOf }: Reopened,
  accepted: readonly Difference[],
  at: string,
): Report {
  return apply(report, replaced(report, 'imported', textsOf(accepted), at))
}

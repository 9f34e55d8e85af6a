import { samples } from '#domain/checks/samples/index.ts'
import { type Difference, type Sample, sampleReportOf } from '#domain/checks/samples/sample.ts'
import { draftFileText, newDraft } from '#storage/draft.ts'

/** A sample of a rule as a draft that `check` and the page open. */
export type SampleFile = { readonly name: string; readonly text: string }

/** For each rule a report it passes, one for each thing it finds, and one it waits for. */
export function sampleFiles(): readonly SampleFile[] {
  return samples.flatMap((sample) => [
    fileOf(sample, 'passes', sample.passes),
    fileOf(sample, 'fails', sample.fails),
    ...(sample.alsoFails ?? []).map((each, index) =>
      fileOf(sample, `fails-${index + 2}`, each, each.tables),
    ),
    ...(sample.undecided ? [fileOf(sample, 'waits', sample.undecided)] : []),
  ])
}

function fileOf(
  { code, tables }: Sample,
  kind: string,
  difference: Difference,
  otherTables = tables,
): SampleFile {
  const { report, previous } = sampleReportOf(otherTables, difference)
  const id = `${code}-${kind}`
  // The same bytes at every run.
  const made = '2026-01-01T00:00:00.000Z'
  return { name: `${id}.json`, text: draftFileText(newDraft(id, report, made, previous)) }
}

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

/** A .docx that was exported here, or a sentence why it cannot be opened as a draft. */
export async function readExport(file: File): Promise<Reopened | string> {
  const [{ readOwnDocx }, { textsTakenOver }] = await Promise.all([
    import('#importers/read-own-docx.ts'),
    import('#importers/take-over.ts'),
  ])
  const read = readOwnDocx(new Uint8Array(await file.arrayBuffer()))
  if (read.kind === 'refused') return read.reason
  if (read.value.kind === 'stripped')
    return '这是本程序导出的报告，但其中随带的数据已被别的软件去掉，只剩版面上的文字和表格，不能直接接着填。请打开草稿文件，或用未经另存的原文件。'
  if (read.value.kind === 'foreign')
    return '这份 Word 文档不是本程序导出的，不能直接打开。请选择本程序导出的 .docx，或以“草稿.json”结尾的草稿文件。'
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
  return apply(report, replaced(report, 'pasted', textsOf(accepted), at))
}

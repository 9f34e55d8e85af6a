import { compose } from '#documents/compose.ts'
import { carriedReport, type Edition } from '#documents/edition.ts'
import type { FontSet } from '#documents/official-style.ts'
import { toDocx } from '#documents/to-docx.ts'
import type { ReportFormat } from '#domain/format.ts'
import { type Report, reportSchema } from '#domain/report.ts'
import type { Difference } from '#importers/compare-document.ts'
import { readOwnDocx } from '#importers/read-own-docx.ts'

/** A .docx that says what the report says, or what it says otherwise. */
export type MadeDocx =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'misprinted'; readonly differences: readonly Difference[] }

/**
 * Writes the .docx and reads it again before anybody gets it: every figure and sentence of its
 * pages, and the data it carries, must be those of the report.
 */
export async function makeDocx(
  format: ReportFormat,
  report: Report,
  { edition, fonts }: { readonly edition: Edition; readonly fonts: FontSet },
  write = toDocx,
): Promise<MadeDocx> {
  const carried = carriedReport(format, report, edition)
  const bytes = await write(compose(format, report), { fonts, carried })
  const back = readOwnDocx(bytes)
  if (back.kind === 'refused') return misprinted('整份文件', '可以打开', back.reason)
  if (back.value.kind !== 'own') return misprinted('文件所带数据', '齐全', '缺失')
  const { differences } = back.value
  if (differences.length > 0) return { kind: 'misprinted', differences }
  if (plain(back.value.carried.report) !== plain(carried.report))
    return misprinted('文件所带数据', '与填写内容一致', '不一致')
  return { kind: 'made', bytes }
}

/** In the order of the schema, in which the file gives it back. */
function plain(report: Report): string {
  return JSON.stringify(reportSchema.parse(report))
}

function misprinted(name: string, exported: string, inFile: string): MadeDocx {
  return { kind: 'misprinted', differences: [{ name, exported, inFile }] }
}

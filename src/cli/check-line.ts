import { checkReport } from '#domain/checks/index.ts'
import { type Finding, severityNames } from '#domain/finding.ts'
import { formatById } from '#domain/formats/index.ts'
import { placeName } from '#domain/place-name.ts'
import type { Report } from '#domain/report.ts'
import type { Imported } from '#importers/import-report.ts'
import type { Read } from '#importers/read.ts'
import type { Receipt } from '#importers/recognise/receipt.ts'

/** What `check` says of a file. `errors` counts 错误 and 需说明 without an answer. */
export type CheckLine =
  | { readonly file: string; readonly read: false; readonly reason: string }
  | {
      readonly file: string
      readonly read: true
      readonly errors: number
      readonly findings: readonly Finding[]
      /** Labels and headings of the file that are not as the format has them. */
      readonly misprints: Receipt['misprints']
      /** Figures of the file that have no cell. */
      readonly unplaced: Receipt['unplacedFigures']
    }

export function checkLine(file: string, imported: Read<Imported>, previous?: Report): CheckLine {
  if (imported.kind === 'refused') return { file, read: false, reason: imported.reason }
  const { report, asTyped, receipt } = imported.value
  const format = formatById(report.formatId)
  if (!format) return { file, read: false, reason: '这份文件用的表格格式本程序不认识。' }
  const findings = checkReport(format, withReasons(report, asTyped), previous)
  const errors = findings.filter(({ severity }) => severity === 'error' || severity === 'explain')
  const { misprints, unplacedFigures: unplaced } = receipt
  return { file, read: true, errors: errors.length, findings, misprints, unplaced }
}

/** Reasons ride in our own files; on the pages they do not stand. */
function withReasons(report: Report, asTyped: Report | undefined): Report {
  return asTyped ? { ...report, ...asTyped, printed: report.printed } : report
}

/** The same for a person: a line a finding, in the order of the report. */
export function checkText(line: CheckLine, imported: Read<Imported>): string {
  if (!line.read) return `${line.file}：没有读成。${line.reason}`
  const format = imported.kind === 'read' ? formatById(imported.value.report.formatId) : undefined
  const told = [
    ...line.findings.map(({ code, severity, message, at: [place] }) => {
      const where = format && place !== undefined ? `（${placeName(format, place)}）` : ''
      return `${severityNames[severity]} ${code} ${message}${where}`
    }),
    ...line.misprints.map(
      ({ printed, expected, where }) => `笔误 ${where}里写的是“${printed}”，应当是“${expected}”。`,
    ),
    ...line.unplaced.map(({ text, where }) => `没有读入 ${where}的“${text}”没有对应的格子。`),
  ]
  if (told.length === 0) return `${line.file}：没有发现问题。`
  return [`${line.file}：${told.length}处`, ...told.map((each) => `  ${each}`)].join('\n')
}

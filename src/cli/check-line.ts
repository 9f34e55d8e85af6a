import { judgeReport } from '#domain/checks/index.ts'
import { type Finding, severityNames, type Waiting } from '#domain/finding.ts'
import { formatById } from '#domain/formats/index.ts'
import { placeName } from '#domain/place-name.ts'
import { unanswered } from '#domain/reasons.ts'
import type { Report } from '#domain/report.ts'
import type { Read } from '#importers/read.ts'
import type { Receipt } from '#importers/recognise/receipt.ts'
import {
  linesBelowFindings,
  ofReadTables,
  type ReceiptLine,
  receiptLine,
  unreadTables,
} from './receipt-lines.ts'
import type { ReportFile } from './report-file.ts'

/** What `check` says of a file. `errors` counts 错误, 需说明 without an answer, and unread tables. */
export type CheckLine =
  | { readonly file: string; readonly read: false; readonly reason: string }
  | {
      readonly file: string
      readonly read: true
      readonly errors: number
      readonly findings: readonly Finding[]
      /** Rules that cannot be decided, and the places they wait for. */
      readonly waiting: readonly Waiting[]
      readonly receipt: ReceiptLine
      /** Figures of the file that have no cell. */
      readonly unplaced: Receipt['unplacedFigures']
    }

/** Last year's report is `previous`, or the one a draft carries. */
export function checkLine(file: string, imported: Read<ReportFile>, previous?: Report): CheckLine {
  if (imported.kind === 'refused') return { file, read: false, reason: imported.reason }
  const { report, asTyped, receipt } = imported.value
  const format = formatById(report.formatId)
  if (!format) return { file, read: false, reason: '这份文件用的表格格式本程序不认识。' }
  const answering = withReasons(report, asTyped)
  const lastYear = previous ?? imported.value.previous
  const { findings: all, waiting } = judgeReport(format, answering, lastYear)
  const findings = ofReadTables(all, receipt)
  const errors = unanswered(answering, findings).filter(
    ({ severity }) => severity === 'error' || severity === 'explain',
  )
  return {
    file,
    read: true,
    errors: errors.length + unreadTables(receipt).length,
    findings,
    waiting,
    receipt: receiptLine(receipt),
    unplaced: receipt.unplacedFigures,
  }
}

/** Reasons ride in our own files; on the pages they do not stand. */
function withReasons(report: Report, asTyped: Report | undefined): Report {
  return asTyped ? { ...report, ...asTyped, printed: report.printed } : report
}

/** The same for a person: a line a finding, in the order of the report, and what reading left open. */
export function checkText(line: CheckLine, imported: Read<ReportFile>): string {
  if (!line.read) return `${line.file}：没有读成。${line.reason}`
  const format = imported.kind === 'read' ? formatById(imported.value.report.formatId) : undefined
  const left = imported.kind === 'read' && format ? linesBelowFindings(format, imported.value) : []
  const told = [
    ...line.findings.map(({ code, severity, message, at: [place] }) => {
      const where = format && place !== undefined ? `（${placeName(format, place)}）` : ''
      return `${severityNames[severity]} ${code} ${message}${where}`
    }),
    ...left,
  ]
  const waiting = line.waiting.map(
    ({ code, title, awaits: [place] }) =>
      `  不能判定 ${code} ${title}：等${format && place !== undefined ? placeName(format, place) : '上年的报告'}`,
  )
  const count = told.length === 0 ? '没有发现问题。' : `${told.length}处`
  return [`${line.file}：${count}`, ...told.map((each) => `  ${each}`), ...waiting].join('\n')
}

import { checkReport } from '#domain/checks/index.ts'
import { severityNames } from '#domain/finding.ts'
import type { ReportFormat } from '#domain/format.ts'
import { answersTo } from '#domain/reasons.ts'
import { type Report, titleOf } from '#domain/report.ts'
import { figureBlocks } from './checklist-figures.ts'
import { sheetTable, textRow } from './checklist-table.ts'
import type { Block, Document } from './document.ts'
import { printableReport } from './printable.ts'
import { shortFingerprint } from './short-fingerprint.ts'

/** What a 核对表 is made from. */
export type ChecklistSource = {
  readonly format: ReportFormat
  readonly report: Report
  /** Last year's report, where one is known. */
  readonly previous: Report | undefined
  /** SHA-256 of the 报送版 that is being checked. */
  readonly hash: string
}

/**
 * 核对表: a sheet on which a reviewer signs that figures and findings have been looked at. The
 * signatures stand beside the hash of the file they answer for, and so never alone on a page.
 */
export function composeChecklist(source: ChecklistSource): Document {
  const report = printableReport(source.report)
  const organisation = report.organisation.name.trim()
  const title = `${organisation}${report.year.trim()}年政府信息公开工作年度报告核对表`
  return {
    title,
    organisation,
    blocks: [
      { kind: 'title', text: '年度报告核对表', lines: ['年度报告核对表'], place: 'title' },
      sheetTable({
        id: 'checklistHead',
        caption: '文件',
        widthsMm: [22, 134],
        minRowMm: handwritingMm,
        rows: [
          ['报告', titleOf(report)],
          ['填报单位', organisation],
          ['报告年度', report.year.trim()],
          ['校验码', `${shortFingerprint(source.hash)}（报送版 .docx 的 SHA-256 前 16 位）`],
          ['填报人', signatureLine],
          ['核对人', signatureLine],
        ].map((texts) => textRow('label', texts)),
      }),
      heading('一、数据'),
      ...figureBlocks({ ...source, report }),
      heading('二、核对情况'),
      findingsBlock(source),
    ],
  }
}

/** Least height of rows that are signed by hand. */
const handwritingMm = 6.5
const signatureLine = '签名：＿＿＿＿＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿＿＿'

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text }
}

function findingsBlock({ format, report, previous }: ChecklistSource): Block {
  const findings = checkReport(format, report, previous)
  if (findings.length === 0)
    return { kind: 'paragraph', runs: [{ text: '程序逐项核对，没有发现问题。' }] }
  const answers = answersTo(report, findings)
  return sheetTable({
    id: 'checklistFindings',
    caption: '核对情况',
    widthsMm: [10, 11, 101, 34],
    rows: [
      textRow('head', ['编号', '类别', '问题', '说明']),
      ...findings.map((finding) => {
        const answer = answers.get(finding)
        const reason = answer?.kind === 'reason' ? answer.text : ''
        const { code, severity, message } = finding
        return textRow('label', [code, severityNames[severity], message, reason])
      }),
    ],
  })
}

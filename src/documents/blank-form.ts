import type { ReportFormat } from '#domain/format.ts'
import type { Report } from '#domain/report.ts'
import { emptyReport } from '#domain/report.ts'
import { compose } from './compose.ts'
import type { Block, Document } from './document.ts'
import { printableReport } from './printable.ts'

/** The three tables without figures, for the offices that hand theirs in on paper. */
export function composeBlankForm(format: ReportFormat, typed: Report): Document {
  const report = printableReport(typed)
  const organisation = report.organisation.name.trim()
  const title = `${report.year.trim()}年政府信息公开年度报告数据填报表`
  const blank = compose(format, emptyReport(format, 0)).blocks
  return {
    title: organisation + title,
    organisation,
    blocks: [
      { kind: 'title', text: title, lines: [title], place: 'title' },
      line('填报科室：＿＿＿＿＿　填报人：＿＿＿＿　日期：＿＿＿'),
      line('没有发生的填 0，不要留空；总计不用填。'),
      ...blank.filter(
        (block, index) => block.kind === 'table' || blank[index + 1]?.kind === 'table',
      ),
    ],
  }
}

function line(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] }
}

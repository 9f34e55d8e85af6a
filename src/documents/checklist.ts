import { checkReport } from '#domain/checks/index.ts'
import { severityNames } from '#domain/finding.ts'
import type { ReportFormat } from '#domain/format.ts'
import { cellSpec, cellsOf, gridsOf, isDecided, sumOfCells } from '#domain/grid.ts'
import { printedNumber } from '#domain/number-entry.ts'
import { answersTo } from '#domain/reasons.ts'
import { type Report, titleOf } from '#domain/report.ts'
import type { Block, Document, TableBlock, TableCell } from './document.ts'
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

/** 核对表: one sheet on which a reviewer signs that figures and findings have been looked at. */
export function composeChecklist(source: ChecklistSource): Document {
  const report = printableReport(source.report)
  const organisation = report.organisation.name.trim()
  const title = `${organisation}${report.year.trim()}年政府信息公开工作年度报告核对表`
  return {
    title,
    organisation,
    blocks: [
      { kind: 'title', text: '年度报告核对表', lines: ['年度报告核对表'], place: 'title' },
      pairsTable('checklistHead', '文件', [
        ['报告', titleOf(report)],
        ['填报单位', organisation],
        ['报告年度', report.year.trim()],
        ['校验码', `${shortFingerprint(source.hash)}（报送版 .docx 的 SHA-256 前 16 位）`],
      ]),
      heading('一、数据'),
      ...figures({ ...source, report }),
      heading('二、核对情况'),
      findingsTable(source),
      heading('三、签名'),
      line('填报人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿'),
      line('核对人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿'),
    ],
  }
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text }
}

function line(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] }
}

const print = { textPt: 10.5, linePt: 13, minRowMm: 6 } as const

/** Rows of texts under a head row; a page may end below any row. */
function table(
  id: string,
  caption: string,
  widthsMm: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): TableBlock {
  const lines = head.length === 0 ? rows : [head, ...rows]
  const cells = lines.flatMap((texts, row) =>
    texts.map((text, column): TableCell => {
      const role = row === 0 && head.length > 0 ? 'head' : 'label'
      return { row, column, rowSpan: 1, columnSpan: 1, text, role }
    }),
  )
  return {
    kind: 'table',
    id,
    caption,
    rowCount: lines.length,
    headRows: head.length === 0 ? 0 : 1,
    cells,
    groupStarts: lines.map((_, row) => row),
    labelAlign: 'left',
    widthsMm,
    ...print,
  }
}

function pairsTable(
  id: string,
  caption: string,
  pairs: readonly (readonly [name: string, value: string])[],
): TableBlock {
  return table(id, caption, [30, 126], [], pairs)
}

type Figure = { readonly name: string; readonly now: string; readonly before: string }

/** Every figure but those that are 0 in both years, two to a line, with last year's beside it. */
function figures({ format, report, previous }: ChecklistSource): readonly Block[] {
  const all = gridsOf(format).flatMap((grid) => {
    const section = format.sections.find((each) => each.kind === 'grid' && each.grid === grid)
    return cellsOf(grid).map((spec): Figure => ({
      name: `表${section?.title.slice(0, 1) ?? ''} ${spec.rowName}·${spec.columnName}`,
      now: figureOf(format, report, spec.id),
      before: previous === undefined ? '' : figureOf(format, previous, spec.id),
    }))
  })
  const shown = all.filter(({ now, before }) => ![now, before].every((text) => /^0?$/.test(text)))
  const blank = all.filter(({ now }) => now === '').length
  const half = Math.ceil(shown.length / 2)
  const cell = (figure: Figure | undefined) =>
    figure ? [figure.name, figure.now, figure.before] : ['', '', '']
  const rows = Array.from({ length: half }, (_, index) => [
    ...cell(shown[index]),
    ...cell(shown[half + index]),
  ])
  const head = ['项目', '本年', '上年']
  return [
    ...(rows.length === 0
      ? []
      : [table('checklistFigures', '数据', [50, 14, 14, 50, 14, 14], [...head, ...head], rows)]),
    line(
      `表中未列的各格为 0${previous === undefined ? '；上年数据未知，请对照上年报告填写' : '，上年也为 0'}。${blank === 0 ? '' : `还有 ${blank} 格（含总计）没有数据。`}`,
    ),
  ]
}

/** A figure as printed; '' where the report has none. */
function figureOf(format: ReportFormat, report: Report, id: string): string {
  const spec = cellSpec(format, id)
  if (!spec) return ''
  if (!spec.sumOf) return printedNumber(spec.kind, report.cells[id] ?? '')
  const sum = sumOfCells(report, spec.sumOf)
  return isDecided(sum) ? String(sum.value) : ''
}

function findingsTable({ format, report, previous }: ChecklistSource): Block {
  const findings = checkReport(format, report, previous)
  if (findings.length === 0) return line('程序逐项核对，没有发现问题。')
  const answers = answersTo(report, findings)
  return table(
    'checklistFindings',
    '核对情况',
    [12, 16, 84, 44],
    ['编号', '类别', '问题', '说明'],
    findings.map((finding) => {
      const answer = answers.get(finding)
      const reason = answer?.kind === 'reason' ? answer.text : ''
      return [finding.code, severityNames[finding.severity], finding.message, reason]
    }),
  )
}

import type { GridSpec, ReportFormat } from '#domain/format.ts'
import { type CellSpec, cellsOf, printedFigure } from '#domain/grid.ts'
import type { Report } from '#domain/report.ts'
import { type TextCell, type TextRow, sheetTable, textRow } from './checklist-table.ts'
import type { Block } from './document.ts'

/** A figure of both years as printed; '' where a report has none. */
type Figure = { readonly label: string; readonly now: string; readonly before: string }

/** Figures side by side, as a row of an official table has them. */
type FigureLine = { readonly name: string; readonly figures: readonly Figure[] }

type Sources = {
  readonly format: ReportFormat
  readonly report: Report
  /** Last year's report, where one is known. */
  readonly previous: Report | undefined
}

/**
 * The figures of a 核对表: every row of the three tables with this year's and last year's, but
 * those in which nobody needs to look at anything, and what was left out in words.
 */
export function figureBlocks(sources: Sources): readonly Block[] {
  const { format, previous } = sources
  const tables = format.sections.flatMap((section) =>
    section.kind === 'grid'
      ? [{ title: `表${section.title}`, id: section.id, lines: linesOf(section.grid, sources) }]
      : [],
  )
  const all = tables.flatMap(({ lines }) => lines)
  const known = previous !== undefined
  return [
    { kind: 'paragraph', runs: [{ text: legend(all, known) }] },
    ...tables.flatMap(({ title, id, lines }): readonly Block[] => {
      const shown = lines.filter((line) => !isLeftOut(line))
      if (shown.length === 0) return []
      return [{ kind: 'heading', level: 2, text: title }, figureTable(id, title, shown, known)]
    }),
  ]
}

/** A row of 表四 is long: each of its blocks is a line. */
function linesOf(grid: GridSpec, sources: Sources): readonly FigureLine[] {
  const lines = new Map<string, { name: string; figures: Figure[] }>()
  for (const spec of cellsOf(grid)) {
    const key = `${spec.row} ${spec.block ?? ''}`
    const line = lines.get(key) ?? { name: spec.block ?? spec.rowName, figures: [] }
    line.figures.push(figureOf(spec, sources))
    lines.set(key, line)
  }
  return [...lines.values()]
}

function figureOf(spec: CellSpec, { report, previous }: Sources): Figure {
  return {
    label: spec.columnLabel,
    now: printedFigure(report, spec),
    before: previous ? printedFigure(previous, spec) : '',
  }
}

/** Nothing this year, and nothing that is known of last year. A blank is no 0. */
function isLeftOut({ figures }: FigureLine): boolean {
  return figures.every(({ now, before }) => now === '0' && (before === '0' || before === ''))
}

function legend(lines: readonly FigureLine[], known: boolean): string {
  const left = lines.filter(isLeftOut).flatMap(({ figures }) => figures)
  const blank = lines.flatMap(({ figures }) => figures).filter(({ now }) => now === '').length
  const zeroBefore = left.every(({ before }) => before === '0') ? '，上年也为 0' : '，上年为 0 或无'
  return [
    known ? '括号内为上年数，“无”为上年没有此数。' : '上年数未知，请对照上年报告核对。',
    left.length === 0 ? '' : `未列的各行，本年为 0${known ? zeroBefore : ''}。`,
    blank === 0 ? '' : `空白 ${blank} 格（未填，或因此算不出总计）。`,
  ].join('')
}

const labelMm = 38
const figuresMm = 118

function figureTable(
  id: string,
  caption: string,
  lines: readonly FigureLine[],
  known: boolean,
): Block {
  const columns = Math.max(...lines.map(({ figures }) => figures.length))
  return sheetTable({
    id: `checklist-${id}`,
    caption,
    widthsMm: [labelMm, ...Array.from({ length: columns }, () => figuresMm / columns)],
    rows: lines.flatMap((line, index) => {
      const cells = spread(
        line.figures.map((figure) => bothYears(figure, known)),
        columns,
      )
      const row: TextRow = [{ role: 'label', text: line.name }, ...cells]
      const head = headOf(line, columns)
      const above = lines[index - 1]
      const isNew = above === undefined || labelsOf(above) !== labelsOf(line)
      return isNew ? [head, row] : [row]
    }),
  })
}

function labelsOf({ figures }: FigureLine): string {
  return figures.map(({ label }) => label).join()
}

function headOf({ figures }: FigureLine, columns: number): TextRow {
  const heads = textRow(
    'head',
    figures.map(({ label }) => label),
  )
  return [{ role: 'head', text: '项目' }, ...spread(heads, columns)]
}

/** Fewer cells than the table has columns share its width. */
function spread(cells: readonly TextCell[], columns: number): readonly TextCell[] {
  const edge = (index: number) => Math.round((index * columns) / cells.length)
  return cells.map((cell, index) => ({ ...cell, columnSpan: edge(index + 1) - edge(index) }))
}

/** Figures of four digits and a sum stand side by side, longer ones one over the other. */
const longestPair = '1000(10000)'.length

function bothYears({ now, before }: Figure, known: boolean): TextCell {
  const first = now === '' ? '空白' : now
  if (!known) return { role: 'figure', text: first }
  const second = `(${before === '' ? '无' : before})`
  const between = first.length + second.length > longestPair ? '\n' : ''
  return { role: 'figure', text: first + between + second }
}

import type { ReportFormat } from './format.ts'
import { cellsOf, figureAt, gridsOf } from './grid.ts'
import { plainFigure } from './number-entry.ts'
import { briefCellName } from './place-name.ts'
import { cellId } from './place.ts'
import { type Report, yearInWords } from './report.ts'
import { selfReferenceOf } from './organisation.ts'

/** Something ready to be put into prose. */
export type Insertion = {
  readonly id: string
  readonly label: string
  readonly text: string
}

/** Every known figure of the tables, named by table, row and column. */
export function figuresOf(format: ReportFormat, report: Report): readonly Insertion[] {
  return gridsOf(format).flatMap((grid) =>
    cellsOf(grid).flatMap((cell) => {
      const figure = figureAt(format, report, cell.id)
      if (figure === undefined) return []
      return [
        {
          id: cell.id,
          label: briefCellName(format, cell.id),
          text: plainFigure(figure),
        },
      ]
    }),
  )
}

/** Whole sentences that agree with the tables; only those whose figures are all known. */
export function sentencesOf(format: ReportFormat, report: Report): readonly Insertion[] {
  const figure: FigureOf = (grid, row, column) =>
    figureAt(format, report, cellId(grid, row, column))
  return [
    noRequests(figure),
    requests(figure, report),
    disputes(figure),
    normativeDocuments(figure),
  ].filter((sentence) => sentence !== undefined)
}

type FigureOf = (grid: string, row: string, column: string) => number | undefined

function noRequests(figure: FigureOf): Insertion | undefined {
  if (figure('requests', 'newReceived', 'total') !== 0) return undefined
  return { id: 'noRequests', label: '没有收到申请', text: '本年度未收到政府信息公开申请。' }
}

function requests(figure: FigureOf, report: Report): Insertion | undefined {
  const received = figure('requests', 'newReceived', 'total')
  const carriedIn = figure('requests', 'carriedIn', 'total')
  const handled = figure('requests', 'resultsTotal', 'total')
  const carriedOut = figure('requests', 'carriedOut', 'total')
  if (
    received === undefined ||
    carriedIn === undefined ||
    handled === undefined ||
    carriedOut === undefined ||
    received + carriedIn === 0
  )
    return undefined
  const self = selfReferenceOf(report)
  return {
    id: 'requests',
    label: '申请办理情况',
    text: `${yearInWords(report)}，${self}收到政府信息公开申请${received}件，上年结转${carriedIn}件，办结${handled}件，结转下年度继续办理${carriedOut}件。`,
  }
}

function disputes(figure: FigureOf): Insertion | undefined {
  const reviews = figure('disputes', 'cases', 'reviewTotal')
  const direct = figure('disputes', 'cases', 'directTotal')
  const after = figure('disputes', 'cases', 'afterTotal')
  if (reviews === undefined || direct === undefined || after === undefined) return undefined
  if (reviews + direct + after === 0)
    return {
      id: 'disputes',
      label: '没有复议、诉讼',
      text: '本年度未发生因政府信息公开引起的行政复议和行政诉讼。',
    }
  return {
    id: 'disputes',
    label: '复议、诉讼情况',
    text: `本年度因政府信息公开被申请行政复议${reviews}件，被提起行政诉讼${direct + after}件。`,
  }
}

function normativeDocuments(figure: FigureOf): Insertion | undefined {
  const issued = figure('proactive', 'normativeDocs', 'issued')
  const repealed = figure('proactive', 'normativeDocs', 'repealed')
  const inForce = figure('proactive', 'normativeDocs', 'inForce')
  if (issued === undefined || repealed === undefined || inForce === undefined) return undefined
  return {
    id: 'documents',
    label: '规范性文件',
    text: `本年度制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件。`,
  }
}

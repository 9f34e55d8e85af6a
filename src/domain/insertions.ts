import type { ReportFormat } from './format.ts'
import { cellSpec, cellsOf, gridsOf, isDecided, sumOfCells, typedCellsBehind } from './grid.ts'
import { plainFigure, readNumber } from './number-entry.ts'
import { briefCellName } from './place-name.ts'
import { type CellId, cellId } from './place.ts'
import { type Report, yearInWords } from './report.ts'
import { selfReferenceOf } from './organisation.ts'

/** Something ready to be put into prose. */
export type Insertion = {
  readonly id: string
  readonly label: string
  readonly text: string
}

/** A cell's present figure; undefined while it is blank, unreadable or an unfinished sum. */
export function figureAt(format: ReportFormat, report: Report, id: CellId): number | undefined {
  const cells = typedCellsBehind(format, id)
  if (cells.length === 1 && cells[0] === id) {
    const reading = readNumber(cellSpec(format, id)?.kind ?? 'count', report.cells[id] ?? '')
    return reading.kind === 'number' ? reading.value : undefined
  }
  const sum = sumOfCells(report, cells)
  return isDecided(sum) ? sum.value : undefined
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
  const self = selfReferenceOf(report)
  const at = (row: string) => figureAt(format, report, cellId('requests', row, 'total'))
  const [received, carriedIn, handled, carriedOut] = [
    at('newReceived'),
    at('carriedIn'),
    at('resultsTotal'),
    at('carriedOut'),
  ]
  const sentences: Insertion[] = []
  if (received === 0)
    sentences.push({
      id: 'noRequests',
      label: '没有收到申请',
      text: '本年度未收到政府信息公开申请。',
    })
  if (
    received !== undefined &&
    carriedIn !== undefined &&
    handled !== undefined &&
    carriedOut !== undefined &&
    received + carriedIn > 0
  )
    sentences.push({
      id: 'requests',
      label: '申请办理情况',
      text: `${yearInWords(report)}，${self}收到政府信息公开申请${received}件，上年结转${carriedIn}件，办结${handled}件，结转下年度继续办理${carriedOut}件。`,
    })
  const dispute = (column: string) => figureAt(format, report, cellId('disputes', 'cases', column))
  const reviews = dispute('reviewTotal')
  const direct = dispute('directTotal')
  const after = dispute('afterTotal')
  if (reviews !== undefined && direct !== undefined && after !== undefined) {
    const none = reviews + direct + after === 0
    sentences.push({
      id: 'disputes',
      label: none ? '没有复议、诉讼' : '复议、诉讼情况',
      text: none
        ? '本年度未发生因政府信息公开引起的行政复议和行政诉讼。'
        : `本年度因政府信息公开被申请行政复议${reviews}件，被提起行政诉讼${direct + after}件。`,
    })
  }
  const documents = (column: string) =>
    figureAt(format, report, cellId('proactive', 'normativeDocs', column))
  const [issued, repealed, inForce] = [
    documents('issued'),
    documents('repealed'),
    documents('inForce'),
  ]
  if (issued !== undefined && repealed !== undefined && inForce !== undefined)
    sentences.push({
      id: 'documents',
      label: '规范性文件',
      text: `本年度制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件。`,
    })
  return sentences
}

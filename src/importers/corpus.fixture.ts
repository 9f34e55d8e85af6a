import { compose } from '#documents/compose.ts'
import type { Document, TableBlock, TableCell } from '#documents/document.ts'
import { formatById, formats } from '#domain/formats/index.ts'
import { cellSpec } from '#domain/grid.ts'
import { printedNumber } from '#domain/number-entry.ts'
import { filledReport } from '#domain/reports.fixture.ts'
import { docxLayouts } from './docx-layouts.fixture.ts'
import { htmlLayouts } from './html-layouts.fixture.ts'
import { blocksOf, type SampleBlock } from './layouts.fixture.ts'
import type { Recognised } from './recognise/recognise.ts'
import { textLayouts } from './text-layouts.fixture.ts'
import { xlsxLayouts } from './xlsx-layouts.fixture.ts'

/** A way of writing a document as a file. */
export type FileLayout = {
  readonly kind: 'text' | '.docx' | 'page' | 'workbook'
  readonly name: string
  readonly write: (document: Document) => Uint8Array
}

const ofBlocks =
  (kind: FileLayout['kind']) =>
  ([name, write]: readonly [
    string,
    (blocks: readonly SampleBlock[]) => Uint8Array,
  ]): FileLayout => ({
    kind,
    name,
    write: (document) => write(blocksOf(document)),
  })

/** Every way of writing a report that we know, each with a file of its own. */
export const fileLayouts: readonly FileLayout[] = [
  ...textLayouts.map(([name, write]): FileLayout => ({ kind: 'text', name, write })),
  ...docxLayouts.map(ofBlocks('.docx')),
  ...htmlLayouts.map(ofBlocks('page')),
  ...xlsxLayouts.map(ofBlocks('workbook')),
]

const composed = (formatId: string, figure: (index: number) => string): Document =>
  compose(formatById(formatId)!, filledReport(formatId, figure))

/** What clerks put where a figure should stand. */
const hands = ['１２', '3件', '1,234', '/', '—', '-', '无', '０', '7 ', '', '约10', '三', '240万元']

function withCells(
  document: Document,
  change: (cell: TableCell) => TableCell | undefined,
): Document {
  const changed = (table: TableBlock): TableBlock => ({
    ...table,
    cells: table.cells.flatMap((cell) => change(cell) ?? []),
  })
  return {
    ...document,
    blocks: document.blocks.map((block) => (block.kind === 'table' ? changed(block) : block)),
  }
}

function inManyHands(formatId: string): Document {
  let at = 0
  return withCells(
    composed(formatId, () => '0'),
    (cell) => {
      if (cell.role !== 'figure') return cell
      at += 1
      return { ...cell, text: hands[at % hands.length] ?? '' }
    },
  )
}

/** Misprinted labels of real reports, and what they should be. */
export const misprints: readonly (readonly [printed: string, expected: string])[] = [
  ['社会团体', '社会公益组织'],
  ['一、本年新收政府信息公开数量', '一、本年新收政府信息公开申请数量'],
  ['三、本年度办理结案', '三、本年度办理结果'],
  ['7.属于行政执法案件', '7.属于行政执法案卷'],
]

/** Misprints, a wrong total, half-width signs, a figure that is lost, and the last section. */
function defective(formatId: string): Document {
  const document = withCells(
    composed(formatId, (index) => String(1000 + index)),
    (cell) => {
      if (cell.place === 'cells.requests.partial.orgOther') return undefined
      if (cell.place === 'cells.requests.newReceived.total') return { ...cell, text: '9999' }
      const [misprint] = misprints.find(([, expected]) => expected === cell.text) ?? [cell.text]
      return { ...cell, text: misprint.replace(/（([一二三四五六])）/g, '($1)') }
    },
  )
  const numerals = '一二三四五六'
  const headings = document.blocks.map((block) =>
    block.kind === 'heading' && block.level === 1
      ? { ...block, text: block.text.replace(/^[二四]/, (sign) => `${numerals.indexOf(sign) + 1}`) }
      : block,
  )
  const last = headings.findIndex(
    (block) => block.kind === 'heading' && block.text.startsWith('六'),
  )
  return { ...document, blocks: headings.slice(0, last) }
}

/** The documents that every layout writes, by how their tables are filled. */
export const fillings: ReadonlyMap<string, (formatId: string) => Document> = new Map([
  ['blank', (formatId: string) => composed(formatId, () => '')],
  ['dense', (formatId: string) => composed(formatId, (index) => String(1000 + index))],
  ['in many hands', inManyHands],
  ['defective', defective],
])

export const formatIds: readonly string[] = formats.map(({ id }) => id)

/** What became of the figures of a document's tables. */
export type Judgement = {
  readonly right: number
  readonly flagged: number
  /** Figures that neither stand in their cell nor are told of. */
  readonly wrong: readonly string[]
}

/** Holds what was recognised against the document that the file was written from. */
export function judged(document: Document, { report, receipt }: Recognised): Judgement {
  const format = formatById(report.formatId)!
  const confidence = new Map(receipt.rows.map((row) => [`${row.grid}.${row.row}`, row.confidence]))
  const doubted = new Set(
    receipt.entries.flatMap(({ place, kind }) =>
      kind === 'unreadable' || kind === 'proposed' ? [String(place)] : [],
    ),
  )
  const leftOver = receipt.unplacedFigures.map(({ text }) => text.trim())
  let right = 0
  let flagged = 0
  const wrong: string[] = []
  const figures = document.blocks
    .flatMap((block) => (block.kind === 'table' ? block.cells : []))
    .filter(({ role }) => role === 'figure')
  for (const { place = '', text } of figures) {
    const id = place.replace(/^cells\./, '')
    const spec = cellSpec(format, id)
    const group = spec?.sumOf ? 'printed' : 'cells'
    const read = report[group][id] ?? ''
    const expected = spec ? printedNumber(spec.kind, text) : text
    const row = spec && confidence.get(`${spec.grid}.${spec.row}`)
    const isTold =
      doubted.has(`${group}.${id}`) ||
      (row === undefined ? leftOver.includes(text.trim()) : row !== 'certain')
    if (isTold) flagged += text.trim() === '' ? 0 : 1
    else if (read !== expected) wrong.push(`${id}: “${text}” read as “${read}”`)
    else right += text.trim() === '' ? 0 : 1
  }
  return { right, flagged, wrong }
}

import { compose } from '#documents/compose.ts'
import { type Block, type Document, plainText, type TableBlock } from '#documents/document.ts'
import { formatById } from '#domain/formats/index.ts'
import type { Report } from '#domain/report.ts'
import type { ReadBlock, ReadDocument } from '../read-document.ts'

/** The same report as files of many kinds have it: what a reader of that kind would yield. */

/** A way of writing a table. */
export type Layout = {
  readonly name: string
  readonly blocks: (table: TableBlock) => readonly ReadBlock[]
  /** Blank cells leave no trace, or one that may be the next row's: a row with one is not certain. */
  readonly losesBlanks: boolean
}

export function inLayout(report: Report, layout: Layout): ReadDocument {
  const document = compose(formatById(report.formatId)!, report)
  return documentIn(document, layout)
}

/** A document in a layout; lines of text are paragraphs. */
export function documentIn(document: Document, layout: Layout): ReadDocument {
  const blocks = document.blocks.flatMap((block): readonly ReadBlock[] =>
    block.kind === 'table' ? layout.blocks(block) : paragraphsOf(block).map(paragraph),
  )
  return { blocks, remarks: [] }
}

function paragraphsOf(block: Exclude<Block, TableBlock>): readonly string[] {
  switch (block.kind) {
    case 'redHeader':
      return [block.mark, `${block.number}　签发人：${block.signer}`]
    case 'title':
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [plainText(block.runs)]
    case 'signature':
      return [block.name, block.date]
  }
}

function paragraph(text: string): ReadBlock {
  return { kind: 'paragraph', text }
}

type Cell = TableBlock['cells'][number]

/** Cells by row; a cell merged from above is blank, as text exports write it. */
function rowsOf(table: TableBlock): readonly (readonly Cell[])[] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  )
}

/** One text a grid column; merged cells stand in their first. */
function fullRows(table: TableBlock): readonly (readonly string[])[] {
  const rows = Array.from({ length: table.rowCount }, () =>
    Array.from({ length: table.widthsMm.length }, () => ''),
  )
  for (const { row, column, text } of table.cells) rows[row]![column] = text
  return rows
}

/** One text a cell, with a blank one for each cell merged from above, as Word pastes text. */
function wordRows(table: TableBlock): readonly (readonly string[])[] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map((cell) => (cell.row === row ? cell.text : '')),
  )
}

function asGrid(table: TableBlock, rows: readonly number[]): ReadBlock {
  const first = rows[0]!
  return {
    kind: 'table',
    grid: {
      rowCount: rows.length,
      columnCount: table.widthsMm.length,
      cells: table.cells
        .filter((cell) => rows.includes(cell.row))
        .map(({ row, column, rowSpan, columnSpan, text }) => ({
          row: row - first,
          column,
          rowSpan,
          columnSpan,
          text,
        })),
    },
  }
}

function every(table: TableBlock): readonly number[] {
  return Array.from({ length: table.rowCount }, (_, row) => row)
}

const text = (lines: readonly string[]): readonly ReadBlock[] => lines.map(paragraph)

function wrapped(label: string, width: number): readonly string[] {
  return label.match(new RegExp(`.{1,${width}}`, 'gs')) ?? ['']
}

/** A row as a converter of PDF sets it: the label over several lines, figures beside one of them. */
function pdfRow(cells: readonly Cell[], width: number, figuresBeside: number): readonly string[] {
  const labels = cells.filter(({ role }) => role !== 'figure').map((cell) => cell.text)
  const figures = cells.filter(({ role }) => role === 'figure').map((cell) => cell.text)
  const label = labels[labels.length - 1] ?? ''
  const lines = wrapped(label, width)
  const before = labels.slice(0, -1).join('  ')
  const beside = Math.min(figuresBeside, lines.length - 1)
  return lines.map((line, index) =>
    [index === 0 ? before : '', line, ...(index === beside ? figures : [])]
      .filter((part) => part !== '')
      .join('   '),
  )
}

const gridLayouts: readonly Layout[] = [
  {
    name: 'a table with merged cells',
    losesBlanks: false,
    blocks: (table) => [asGrid(table, every(table))],
  },
  {
    name: 'a table torn in two',
    losesBlanks: false,
    blocks: (table) => {
      const at = Math.max(table.headRows, Math.floor(table.rowCount / 2))
      const rows = every(table)
      return [asGrid(table, rows.slice(0, at)), asGrid(table, rows.slice(at))]
        .filter((block) => block.kind === 'table' && block.grid.rowCount > 0)
        .flatMap((block) => [block, paragraph('')])
    },
  },
  {
    name: 'a table without merges',
    losesBlanks: false,
    blocks: (table) => {
      const cells = fullRows(table).flatMap((texts, row) =>
        texts.map((each, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: each })),
      )
      const grid = { rowCount: table.rowCount, columnCount: table.widthsMm.length, cells }
      return [{ kind: 'table', grid }]
    },
  },
]

/** Tables written as lines of text. */
export const lineLayouts: readonly Layout[] = [
  {
    name: 'lines of tabs, one column a tab',
    losesBlanks: false,
    blocks: (table) => text(fullRows(table).map((row) => row.join('\t'))),
  },
  {
    name: 'lines of tabs, one cell a tab',
    losesBlanks: false,
    blocks: (table) => text(wordRows(table).map((row) => row.join('\t'))),
  },
  {
    name: 'lines of tabs without the cells merged from above',
    losesBlanks: false,
    blocks: (table) => text(rowsOf(table).map((row) => row.map((cell) => cell.text).join('\t'))),
  },
  {
    name: 'a markdown table',
    losesBlanks: false,
    blocks: (table) => {
      const rows = fullRows(table).map((row) => `| ${row.join(' | ')} |`)
      return text([rows[0]!, `|${' --- |'.repeat(table.widthsMm.length)}`, ...rows.slice(1)])
    },
  },
  {
    name: 'pipes without an edge',
    losesBlanks: false,
    blocks: (table) => text(wordRows(table).map((row) => row.join('|'))),
  },
  {
    name: 'a tab before each cell, a blank line between rows',
    losesBlanks: false,
    blocks: (table) =>
      text(wordRows(table).flatMap((row) => ['', ...row.map((each) => `\t${each}`)])),
  },
  {
    name: 'a tab before each cell',
    losesBlanks: true,
    blocks: (table) => text(wordRows(table).flatMap((row) => row.map((each) => `\t${each}`))),
  },
  {
    name: 'one cell a line',
    losesBlanks: true,
    blocks: (table) => text(rowsOf(table).flatMap((row) => row.map((cell) => cell.text))),
  },
  {
    name: 'cells kept apart by blank lines',
    losesBlanks: true,
    blocks: (table) => text(rowsOf(table).flatMap((row) => row.flatMap((c) => [c.text, '']))),
  },
  {
    name: 'columns kept by spaces',
    losesBlanks: true,
    blocks: (table) => text(rowsOf(table).map((row) => row.map((cell) => cell.text).join('    '))),
  },
  ...[7, 12].flatMap((width) =>
    [0, 1, 2].map((beside): Layout => ({
      name: `text of a PDF, labels of ${width} signs a line, figures beside line ${beside + 1}`,
      losesBlanks: true,
      blocks: (table) =>
        text(
          rowsOf(table).flatMap((row, index) => [
            ...pdfRow(row, width, beside),
            ...(index % 11 === 10 ? ['', `— ${index} —`, ''] : []),
          ]),
        ),
    })),
  ),
]

export const layouts: readonly Layout[] = [...gridLayouts, ...lineLayouts]

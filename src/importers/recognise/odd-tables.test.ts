import { describe, expect, test } from 'vitest'
import { compose } from '#documents/compose.ts'
import type { Document, TableBlock } from '#documents/document.ts'
import { formatById } from '#domain/formats/index.ts'
import { filledReport } from '#domain/reports.fixture.ts'
import { type Judgement, judged } from '../corpus.fixture.ts'
import type { ReadBlock } from '../read-document.ts'
import { documentIn } from './layouts.fixture.ts'
import { type Recognised, recognise } from './recognise.ts'

/** Tables that offices rearranged, or that a program took apart in another order. */

const document = compose(
  formatById('2021')!,
  filledReport('2021', (index) => String(1000 + index)),
)

type Write = (table: TableBlock) => readonly ReadBlock[]

type Cell = TableBlock['cells'][number]

const lines = (texts: readonly string[]): readonly ReadBlock[] =>
  texts.map((text) => ({ kind: 'paragraph', text }))

const rowsOf = (table: TableBlock): readonly (readonly Cell[])[] =>
  Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  )

const asGrid: Write = ({ cells, rowCount, widthsMm }) => [
  { kind: 'table', grid: { rowCount, columnCount: widthsMm.length, cells } },
]

/** One text a column, as a spreadsheet copies a table. */
const asTabs: Write = ({ cells, rowCount, widthsMm }) => {
  const rows = Array.from({ length: rowCount }, () => widthsMm.map(() => ''))
  for (const { row, column, text } of cells) rows[row]![column] = text
  return lines(rows.map((texts) => texts.join('\t')))
}

const asWords: Write = (table) =>
  lines(rowsOf(table).map((cells) => cells.map(({ text }) => text).join('  ')))

function read(write: Write, written: Document = document): Recognised {
  return recognise(documentIn(written, { name: '', losesBlanks: false, blocks: write }))
}

function judgedAs(write: Write): Judgement {
  return judged(document, read(write))
}

const figureCount = document.blocks
  .flatMap((block) => (block.kind === 'table' ? block.cells : []))
  .filter(({ role }) => role === 'figure').length

const allRight = { right: figureCount, flagged: 0, wrong: [] }

/** 表二, 表三 or 表四 alone is written otherwise. */
const only =
  (columns: number, write: Write, otherwise: Write = asGrid): Write =>
  (table) =>
    table.widthsMm.length === columns ? write(table) : otherwise(table)
const proactive = 4
const requests = 10
const disputes = 15

/** The table with its columns in another order; merged cells stay whole. */
function reordered(table: TableBlock, order: readonly number[]): TableBlock {
  const cells = table.cells.map((cell) => {
    const covered = Array.from({ length: cell.columnSpan }, (_, at) => cell.column + at)
    return { ...cell, column: Math.min(...covered.map((column) => order.indexOf(column))) }
  })
  return { ...table, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) }
}

const span = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index)
const lawsuitsFirst = [...span(5, 15), ...span(0, 5)]
const lastLawsuitsFirst = [...span(0, 5), ...span(10, 15), ...span(5, 10)]
const totalFirst = [0, 1, 2, 9, ...span(3, 9)]

describe('columns are found by the groups they stand under', () => {
  test.each([
    ['行政诉讼 before 行政复议', disputes, lawsuitsFirst],
    ['复议后起诉 before 未经复议直接起诉', disputes, lastLawsuitsFirst],
    ['总计 as the first column', requests, totalFirst],
  ])('%s', (_, columns, order) => {
    const moved = (write: Write) => only(columns, (table) => write(reordered(table, order)))
    expect(judgedAs(moved(asGrid))).toEqual(allRight)
    expect(judgedAs(moved(asTabs))).toEqual(allRight)
    expect(judgedAs(moved(asWords)).wrong).toEqual([])
  })

  test('the later piece of a torn table has the order of the first', () => {
    const torn: Write = (table) => {
      const { cells, rowCount, widthsMm } = reordered(table, totalFirst)
      return [span(0, 10), span(10, rowCount)].flatMap((rows): readonly ReadBlock[] => [
        {
          kind: 'table',
          grid: {
            rowCount: rows.length,
            columnCount: widthsMm.length,
            cells: cells
              .filter(({ row }) => rows.includes(row))
              .map((cell) => ({ ...cell, row: cell.row - rows[0]! })),
          },
        },
        { kind: 'paragraph', text: '' },
      ])
    }
    expect(judgedAs(only(requests, torn)).wrong).toEqual([])
  })

  test('without heads a table that begins with its totals is not certain', () => {
    const bare: Write = (table) =>
      lines(
        rowsOf(reordered(table, totalFirst))
          .slice(table.headRows)
          .map((cells) => cells.map(({ text }) => text).join('\t')),
      )
    expect(judgedAs(only(requests, bare)).wrong).toEqual([])
  })

  test('three rows of 表四 in another order than the format has its groups', () => {
    const names = ['行政复议', '未经复议直接起诉', '复议后起诉']
    const threeRows: Write = ({ cells, headRows }) => {
      const figures = cells.filter(({ row }) => row >= headRows).map(({ text }) => text)
      const rows = names.map(
        (name, at) => `${name}  ${figures.slice(at * 5, at * 5 + 5).join('  ')}`,
      )
      return lines(['结果维持  结果纠正  其他结果  尚未审结  总计', ...rows.reverse()])
    }
    expect(judgedAs(only(disputes, threeRows)).wrong).toEqual([])
  })
})

describe('figures on a line of their own', () => {
  /** As a PDF gives cells that are centred upright. */
  const above: Write = (table) =>
    lines(
      rowsOf(table).flatMap((cells) => {
        const of = (figures: boolean) =>
          cells.filter(({ role }) => (role === 'figure') === figures).map(({ text }) => text)
        return [of(true), of(false)].flatMap((texts) => (texts.length > 0 ? texts.join(' ') : []))
      }),
    )

  test.each([proactive, requests])('above their labels, in the table of %s columns', (columns) => {
    const { receipt, report } = read(only(columns, above))
    const result = judged(document, { receipt, report })
    expect(result.wrong).toEqual([])
    const grid = columns === requests ? 'requests' : 'proactive'
    const own = receipt.rows.filter((row) => row.grid === grid)
    expect(new Set(own.map(({ confidence }) => confidence))).toEqual(new Set(['proposed']))
    // Proposed is what is right: the label below.
    const same = Object.entries(report.cells).filter(
      ([id, text]) =>
        id.startsWith(grid) && filledReport('2021', (i) => String(1000 + i)).cells[id] === text,
    )
    expect(same).toHaveLength(columns === requests ? 144 : 10)
  })

  test('behind the labels of all rows', () => {
    const behind: Write = (table) => {
      const texts = (figures: boolean) =>
        rowsOf(table).flatMap((cells) => {
          const own = cells.filter(({ role }) => (role === 'figure') === figures)
          return own.length > 0 ? own.map(({ text }) => text).join(' ') : []
        })
      return lines([...texts(false), ...texts(true)])
    }
    expect(judgedAs(only(requests, behind)).wrong).toEqual([])
  })

  test('the figures of a row on two lines are joined, and to be checked', () => {
    const broken: Write = (table) =>
      lines(
        rowsOf(table).flatMap((cells) => {
          const texts = cells.map(({ text }) => text)
          const isData = cells.some(({ role }) => role === 'figure')
          return isData
            ? [texts.slice(0, -4).join(' '), texts.slice(-4).join(' ')]
            : texts.join(' ')
        }),
      )
    const { receipt, report } = read(only(requests, broken))
    expect(judged(document, { receipt, report }).wrong).toEqual([])
    expect(receipt.rows.filter(({ grid }) => grid === 'requests')).toContainEqual({
      grid: 'requests',
      row: 'granted',
      confidence: 'proposed',
      reason: '这一行的数分在几行',
    })
    expect(receipt.unplacedFigures).toEqual([])
  })

  test.each([requests, disputes])(
    'a page number after a row that lost its last figure (%s columns)',
    (columns) => {
      const short: Write = (table) =>
        lines(
          rowsOf(table).flatMap((cells, at) => {
            const texts = cells.map(({ text }) => text)
            return at === 6 || (columns === disputes && at === table.headRows)
              ? [texts.slice(0, -1).join('  '), '5']
              : texts.join('  ')
          }),
        )
      expect(judgedAs(only(columns, short)).wrong).toEqual([])
    },
  )
})

test('a unit set apart from its figure belongs to it', () => {
  const spaced: Write = (table) =>
    lines(
      rowsOf(table).map((cells) =>
        cells.map(({ role, text }) => (role === 'figure' ? `${text} 件` : text)).join('  '),
      ),
    )
  expect(judgedAs(only(requests, spaced))).toEqual(allRight)
})

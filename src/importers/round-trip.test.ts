import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose } from '#documents/compose.ts'
import { type Document, plainText, type TableBlock } from '#documents/document.ts'
import { toDocx } from '#documents/to-docx.ts'
import { toText } from '#documents/to-text.ts'
import { formatById } from '#domain/formats/index.ts'
import { anyReport } from '#domain/any-report.fixture.ts'
import { cellsOf, gridsOf, isDecided, sumOfCells } from '#domain/grid.ts'
import { layoutOf } from '#domain/grid-layout.ts'
import { printedNumber } from '#domain/number-entry.ts'
import type { Report } from '#domain/report.ts'
import {
  countyReport,
  filledReport,
  redHeaderReport,
  untouchedReport,
  zeroTownshipReport,
} from '#domain/reports.fixture.ts'
import { readDocx } from './read-docx.ts'
import type { Grid, ReadBlock } from './read-document.ts'

function documentOf(report: Report): Document {
  return compose(formatById(report.formatId)!, report)
}

async function readBack(document: Document): Promise<readonly ReadBlock[]> {
  const back = readDocx(await toDocx(document))
  if (back.kind === 'refused') throw new Error(back.reason)
  return back.value.blocks
}

function gridsIn(blocks: readonly ReadBlock[]): readonly Grid[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []))
}

/** Cells as read and as composed, in one shape; a line break inside a label is no part of it. */
const seen = (cells: Grid['cells'] | TableBlock['cells']) =>
  cells
    .map((c) => `${c.row},${c.column} ${c.rowSpan}×${c.columnSpan} ${c.text.replace(/\n/g, '')}`)
    .sort()

/** What each number cell of a report must show, by its logical place: worked out from the format. */
function figuresOf(report: Report) {
  return gridsOf(formatById(report.formatId)!).map((grid) => {
    const specs = new Map(cellsOf(grid).map((spec) => [spec.id, spec]))
    return layoutOf(grid).cells.flatMap((cell) => {
      if (cell.role !== 'figure') return []
      const { kind, sumOf } = specs.get(cell.id)!
      const sum = sumOf && sumOfCells(report, sumOf)
      const typed = printedNumber(kind, report.cells[cell.id] ?? '')
      const text = sum ? (isDecided(sum) ? String(sum.value) : '') : typed
      return [{ row: cell.row, column: cell.column, text }]
    })
  })
}

const samples: readonly (readonly [string, Report])[] = [
  ['a county of 2021', countyReport()],
  ['a township of 2020 with a red header', redHeaderReport()],
  ['a township without requests', zeroTownshipReport()],
  ['every cell filled, 2021', filledReport('2021', (index) => String(1000 + index))],
  ['every cell filled, 2019', filledReport('2019', (index) => String(10_000 + index))],
  ['nothing typed, 2021', untouchedReport('2021')],
  ['nothing typed, 2019', untouchedReport('2019')],
]

describe.each(samples)('the .docx of %s', (_, report) => {
  test('gives back every figure and every decided total in its logical cell', async () => {
    const grids = gridsIn(await readBack(documentOf(report)))
    const expected = figuresOf(report)
    expect(grids).toHaveLength(3)
    expected.forEach((figures, index) => {
      expect(grids[index]?.cells).toEqual(
        expect.arrayContaining(figures.map((figure) => expect.objectContaining(figure))),
      )
    })
  })

  test('gives back the tables cell for cell, merges included', async () => {
    const document = documentOf(report)
    const composed = document.blocks.filter((block) => block.kind === 'table')
    const grids = gridsIn(await readBack(document))
    expect(grids.map(({ cells }) => seen(cells))).toEqual(composed.map(({ cells }) => seen(cells)))
  })

  test('gives back headings with their levels and all prose', async () => {
    const document = documentOf(report)
    const back = await readBack(document)
    const composed = document.blocks.flatMap((block): readonly ReadBlock[] => {
      if (block.kind === 'heading')
        return [{ kind: 'paragraph', text: block.text, level: block.level }]
      if (block.kind === 'paragraph') return [{ kind: 'paragraph', text: plainText(block.runs) }]
      return []
    })
    expect(back).toEqual(expect.arrayContaining([...composed]))
  })
})

test('the figures of the county and its totals are where its clerk typed them', async () => {
  const [proactive, requests] = gridsIn(await readBack(documentOf(countyReport())))
  const at = (grid: Grid | undefined, row: string, column: number) => {
    const label = grid?.cells.find((cell) => cell.text.includes(row))
    return grid?.cells.find((cell) => cell.row === label?.row && cell.column === column)?.text
  }
  expect([1, 2, 3].map((column) => at(proactive, '行政规范性文件', column))).toEqual([
    '20',
    '0',
    '46',
  ])
  expect(at(proactive, '行政许可', 1)).toBe('2197')
  expect(at(proactive, '行政事业性收费', 1)).toBe('33.85')
  expect([3, 8, 9].map((column) => at(requests, '本年新收', column))).toEqual(['1', '2', '3'])
  expect(at(requests, '（七）总计', 9)).toBe('3')
})

const runs = { numRuns: 40, seed: 20_211_230 }

/** XML has no control characters or half characters, and one white space is as good as another. */
const comparable = (text: string) =>
  text.replace(/[\p{Cc}\p{Cs}\ufffd-\uffff]/gu, '').replace(/\s+/g, '')

test('any report comes back from its .docx with the same figures and prose', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (any) => {
      // Only the title stands above the headings and paragraphs, and nothing below them.
      const { redHeader, signature } = untouchedReport(any.formatId)
      const organisation = { ...any.organisation, name: '' }
      const report = { ...any, redHeader, signature, organisation }
      const document = documentOf(report)
      const back = await readBack(document)
      const texts = (blocks: readonly { text: string }[]) =>
        blocks.map((b) => comparable(b.text)).filter((text) => text !== '')
      expect(texts(back.filter((block) => block.kind === 'paragraph')).slice(1)).toEqual(
        texts(
          document.blocks.flatMap((block) => {
            if (block.kind === 'heading') return [block]
            return block.kind === 'paragraph' ? [{ text: plainText(block.runs) }] : []
          }),
        ),
      )
      const grids = gridsIn(back)
      figuresOf(report).forEach((figures, index) => {
        for (const { row, column, text } of figures) {
          const cell = grids[index]?.cells.find((c) => c.row === row && c.column === column)
          expect(comparable(cell?.text ?? '')).toBe(comparable(text))
        }
      })
    }),
    runs,
  )
})

test('the .txt of any report has the same figures at the same places', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const lines = toText(documentOf(report)).split('\r\n')
      const sections = formatById(report.formatId)!.sections.filter(({ kind }) => kind === 'grid')
      figuresOf(report).forEach((figures, index) => {
        const first = lines.indexOf(`\u3000\u3000${sections[index]?.title}`) + 1
        for (const { row, column, text } of figures)
          expect(lines[first + row]?.split('\t')[column]).toBe(text)
      })
    }),
    runs,
  )
})

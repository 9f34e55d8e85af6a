import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatById, formats } from '#domain/formats/index.ts'
import { gridsOf, typedCellsOf } from '#domain/grid.ts'
import { filledReport } from '#domain/reports.fixture.ts'
import type { ReadDocument } from '../read-document.ts'
import { inLayout, type Layout, layouts } from './layouts.fixture.ts'
import { lexicon } from './lexicon.ts'
import { recognise } from './recognise.ts'

const named = (name: string): Layout => layouts.find((layout) => layout.name === name)!
const merged = named('a table with merged cells')
const faithful = layouts.filter(({ losesBlanks }) => !losesBlanks).map(({ name }) => name)

/** The document with every cell and line changed by a function of its text. */
function changed(document: ReadDocument, change: (text: string) => string): ReadDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) => {
      if (block.kind === 'paragraph') return { ...block, text: change(block.text) }
      if (block.kind !== 'table') return block
      const cells = block.grid.cells.map((cell) => ({ ...cell, text: change(cell.text) }))
      return { ...block, grid: { ...block.grid, cells } }
    }),
  }
}

const filled = (formatId: string) => filledReport(formatId, (index) => String(1000 + index))

function expectAllRead(formatId: string, document: ReadDocument) {
  const back = recognise(document)
  expect(back.report.formatId).toBe(formatId)
  expect(back.receipt.unplacedFigures).toEqual([])
  for (const { id } of gridsOf(formatById(formatId)!).flatMap(typedCellsOf))
    expect(back.report.cells[id], id).toBe(filled(formatId).cells[id])
  return back.receipt
}

describe.each(formats)('labels of format $id', ({ id }) => {
  const words = lexicon().labels.filter(
    ({ role, text, formats: own, key }) =>
      own.includes(id) && (role === 'row' || role === 'column') && key.length >= 4 && text !== '',
  )

  test.each(words.map(({ text, grid }) => [text, grid] as const))(
    'a wrong sign in “%s” of %s is a misprint and costs no figure',
    (text) => {
      const at = Math.floor(text.length / 2)
      const slip = `${text.slice(0, at)}误${text.slice(at + 1)}`
      const document = changed(inLayout(filled(id), merged), (each) =>
        each === text ? slip : each,
      )
      const { misprints } = expectAllRead(id, document)
      expect(misprints).toContainEqual(
        expect.objectContaining({ kind: 'wording', printed: slip, expected: text }),
      )
    },
  )

  const manners: readonly (readonly [string, (text: string) => string])[] = [
    ['half-width brackets and signs', (text) => text.replace(/[（）：，]/g, halfWidth)],
    ['straight quotes', (text) => text.replace(/[“”]/g, '"')],
    ['a space after each second sign', (text) => text.replace(/([\u4e00-\u9fff]{2})/g, '$1 ')],
    ['no ordinals', (text) => text.replace(/^(?:（[一二三四五六七]）|\d\.)/, '')],
    ['ordinals of another kind', (text) => text.replace(/^(\d)\./, '（$1）')],
    ['traditional signs', (text) => text.replace(/[维总结处单]/g, (sign) => old[sign] ?? sign)],
    ['full-width figures', (text) => text.replace(/^\d+$/, fullWidth)],
    // Not in 表二, where an amount in 件 would be no amount.
    ['a unit behind each figure', (text) => text.replace(/^(1[1-9]\d\d)$/, '$1件')],
  ]
  test.each(manners)('%s make no difference to the figures', (_, change) => {
    const { rows } = expectAllRead(id, changed(inLayout(filled(id), merged), change))
    expect(rows.filter(({ confidence }) => confidence !== 'certain')).toEqual([])
  })

  test('a line break inside any label makes no difference in a table', () => {
    const broken = (text: string) =>
      /[\u4e00-\u9fff]{4}/.test(text) && text.length < 40
        ? `${text.slice(0, 3)}\n${text.slice(3)}`
        : text
    const document = inLayout(filled(id), merged)
    const tables = document.blocks.map((block) =>
      block.kind === 'table' ? changed({ blocks: [block], remarks: [] }, broken).blocks[0]! : block,
    )
    expect(expectAllRead(id, { ...document, blocks: tables }).misprints).toEqual([])
  })
})

const old: Readonly<Record<string, string>> = { 维: '維', 总: '總', 结: '結', 处: '處', 单: '單' }
const halfWidth = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
const fullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

test('wherever a figure is lost, its row is not certain and all others are right', () => {
  const arbitrary = fc.record({
    formatId: fc.constantFrom('2019', '2021'),
    layout: fc.constantFrom(...faithful),
    lost: fc.nat(40),
    cut: fc.nat(6),
  })
  fc.assert(
    fc.property(arbitrary, ({ formatId, layout, lost, cut }) => {
      const document = inLayout(filled(formatId), named(layout))
      // One figure of one row is gone, as a page break or a careless hand leaves it.
      let seen = 0
      const short = changed(document, (text) =>
        text
          .split('\t')
          .filter((cell) => {
            seen += /^\d{4,}$/.test(cell) ? 1 : 0
            return !(/^\d{4,}$/.test(cell) && seen === lost * 7 + cut)
          })
          .join('\t'),
      )
      const { report, receipt } = recognise(short)
      const open = new Set(
        receipt.rows
          .filter(({ confidence }) => confidence !== 'certain')
          .map(({ grid, row }) => `${grid}.${row}`),
      )
      const wrong = gridsOf(formatById(formatId)!)
        .flatMap(typedCellsOf)
        .filter(({ id, grid, row }) => {
          const read = report.cells[id]
          const certain = read !== undefined && !open.has(`${grid}.${row}`)
          return certain && read !== filled(formatId).cells[id]
        })
      expect(wrong).toEqual([])
    }),
    { numRuns: 60, seed: 20_230_116 },
  )
})

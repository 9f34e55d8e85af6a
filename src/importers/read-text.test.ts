import { describe, expect, test } from 'vitest'
import type { ReadBlock } from './read-document.ts'
import { readText, textBlocks } from './read-text.ts'

/** Paragraphs as text, tables as rows of texts. */
const outline = (blocks: readonly ReadBlock[]) =>
  blocks.map((block) => {
    if (block.kind !== 'table') return block.kind === 'paragraph' ? block.text : ''
    const { rowCount, cells } = block.grid
    return Array.from({ length: rowCount }, (_, row) =>
      cells.filter((cell) => cell.row === row).map(({ text }) => text),
    )
  })

describe('a text', () => {
  test('keeps its lines, indents and blank lines', () => {
    expect(outline(textBlocks('一、总体情况\r\n\r\n　　2025年\n\t0\n\t \n'))).toEqual([
      '一、总体情况',
      '',
      '　　2025年',
      '\t0',
      '\t ',
    ])
  })

  test('rows of cells separated by tabs are a table, blanks kept', () => {
    expect(outline(textBlocks('表\n规章\t0\t\t0\n\t（二）部分公开\t1\n后文'))).toEqual([
      '表',
      [
        ['规章', '0', '', '0'],
        ['', '（二）部分公开', '1'],
      ],
      '后文',
    ])
  })

  test('a cell of a spreadsheet may have a line break in it', () => {
    expect(outline(textBlocks('自然人\t"商业\n企业"\t"说""明"\n1\t2\t"3'))).toEqual([
      [
        ['自然人', '商业\n企业', '说"明'],
        ['1', '2', '"3'],
      ],
    ])
  })

  test.each([
    ['markdown', '| 内容 | 件数 |\n|:---|---:|\n| 规章 | 3 |'],
    ['bars without outer ones', '内容|件数\n规章 | 3'],
    ['full-width bars', '｜内容｜件数｜\n｜规章｜3｜'],
    ['a drawn frame', '┌──┬──┐\n│内容│件数│\n├──┼──┤\n│规章│3│\n└──┴──┘'],
    ['an ASCII frame', '+----+---+\n| 内容 | 件数 |\n+----+---+\n| 规章 | 3 |\n+----+---+'],
  ])('%s is a table', (_, text) => {
    expect(outline(textBlocks(text))).toEqual([
      [
        ['内容', '件数'],
        ['规章', '3'],
      ],
    ])
  })

  test('a sentence with a bar in it, and a ruled line, are none', () => {
    expect(outline(textBlocks('电话：1|2\n后文\n-----\n+++'))).toEqual([
      '电话：1|2',
      '后文',
      '-----',
      '+++',
    ])
  })

  test('a page break of a PDF ends a line', () => {
    expect(outline(textBlocks('一\f二'))).toEqual(['一', '二'])
  })
})

describe('the encoding is found by the content', () => {
  const report = '一、总体情况\n2025年，本乡主动公开政府信息12条，未收到申请。'
  const units = (text: string) => Uint16Array.from(text, (c) => c.charCodeAt(0))
  const little = (text: string) => new Uint8Array(units(text).buffer)
  const big = (text: string) =>
    Uint8Array.from([...units(text)].flatMap((unit) => [unit >> 8, unit & 0xff]))
  const utf8 = (text: string) => new TextEncoder().encode(text)
  // 一、总体情况
  const gb = Uint8Array.of(0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6)
  // 一、總體情況
  const big5 = Uint8Array.of(0xa4, 0x40, 0xa1, 0x42, 0xc1, 0x60, 0xc5, 0xe9, 0xb1, 0xa1, 0xaa, 0x70)

  test.each([
    ['UTF-8', utf8(report), report],
    ['UTF-8 with its mark', utf8(`\ufeff${report}`), report],
    ['UTF-8 cut off within a character', utf8(report).slice(0, -4), /本乡主动公开/],
    ['UTF-16', little(`\ufeff${report}`), report],
    ['UTF-16 without its mark', little(report), report],
    ['UTF-16, high byte first', big(`\ufeff${report}`), report],
    ['UTF-16, high byte first, without its mark', big(report), report],
    ['GB18030', gb, '一、总体情况'],
    ['Big5', big5, '一、總體情況'],
    ['plain figures', utf8('1\n2\n'), '1\n2'],
    ['hardly more than lines', utf8('├──┼──┼──┼──┤'.repeat(9)), '├──┼──┼──┼──┤'.repeat(9)],
  ])('%s', (_, bytes, text) => {
    const document = readText(bytes)
    if (document.kind === 'refused') throw new Error(document.reason)
    const lines = outline(document.value.blocks).join('\n')
    expect(lines).toEqual(typeof text === 'string' ? text : expect.stringMatching(text))
  })
})

test.each([
  ['20 MB of text', new Uint8Array(20 << 20).fill(0x61), /太大/],
  ['a million lines', new Uint8Array(1_000_000).fill(0x0a), /太多/],
  ['a row of a thousand cells', new TextEncoder().encode('a\t'.repeat(1000)), /表格太大/],
])('%s is refused in words', (_, bytes, reason) => {
  expect(readText(bytes)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) })
})

import { expect, test } from 'vitest'
import type { Block } from './document.ts'
import { proseBlocks } from './prose.ts'

const place = 'prose.overview.opening'

/** Blocks in short: `2|text` for a heading, `<lead>` before the text of a lead. */
const short = (block: Block): string => {
  if (block.kind === 'heading') return `${block.level}|${block.text}`
  if (block.kind !== 'paragraph') return block.kind
  return block.runs.map(({ text, lead }) => (lead ? `<${lead}>${text}` : text)).join('/')
}

test.each([
  [
    'a line is a paragraph; blank lines and indents are not printed',
    '　　甲。\r\n\n  乙。 ',
    ['甲。', '乙。'],
  ],
  ['（一） alone on a short line is a heading', '（一）加强领导', ['2|（一）加强领导']],
  [
    '（一） with a sentence leads it',
    '（一）加强领导。成立专班。',
    ['<2>（一）加强领导。/成立专班。'],
  ],
  [
    '（一） with one sentence leads nothing',
    '（一）成立专班，明确专人。',
    ['（一）成立专班，明确专人。'],
  ],
  ['1. leads in bold', '1.丰富形式。多用图表。', ['<3>1.丰富形式。/多用图表。']],
  ['1、 is printed as 1.', '1、丰富形式。多用图表。', ['<3>1.丰富形式。/多用图表。']],
  ['a decimal is no number of a paragraph', '12.5%的群众满意。很好。', ['12.5%的群众满意。很好。']],
  ['（1） and 一是 are plain', '（1）甲。乙。\n一是丙。丁。', ['（1）甲。乙。', '一是丙。丁。']],
  ['nothing typed prints nothing', ' \n　', []],
])('%s', (_, typed, blocks) => {
  expect(proseBlocks(typed, place).map(short)).toEqual(blocks)
})

import { expect, test } from 'vitest'
import { readClipboard } from './read-clipboard.ts'

const table = '<table><tr><td>规章</td><td>3</td></tr></table>'
const grid = {
  kind: 'table',
  grid: { cells: [{ text: '规章' }, { text: '3' }], columnCount: 2 },
}

test.each([
  [
    'markup of Word',
    `<html xmlns:o="x"><body><!--StartFragment-->${table}</body></html>`,
    '规章\t3',
    [grid],
  ],
  ['text alone', '', '规章\t3\n', [grid]],
  ['markup cut off at its first sign', 'html xmlns:et="x"><body>', '规章\t3', [grid]],
  ['markup that holds only a part', '<p>3</p>', '规章\t3\n行政许可\t4', [{ kind: 'table' }]],
  ['markup with nothing but a picture', '<img src="file:///x.png">', '规章\t3', [grid]],
  ['nothing', '', '', []],
])('%s', (_, html, text, blocks) => {
  expect(readClipboard(html, text)).toMatchObject({ kind: 'read', value: { blocks } })
})

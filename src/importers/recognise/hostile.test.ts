import { expect, test } from 'vitest'
import { textBlocks } from '../read-text.ts'
import { recognise } from './recognise.ts'

const table = '三、收到和处理政府信息公开申请情况\n'
const other = '四、政府信息公开行政复议、行政诉讼情况\n'

/** Texts that were made to make a recogniser work; none is a report. */
const texts: readonly (readonly [string, string])[] = [
  ['one line without an end', '三'.repeat(500_000)],
  ['the same heading over and over', '一、总体情况\n'.repeat(30_000)],
  ['figures without a label', other + `${'1 '.repeat(50)}\n`.repeat(5_000)],
  ['the same row over and over', table + '1.属于国家秘 密 0 0 0\n'.repeat(20_000)],
  ['beginnings of labels without their ends', table + '2.申请人逾期未按收\n'.repeat(20_000)],
  ['a row of a hundred thousand figures', table + `一、本年新收${' 0'.repeat(100_000)}`],
  ['ids of objects', '__proto__\tconstructor\ttoString\n一、__proto__\n'.repeat(50)],
  ['marks that turn the direction', '\u202e一、总体情况\u202c\n\u2066１２\u2069'],
  ['nothing', ''],
]

test.each(texts)('%s ends with a receipt', (_, text) => {
  const { report, receipt } = recognise({ blocks: textBlocks(text), remarks: [] })
  expect(report.cells).toEqual({})
  expect(receipt.tables).toHaveLength(3)
  expect(Object.getPrototypeOf(report.prose)).toBe(Object.prototype)
})

test('a text longer than any report is read as far as it is looked at, and that is said', () => {
  const { receipt } = recognise({ blocks: textBlocks('甲\n'.repeat(30_000)), remarks: [] })
  expect(receipt.notes).toEqual(['文件太长，只看了前20000行。'])
})

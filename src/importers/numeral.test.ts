import { expect, test } from 'vitest'
import { numeral } from './numeral.ts'

test.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [11, 'japaneseCounting', '十一'],
  [20, 'chineseCountingThousand', '二十'],
  [35, 'taiwaneseCounting', '三十五'],
  [100, 'chineseCounting', '100'],
  [12, 'ideographDigital', '一二'],
  [12, 'decimalFullWidth', '１２'],
  [7, 'decimalZero', '07'],
  [20, 'decimalEnclosedCircleChinese', '⑳'],
  [27, 'upperLetter', 'AA'],
  [49, 'lowerRoman', 'xlix'],
  [3, 'ordinal', '3'],
])('%i as %s is %s', (value, format, text) => {
  expect(numeral(value, format)).toBe(text)
})

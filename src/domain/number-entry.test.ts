import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellKind } from './format.ts'
import { plainFigure, printedNumber, readNumber } from './number-entry.ts'

/** What is typed, how it is read in short, and what is printed. */
type Row = readonly [kind: CellKind, typed: string, read: string, printed: string]

const rows: readonly Row[] = [
  ['count', '', 'blank', ''],
  ['count', '   ', 'blank', ''],
  ['count', '\u3000', 'blank', ''],
  ['count', '0', '0', '0'],
  ['count', '12', '12', '12'],
  ['count', '007', '7', '7'],
  ['count', '１２', '12', '12'],
  ['count', '０', '0', '0'],
  ['count', ' 12 ', '12', '12'],
  ['count', '12\u00a0', '12', '12'],
  ['count', '1,234', '1234', '1234'],
  ['count', '１，２３４', '1234', '1234'],
  ['count', '1,234,567', '1234567', '1234567'],
  ['count', '1,23', 'separatorMisplaced', '1,23'],
  ['count', ',5', 'separatorMisplaced', ',5'],
  ['count', '3件', '3', '3'],
  ['count', '3 件', '3', '3'],
  ['count', '16次', '16', '16'],
  ['count', '5人次', '5', '5'],
  ['count', '103\n104', 'notANumber', '103\n104'],
  ['count', '1\t108', 'notANumber', '1\t108'],
  ['count', '１\n２', 'notANumber', '１\n２'],
  ['count', '3\n件', '3', '3'],
  ['moneyWan', '1\n2.5', 'notANumber', '1\n2.5'],
  ['count', '3万件', 'notANumber', '3万件'],
  ['count', '/', 'mark /', '/'],
  ['count', '／', 'mark /', '／'],
  ['count', '—', 'mark —', '—'],
  ['count', '-', 'mark -', '-'],
  ['count', '无', 'mark 无', '无'],
  ['count', '-1', 'negative', '-1'],
  ['count', '－1', 'negative', '－1'],
  ['count', '+1', 'notANumber', '+1'],
  ['count', '1.5', 'fraction', '1.5'],
  ['count', '1.0', 'fraction 1', '1.0'],
  ['count', 'abc', 'notANumber', 'abc'],
  ['count', '12a', 'notANumber', '12a'],
  ['count', '1 2', '12', '12'],
  ['count', '三', 'chineseNumeral 3', '三'],
  ['count', '十二', 'chineseNumeral 12', '十二'],
  ['count', '二十', 'chineseNumeral 20', '二十'],
  ['count', '两百零五', 'chineseNumeral 205', '两百零五'],
  ['count', '一千二百三十四', 'chineseNumeral 1234', '一千二百三十四'],
  ['count', '三件', 'chineseNumeral 3', '三件'],
  ['count', '零', 'chineseNumeral 0', '零'],
  ['count', '一千零五十', 'chineseNumeral 1050', '一千零五十'],
  ['count', '一百十五', 'chineseNumeral 115', '一百十五'],
  ['count', '二百五', 'notANumber', '二百五'],
  ['count', '二三十', 'notANumber', '二三十'],
  ['count', '二〇', 'notANumber', '二〇'],
  ['count', '千百', 'notANumber', '千百'],
  ['count', '件', 'notANumber', '件'],
  ['count', '9999999999', 'tooLarge', '9999999999'],
  ['signedCount', '+1036', '1036', '+1036'],
  ['signedCount', '-3', '-3', '-3'],
  ['signedCount', '0', '0', '0'],
  ['signedCount', '-0', '0', '0'],
  ['signedCount', '+-3', 'notANumber', '+-3'],
  ['moneyWan', '33.85', '33.85', '33.85'],
  ['moneyWan', '３３．８５', '33.85', '33.85'],
  ['moneyWan', '240万元', '240', '240'],
  ['moneyWan', '.5', '0.5', '0.5'],
  ['moneyWan', '1,234.5', '1234.5', '1234.5'],
  ['moneyWan', '-2', 'negative', '-2'],
  ['moneyWan', '33.8.5', 'notANumber', '33.8.5'],
  ['moneyWithUnit', '251000元', '251000', '251000元'],
  ['moneyWithUnit', '25.1万元', '25.1', '25.1万元'],
  ['moneyWithUnit', '8040', '8040', '8040'],
]

function inShort(kind: CellKind, typed: string): string {
  const reading = readNumber(kind, typed)
  switch (reading.kind) {
    case 'blank':
      return 'blank'
    case 'mark':
      return `mark ${reading.mark}`
    case 'number':
      return String(reading.value)
    case 'unreadable':
      return reading.offer === undefined ? reading.reason : `${reading.reason} ${reading.offer}`
  }
}

describe('what is typed is read as what it means, and printed as a plain figure', () => {
  test.each(rows)('%s “%s” is %s, printed “%s”', (kind, typed, read, printed) => {
    expect(inShort(kind, typed)).toBe(read)
    expect(printedNumber(kind, typed)).toBe(printed)
  })
})

const kinds: readonly CellKind[] = ['count', 'signedCount', 'moneyWan', 'moneyWithUnit']

test('any text at all is read without an error', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary' }), (kind, typed) => {
      expect(() => readNumber(kind, typed)).not.toThrow()
    }),
  )
})

test('a plain whole number reads as itself in every kind, and says it needed no tidying', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.nat(999_999_999), (kind, value) => {
      expect(readNumber(kind, String(value))).toEqual({ kind: 'number', value, tidied: false })
    }),
  )
})

test('a count with separators and a unit is printed as the plain figure', () => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.constantFrom('', '件', ' '), (value, tail) => {
      const printed = printedNumber('count', value.toLocaleString('en-US') + tail)
      expect(printed).toBe(String(value))
    }),
  )
})

/** Texts made of what clerks type, so that many of them are numbers. */
const clerkly = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789０１９,，.．+-－ \u3000件万元')),
  maxLength: 9,
})

test('whatever reads as a number is printed so that it reads as the same number again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), clerkly, (kind, text) => {
      const reading = readNumber(kind, text)
      fc.pre(reading.kind === 'number')
      const again = readNumber(kind, printedNumber(kind, text))
      expect(again.kind).toBe('number')
      // A fen is 0.000001 万元; finer than that nothing is printed.
      if (again.kind === 'number') expect(again.value).toBeCloseTo(reading.value, 6)
    }),
    { numRuns: 1000 },
  )
})

test('an amount is printed to the fen', () => {
  fc.assert(
    fc.property(fc.nat(99_999), fc.nat(999_999), (wan, rest) => {
      const typed = `${wan}.${String(rest).padStart(6, '0')}`
      expect(printedNumber('moneyWan', typed)).toBe(typed.replace(/\.?0+$/, ''))
    }),
  )
})

test.each([
  [0.1 + 0.2, '0.3'],
  [0.000001, '0.000001'],
  [999_999_999, '999999999'],
  [-3, '-3'],
])('%d is printed without noise and without an exponent', (value, printed) => {
  expect(plainFigure(value)).toBe(printed)
})

test('any Chinese numeral below ten thousand written in full is offered as its value', () => {
  const digits = '零一二三四五六七八九'
  const inWords = (value: number): string => {
    if (value < 10) return digits[value]!
    const unit = value < 100 ? 10 : value < 1000 ? 100 : 1000
    const rest = value % unit
    const head = digits[Math.floor(value / unit)]! + { 10: '十', 100: '百', 1000: '千' }[unit]!
    if (rest === 0) return head
    return head + (rest < unit / 10 ? '零' : '') + inWords(rest)
  }
  fc.assert(
    fc.property(fc.nat(9999), (value) => {
      const words = inWords(value)
      for (const text of [words, words.replace(/^一十/, '十'), words.replace(/零/g, '〇')])
        expect(readNumber('count', text), text).toMatchObject({ offer: value })
    }),
  )
})

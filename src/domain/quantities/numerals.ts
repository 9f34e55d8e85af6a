import { halfWidth } from '../half-width.ts'
import { readChineseNumeral } from '../number-entry.ts'

/** A numeral in running text; `end` is where it ends, `decimals` how many it states. */
export type Numeral = {
  readonly value: number
  readonly end: number
  readonly decimals: number
  /** 百余, 100多, 近百: a count that is not exact. */
  readonly vague: boolean
  readonly chinese: boolean
}

const arabic = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y
const numeralSigns = new Set('0123456789〇零一二两三四五六七八九十百千')
const chinese = /[〇零一二两三四五六七八九十百千]+/y
const vagueEnd = /[余多几来]/y
const tenThousand = /万(?!元)/y

/** Full-width digits, points and percent signs as half-width ones; every index is kept. */
export function foldDigits(text: string): string {
  return text.replace(/[０-９．％]/g, halfWidth)
}

/** What a sticky pattern finds at an index. */
function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : undefined
}

/** The numeral that begins at an index of folded text; undefined when none does. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  if (!numeralSigns.has(text.charAt(at))) return undefined
  const digits = match(arabic, text, at)
  if (digits !== undefined) {
    const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
    return ended(text, at + digits.length, Number(digits.replace(/,/g, '')), decimals, false)
  }
  const signs = match(chinese, text, at)
  if (signs === undefined) return undefined
  const value = chineseValue(signs)
  return value === undefined ? undefined : ended(text, at + signs.length, value, 0, true)
}

/** Most are one digit; 百余 and 千余 leave out their 一. */
function chineseValue(signs: string): number | undefined {
  const digit = signs.length === 1 ? singleDigits.indexOf(signs) : -1
  if (digit >= 0) return digit % 10
  return readChineseNumeral(signs) ?? readChineseNumeral(`一${signs}`)
}

const singleDigits = '零一二三四五六七八九〇'

function ended(
  text: string,
  end: number,
  value: number,
  decimals: number,
  isChinese: boolean,
): Numeral {
  const vague = match(vagueEnd, text, end) !== undefined
  const scaled = match(tenThousand, text, vague ? end + 1 : end) !== undefined
  return {
    value: scaled ? value * 10000 : value,
    end: end + (vague ? 1 : 0) + (scaled ? 1 : 0),
    decimals: scaled ? 0 : decimals,
    // 1.2万 is rounded: it cannot be held against a count.
    vague: vague || scaled,
    chinese: isChinese,
  }
}

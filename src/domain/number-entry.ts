import type { CellKind } from './format.ts'
import { halfWidth } from './half-width.ts'

/**
 * What a typed text means as a number. Blank is not zero, and a text that is no number stays what
 * it is: the typed text is never rewritten, only read.
 */
export type Reading =
  | { readonly kind: 'blank' }
  /** A stroke or word that offices write for "nothing": as open as a blank cell. */
  | { readonly kind: 'mark'; readonly mark: string }
  /** `tidied` when the text was not already the plain figure (full width, separator, unit). */
  | { readonly kind: 'number'; readonly value: number; readonly tidied: boolean }
  /** `offer` is what the text probably means; it is offered, never assumed. */
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly offer?: number }

export type UnreadableReason =
  | 'notANumber'
  | 'negative'
  | 'fraction'
  | 'tooLarge'
  | 'chineseNumeral'
  | 'separatorMisplaced'

/** The largest count a cell takes; beyond it a slip of the finger is certain. */
const largestCount = 999_999_999

/** Digits on both sides of a line break or tab are two figures; a space may group one (1 234). */
const twoFigures = /[\d０-９]\s*[\t\n\v\f\r]\s*[\d０-９]/

const marks = new Set(['/', '—', '——', '-', '--', '无'])

/** Units that may stand behind a count, as part of a pattern. */
export const countUnits = '(?:人次|[件次条份宗起项])'
const endingUnit = new RegExp(`${countUnits}$`)

/** A word that is only the unit of the count before it. */
export function isUnit(word: string): boolean {
  return endingUnit.test(word) && word.replace(endingUnit, '') === ''
}

/** Full-width digits, signs and spaces as their ASCII form; inner spaces dropped. */
function fold(text: string): string {
  return text
    .replace(/[！-～]/g, halfWidth)
    .replace(/[\s\u00a0\u200b\u3000\ufeff]+/g, '')
    .replace(/[−﹣]/g, '-')
    .replace(/，/g, ',')
}

/** Nothing that can be seen: what is left of a text deleted or pasted may be zero wide. */
export function isBlank(text: string): boolean {
  return fold(text) === ''
}

/** Whether a cell still wants a figure: a mark such as “/” counts as blank to who examines reports. */
export function isOpen(text: string): boolean {
  const { kind } = readNumber('count', text)
  return kind === 'blank' || kind === 'mark'
}

/** What nearly every cell holds; read at once because every total reads it again with every key. */
const plainCount = /^(?:0|[1-9]\d{0,8})$/

/** Reads a cell's text as its kind allows. Amounts in 万元 and 元 keep their own unit. */
export function readNumber(kind: CellKind, text: string): Reading {
  if (plainCount.test(text)) return { kind: 'number', value: Number(text), tidied: false }
  const folded = fold(text)
  if (folded === '') return { kind: 'blank' }
  if (twoFigures.test(text)) return { kind: 'unreadable', reason: 'notANumber' }
  if (marks.has(folded)) return { kind: 'mark', mark: folded }
  if (kind === 'moneyWithUnit') return readDecimal(folded.replace(/(?:万元|元)$/, ''), text)
  if (kind === 'moneyWan') return readDecimal(folded.replace(/万元$/, ''), text)
  return readWhole(folded.replace(endingUnit, ''), text, kind === 'signedCount')
}

/** The unit typed with a `moneyWithUnit` cell; undefined when none was. */
function unitOf(text: string): '元' | '万元' | undefined {
  const folded = fold(text)
  if (folded.endsWith('万元')) return '万元'
  return folded.endsWith('元') ? '元' : undefined
}

/**
 * A cell as printed: the plain figure, with the sign or unit that belongs to its kind. What is
 * not a number is printed as typed, so that nothing wrong hides behind a gap.
 */
export function printedNumber(kind: CellKind, text: string): string {
  const reading = readNumber(kind, text)
  if (reading.kind === 'blank') return ''
  if (reading.kind !== 'number') return text.trim()
  const figure = plainFigure(reading.value)
  if (kind === 'signedCount') return fold(text).startsWith('+') ? `+${figure}` : figure
  return kind === 'moneyWithUnit' ? figure + (unitOf(text) ?? '') : figure
}

/** A number without grouping or exponent, as statistics tables print it. */
export function plainFigure(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6)))
}

function readWhole(folded: string, typed: string, signed: boolean): Reading {
  const digits = ungroup(folded.replace(/^\+/, ''))
  if (digits === undefined) return { kind: 'unreadable', reason: 'separatorMisplaced' }
  if (folded.startsWith('+') && !signed) return { kind: 'unreadable', reason: 'notANumber' }
  if (/^-\d+$/.test(digits) && !folded.startsWith('+')) {
    if (!signed) return { kind: 'unreadable', reason: 'negative' }
    return bounded(Number(digits), typed)
  }
  if (/^\d+$/.test(digits)) return bounded(Number(digits), typed)
  if (/^\d+\.0+$/.test(digits)) return offering('fraction', Number(digits))
  if (/^-?\d*\.\d+$/.test(digits)) return { kind: 'unreadable', reason: 'fraction' }
  const chinese = readChineseNumeral(digits)
  if (chinese !== undefined) return offering('chineseNumeral', chinese)
  return { kind: 'unreadable', reason: 'notANumber' }
}

function readDecimal(folded: string, typed: string): Reading {
  const digits = ungroup(folded)
  if (digits === undefined) return { kind: 'unreadable', reason: 'separatorMisplaced' }
  if (/^-(?:\d+\.?\d*|\.\d+)$/.test(digits)) return { kind: 'unreadable', reason: 'negative' }
  if (/^(?:\d+\.?\d*|\.\d+)$/.test(digits)) return bounded(Number(digits), typed)
  return { kind: 'unreadable', reason: 'notANumber' }
}

function bounded(value: number, typed: string): Reading {
  if (Math.abs(value) > largestCount) return { kind: 'unreadable', reason: 'tooLarge' }
  const plain = plainFigure(value)
  return { kind: 'number', value: value === 0 ? 0 : value, tidied: typed !== plain }
}

function offering(reason: UnreadableReason, offer: number): Reading {
  return { kind: 'unreadable', reason, offer }
}

/** Removes well-placed thousands separators; undefined when one stands elsewhere. */
function ungroup(digits: string): string | undefined {
  if (!digits.includes(',')) return digits
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replace(/,/g, '') : undefined
}

const chineseDigits = '〇一二三四五六七八九'
const chineseUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/**
 * 三, 十二, 两百零五 … below ten thousand; undefined when the text is no such numeral. What can be
 * meant in two ways (二百五, 二三十) is none: an offer is taken at a click.
 */
export function readChineseNumeral(text: string): number | undefined {
  const full = text
    .replace(/零/g, '〇')
    .replace(/两/g, '二')
    .replace(/(^|[〇百千])十/g, '$1一十')
  if (!/^[〇一二三四五六七八九十百千]+$/.test(full)) return undefined
  let total = 0
  let digit = 0
  for (const sign of full) {
    const unit = chineseUnits[sign]
    if (unit === undefined) digit = chineseDigits.indexOf(sign)
    else {
      total += digit * unit
      digit = 0
    }
  }
  const value = total + digit
  return inChinese(value) === full ? value : undefined
}

/** A number below ten thousand written in full: 一百一十五, 一千〇五. */
function inChinese(value: number): string {
  const written = ['千', '百', '十', ''].map((unit, index) => {
    const digit = Math.floor(value / 10 ** (3 - index)) % 10
    return digit === 0 ? '〇' : `${chineseDigits.charAt(digit)}${unit}`
  })
  return (
    written
      .join('')
      .replace(/〇+/g, '〇')
      .replace(/^〇|〇$/g, '') || '〇'
  )
}

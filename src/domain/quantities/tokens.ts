import type { Lexicon, Sense, Word, WordKind } from './lexicon.ts'
import { foldDigits, type Numeral, readNumeral } from './numerals.ts'
import { readUnit, type Unit } from './units.ts'

type Span = { readonly start: number; readonly end: number }

/** A piece of running text; `text` is whatever the lexicon does not know. */
export type Token = Span &
  (
    | { readonly kind: 'quantity'; readonly numeral: Numeral; readonly unit: Unit | undefined }
    | { readonly kind: 'word'; readonly word: Word }
    | { readonly kind: 'year'; readonly year: number }
    /** A day or month: narrows, unless it is the first or last of the year. */
    | { readonly kind: 'date'; readonly wholeYear: boolean }
    | { readonly kind: 'comma' | 'semicolon' | 'colon' | 'stop' | 'open' | 'close' }
    /** The name of a body; `own` is the organisation that reports. */
    | { readonly kind: 'body'; readonly own: boolean }
    | { readonly kind: 'text'; readonly text: string }
  )

const marks: Readonly<Record<string, 'comma' | 'semicolon' | 'colon' | 'stop' | 'open' | 'close'>> =
  {
    '，': 'comma',
    ',': 'comma',
    '；': 'semicolon',
    ';': 'semicolon',
    '：': 'colon',
    ':': 'colon',
    '。': 'stop',
    '！': 'stop',
    '？': 'stop',
    '\n': 'stop',
    '（': 'open',
    '(': 'open',
    '）': 'close',
    ')': 'close',
  }

const silent = /[\s“”"‘’《》〈〉\u200b-\u200d\ufeff]/

/** Splits a text into known words, quantities, marks and the text between them. */
export function tokenise(lexicon: Lexicon, source: string): readonly Token[] {
  const text = foldDigits(source)
  const tokens: Token[] = []
  let unknown = -1
  const flush = (end: number) => {
    if (unknown >= 0)
      tokens.push({ kind: 'text', start: unknown, end, text: text.slice(unknown, end) })
    unknown = -1
  }
  for (let at = 0; at < text.length;) {
    const sign = text.charAt(at)
    const mark = marks[sign]
    const token: Token | undefined = mark
      ? { kind: mark, start: at, end: at + 1 }
      : (wordAt(lexicon, text, at) ?? numberAt(text, at))
    if (token) {
      flush(at)
      tokens.push(token)
      at = token.end
    } else {
      if (silent.test(sign)) flush(at)
      else if (unknown < 0) unknown = at
      at += 1
    }
  }
  flush(text.length)
  return tokens
}

function wordAt(lexicon: Lexicon, text: string, at: number): Token | undefined {
  const word = lexicon.get(text.charAt(at))?.find((each) => text.startsWith(each.text, at))
  return word && { kind: 'word', word, start: at, end: at + word.text.length }
}

const dateEnd = /(?:月(\d{1,2})[日号]|月(?!份?以来))/y

function numberAt(text: string, start: number): Token | undefined {
  // A numeral inside a word or number counts nothing: 统一, 第一, 0351-12345.
  const numeral = readNumeral(text, start)
  if (!numeral) return undefined
  if (/[第\d.〔[-]/.test(before(text, start, 1))) return skipped(text, start)
  const { end, value } = numeral
  if (text.charAt(end) === '年') return yearOrSpan(text, start, numeral)
  dateEnd.lastIndex = end
  const date = dateEnd.exec(text)
  if (date) {
    const day = Number(date[1] ?? 0)
    const end12 = day === 31 || (day === 0 && /[底末]/.test(text.charAt(dateEnd.lastIndex)))
    const wholeYear = (value === 12 && end12) || (value === 1 && day === 1)
    return { kind: 'date', wholeYear, start, end: dateEnd.lastIndex }
  }
  const unit = readUnit(text, skipSpaces(text, end))
  const wordy = numeral.chinese && isWord(text, start, end, unit)
  if (wordy || (numeral.chinese && !unit && value !== 0)) return undefined
  const stop = unit ? skipSpaces(text, end) + unit.word.length : end
  return { kind: 'quantity', numeral, unit, start, end: stop }
}

function before(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at)
}

function skipSpaces(text: string, at: number): number {
  let next = at
  while (text.charAt(next) === ' ') next += 1
  return next
}

/** 一起, 一条龙, 统一: a numeral that is part of a word. */
function isWord(text: string, start: number, end: number, unit: Unit | undefined): boolean {
  if (/[统唯专同万逐进]/.test(text.charAt(start - 1))) return true
  if (!unit || text.slice(start, end) !== '一') return false
  return !/^(?:$|[，。；、：！？）\n,;)（(]|[已结予部均转为被尚不无因系属])/.test(
    text.charAt(end + unit.word.length),
  )
}

/** 2024年 names a year; 三年来 and 2022—2024年 speak of several. */
function yearOrSpan(text: string, start: number, { end, value }: Numeral): Token {
  const after = end + (text.startsWith('年度', end) ? 2 : 1)
  const several = value < 1900 || /\d年?[—–~～至到-]$/.test(before(text, start, 3))
  return several
    ? { kind: 'word', word: severalYears, start, end: after }
    : { kind: 'year', year: value, start, end: after }
}

const severalYears: Word = {
  text: '几年',
  kind: 'anotherYear',
  senses: [],
  neutralIn: [],
  everyday: false,
}

function skipped(text: string, start: number): Token {
  let end = start + 1
  while (/[\d.,-]/.test(text.charAt(end))) end += 1
  return { kind: 'text', start, end, text: text.slice(start, end) }
}

/** Whether a token is a word of one of some kinds. */
export function isWordOf(token: Token | undefined, ...kinds: readonly WordKind[]): boolean {
  return token?.kind === 'word' && kinds.includes(token.word.kind)
}

/** The word of a token that names lines of tables. */
export function lineWord(token: Token): Word | undefined {
  return token.kind === 'word' && token.word.kind === 'line' ? token.word : undefined
}

/** The words among tokens that name lines of tables. */
export function lineWords(tokens: readonly Token[]): readonly Word[] {
  const words: Word[] = []
  for (const token of tokens) {
    const word = lineWord(token)
    if (word) words.push(word)
  }
  return words
}

/** The sense of a word in one table. */
export function senseIn(word: Word, grid: string): Sense | undefined {
  return word.senses.find((sense) => sense.grid === grid)
}

import type { Word } from './lexicon.ts'
import { meet } from './lines.ts'
import { isWordOf, lineWord, lineWords, senseIn, type Token } from './tokens.ts'

/** A stretch of a sentence between two marks, and the mark before it. */
export type Clause = { readonly before: 'start' | Mark; readonly tokens: readonly Token[] }

const marks = ['comma', 'semicolon', 'colon', 'open', 'close'] as const
type Mark = (typeof marks)[number]

function isMark(token: Token): token is Token & { readonly kind: Mark } {
  return marks.some((mark) => mark === token.kind)
}

/** Splits the tokens of a sentence at its marks; a colon right before a number is none. */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = []
  let before: Clause['before'] = 'start'
  let held: Token[] = []
  tokens.forEach((token, index) => {
    const mark = markOf(tokens, index)
    if (mark === undefined) {
      if (!isMark(token)) held.push(token)
      return
    }
    clauses.push({ before, tokens: held })
    before = mark
    held = []
  })
  return [...clauses, { before, tokens: held }]
}

function markOf(tokens: readonly Token[], index: number): Mark | undefined {
  const token = tokens[index]
  if (!token || !isMark(token)) return undefined
  const { kind } = token
  if (kind === 'colon' && tokens[index + 1]?.kind === 'quantity') return undefined
  if (kind === 'open' && explains(tokens, index)) return undefined
  if (kind === 'close' && explains(tokens, openBefore(tokens, index))) return undefined
  return kind
}

/** 不予处理（信访举报投诉类申请）2件: words in brackets between a name and its number. */
function explains(tokens: readonly Token[], open: number): boolean {
  const close = tokens.findIndex(({ kind }, at) => at > open && kind === 'close')
  const inside = tokens.slice(open + 1, close)
  return open >= 0 && tokens[close + 1]?.kind === 'quantity' && inside.every(isOpen)
}

function openBefore(tokens: readonly Token[], index: number): number {
  for (let at = index; at >= 0; at -= 1) if (tokens[at]?.kind === 'open') return at
  return -1
}

/** Tokens that leave open what is spoken of, so that words may stand on both sides of them. */
export function isOpen(token: Token): boolean {
  if (token.kind === 'year' || token.kind === 'colon') return true
  if (token.kind === 'date') return token.wholeYear
  if (token.kind === 'body') return token.own
  return isWordOf(token, 'line', 'filler', 'thisYear', 'disclosure', 'join', 'each', 'respective')
}

/** The words that lead up to a number, and the token that stands before them. */
export type Lead = { readonly run: readonly Token[]; readonly left: Token | undefined }

export function leadOf(tokens: readonly Token[]): Lead {
  let from = tokens.length
  while (from > 0) {
    const token = tokens[from - 1]
    if (!token || !isOpen(token)) break
    from -= 1
  }
  return { run: tokens.slice(from), left: tokens[from - 1] }
}

/** The words of each thing in a list: 新收、办结, 办结和结转 and 复议诉讼. */
export function itemsOf(run: readonly Token[]): readonly (readonly Word[])[] {
  const items: Token[][] = [[]]
  run.forEach((token, index) => {
    const last = run[index - 1]
    if (isWordOf(token, 'join') || (last && areTwo(last, token))) items.push([])
    if (!isWordOf(token, 'join')) items[items.length - 1]?.push(token)
  })
  return items.map(lineWords).filter((words) => words.length > 0)
}

/** 复议诉讼: two nouns of one table side by side that name different lines. */
function areTwo(one: Token, other: Token): boolean {
  const [first, second] = [lineWord(one), lineWord(other)]
  if (!first || !second) return false
  return first.senses.some(({ grid, noun, rows, columns }) => {
    const sense = senseIn(second, grid)
    if (noun !== 'strong' || sense?.noun !== 'strong') return false
    return meet(rows, sense.rows)?.size === 0 || meet(columns, sense.columns)?.size === 0
  })
}

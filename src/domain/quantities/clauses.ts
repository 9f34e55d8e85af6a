import type { Word } from './lexicon.ts'
import { isWordOf, lineWords, type Token } from './tokens.ts'

/** A stretch of a sentence between two marks, and the mark before it. */
export type Clause = {
  readonly before: 'start' | 'comma' | 'semicolon' | 'colon' | 'open' | 'close'
  readonly tokens: readonly Token[]
}

/** Splits the tokens of a sentence at its marks; a colon right before a number is none. */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = []
  let before: Clause['before'] = 'start'
  let from = 0
  tokens.forEach((token, index) => {
    const { kind } = token
    if (kind === 'colon' && tokens[index + 1]?.kind === 'quantity') return
    if (
      kind !== 'comma' &&
      kind !== 'semicolon' &&
      kind !== 'colon' &&
      kind !== 'open' &&
      kind !== 'close'
    )
      return
    clauses.push({ before, tokens: tokens.slice(from, index) })
    before = kind
    from = index + 1
  })
  return [...clauses, { before, tokens: tokens.slice(from) }]
}

/** Tokens that leave open what is spoken of, so that words may stand on both sides of them. */
export function isOpen(token: Token): boolean {
  if (token.kind === 'year' || token.kind === 'colon') return true
  if (token.kind === 'date') return token.wholeYear
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

/** The words of each thing in a list: 新收、办结 and 办结和结转. */
export function itemsOf(run: readonly Token[]): readonly (readonly Word[])[] {
  const items: Token[][] = [[]]
  for (const token of run)
    if (isWordOf(token, 'join')) items.push([])
    else items[items.length - 1]?.push(token)
  return items.map(lineWords).filter((words) => words.length > 0)
}

/** 松坪乡, 县政府办公室, 区教育局: text that names a body, not a deed. */
export function isBody(token: Token): boolean {
  return (
    token.kind === 'text' &&
    /(?:乡|镇|街道|办事处|县|区|市|局|委员会|办公室|机关|单位|政府|部门)$/.test(token.text)
  )
}

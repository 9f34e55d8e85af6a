import type { Word } from './lexicon.ts'
import { isNoun } from './scope.ts'
import { isWordOf, lineWord, lineWords, type Token } from './tokens.ts'

/** 未收到…, 无…; and 零复议, a zero right before a noun that no words lead up to; `from` is where these would begin. */
export function denies(tokens: readonly Token[], at: number, from = at): boolean {
  const token = tokens[at]
  if (isWordOf(token, 'negation')) return true
  if (token?.kind !== 'quantity' || token.unit || !token.numeral.chinese) return false
  const next = tokens[at + 1]
  const led = lineWords(tokens.slice(from, at)).length > 0
  return !led && next !== undefined && lineWord(next) !== undefined
}

/** 制发公文, 印发文件: what was made with the papers. */
export function makingPapers(lead: readonly Token[]): readonly Word[] {
  const at = lead.findIndex(({ kind }) => kind === 'text')
  const papers = lead.slice(at).map((token) => (token.kind === 'text' ? token.text : '件'))
  const verb = lineWords(lead.slice(at - 1, at)).filter(({ everyday }) => everyday)
  return at > 0 && ['公文', '文件'].includes(papers.join('')) ? verb : []
}

/** 为, 是: that what follows is said of what stands before. */
export function saysIs(token: Token): boolean {
  return token.kind === 'word' && ['为', '系', '是', '属于'].includes(token.word.text)
}

/** Whether the last of some words is this one. */
export function endsIn(tokens: readonly Token[], text: string): boolean {
  const last = tokens[tokens.length - 1]
  return last?.kind === 'word' && last.word.text === text
}

/** What stands between a number and the next, or the end of the clause. */
export function tailOf(tokens: readonly Token[], from: number): readonly Token[] {
  const next = tokens.findIndex((token, index) => index >= from && token.kind === 'quantity')
  const tail = tokens.slice(from, next < 0 ? tokens.length : next)
  return isWordOf(tail[tail.length - 1], 'join') ? tail.slice(0, -1) : tail
}

/** What stands before the next thing of a list. */
export function upToJoin(tail: readonly Token[]): readonly Token[] {
  const join = tail.findIndex((token) => isWordOf(token, 'join'))
  return join < 0 ? tail : tail.slice(0, join)
}

/** 商业企业提出的关于招投标的申请: more than the noun itself. */
export function describes(tail: readonly Token[]): boolean {
  const said = tail.filter((token) => !isWordOf(token, 'filler'))
  return said.length > 1 && lineWords(said.slice(-1)).some(isNoun)
}

/** 予以公开, 办结: what was done with requests, not the requests themselves. */
export function namesRow(token: Token): boolean {
  const senses = lineWord(token)?.senses ?? []
  return senses.some(({ rows, noun }) => rows !== undefined && noun === undefined)
}

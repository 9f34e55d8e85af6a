import type { Balance, ReportFormat } from '../format.ts'
import { cellId } from '../place.ts'
import type { OtherSum } from './figure.ts'
import type { Word } from './lexicon.ts'
import type { Lines } from './lines.ts'
import { bareCarryOver, looseWords } from './said-as.ts'
import type { Scope } from './scope.ts'
import { lineWord, lineWords, senseIn, type Token } from './tokens.ts'

/** The cells of a balance that a scope speaks of: one of its rows, in some columns. */
type Balanced = {
  readonly balance: Balance
  readonly row: string
  readonly columns: readonly string[]
}

/** Which row of a balance a scope is; undefined for any other. */
export function balancedBy({ balances }: ReportFormat, scope: Scope): Balanced | undefined {
  const places = scope.cells.map((cell) => cell.split('.'))
  const row = places[0]?.[1]
  const balance = balances.find(({ grid }) => grid === scope.grid)
  if (!balance || row === undefined || places.some((place) => place[1] !== row)) return undefined
  if (![...balance.left, ...balance.right].includes(row)) return undefined
  return { balance, row, columns: places.map(([, , column = '']) => column) }
}

/** Follows what a sentence says came in, was there already, and was handled. */
export class CarryOver {
  readonly #format: ReportFormat
  /** The last said to have come in is of this year: 新收9件，办结8件 may leave out those carried in. */
  #ofThisYear = false
  #handled = false

  constructor(format: ReportFormat) {
    this.#format = format
  }

  beginSentence(): void {
    this.#ofThisYear = false
    this.#handled = false
  }

  notice(token: Token): void {
    if (token.kind === 'word' && token.word.text === '当年') this.#ofThisYear = true
    const word = lineWord(token)
    if (!word || isBareCarryOver(word)) return
    for (const { grid, left, solveFor } of this.#format.balances) {
      const rows = senseIn(word, grid)?.rows
      if (!rows) continue
      if (rows.has(left[0] ?? '')) this.#ofThisYear = true
      else if (rows.has(left[1] ?? '')) this.#ofThisYear = false
      else if (!rows.has(solveFor)) this.#handled = true
    }
  }

  /** What else a scope may mean that words have named; `tail` stands behind the number. */
  otherwise(scope: Scope, words: readonly Word[], tail: readonly Token[]): readonly OtherSum[] {
    const balanced = balancedBy(this.#format, scope)
    if (!balanced) return []
    const { balance, row, columns } = balanced
    const { grid, left, right } = balance
    const [received = '', carriedIn = ''] = left
    const [results = ''] = right
    const at = (...rows: readonly string[]) =>
      rows.flatMap((each) => columns.map((column) => cellId(grid, each, column)))
    const found: OtherSum[] = []
    if (scope.unnamed) found.push({ cells: at(results), less: [] })
    if (scope.unnamed || words.some(({ text }) => looseWords.has(text)))
      found.push({ cells: at(...left), less: [] })
    const handledBehind = lineWords(tail).some((word) => {
      const rows = senseIn(word, grid)?.rows
      return rows !== undefined && rows.size > 1 && !isBareCarryOver(word)
    })
    if (row === results ? this.#ofThisYear : row === received && handledBehind)
      found.push({ cells: at(results), less: at(carriedIn) })
    return found
  }

  /** The row 结转 alone means: what goes over, once results are told or nothing does. */
  rowOfBare(
    words: readonly Word[],
    grid: string,
    denied: boolean,
    back: boolean,
  ): Lines | undefined {
    const balance = this.#format.balances.find((each) => each.grid === grid)
    if (!balance || !words.some(isBareCarryOver)) return undefined
    if (back) return new Set([balance.left[1] ?? ''])
    return new Set(denied || this.#handled ? [balance.solveFor] : [])
  }
}

/** 结转, which does not say whether into this year or the next. */
export function isBareCarryOver({ text }: Word): boolean {
  return bareCarryOver.includes(text)
}

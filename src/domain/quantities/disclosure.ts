import type { Scope } from './scope.ts'
import { isWordOf, lineWord, senseIn, type Token } from './tokens.ts'

/**
 * Whether reviews and lawsuits are those about disclosure: it must be spoken of before they are
 * counted, in the sentence or, where the sentence does not speak of it at all, by the heading.
 */
export class Disclosure {
  readonly #byHeading: boolean
  #spoken = false
  #unrelated = false
  #anyKind: Scope | undefined

  constructor(byHeading: boolean) {
    this.#byHeading = byHeading
  }

  get spokenOf(): boolean {
    return this.#spoken && !this.#unrelated
  }

  /** What was counted whatever it was about, for those of it about disclosure: 行政复议5件，其中涉及政府信息公开2件. */
  takeOfAnyKind(): Scope | undefined {
    const scope = this.#unrelated ? undefined : this.#anyKind
    this.#anyKind = undefined
    if (scope) this.#spoken = false
    return scope
  }

  beginSentence(tokens: readonly Token[]): void {
    this.#spoken = this.#byHeading && !tokens.some(isDisclosure)
    this.#unrelated = tokens.some((token) => isWordOf(token, 'unrelated'))
    this.#anyKind = undefined
  }

  notice(token: Token): void {
    if (isDisclosure(token)) this.#spoken = true
  }

  countAnyKind(scopes: readonly Scope[]): void {
    this.#anyKind = scopes.length === 1 ? scopes[0] : undefined
  }
}

export function isDisclosure(token: Token): boolean {
  if (isWordOf(token, 'disclosure')) return true
  const word = lineWord(token)
  return word !== undefined && senseIn(word, 'requests')?.noun === 'strong'
}

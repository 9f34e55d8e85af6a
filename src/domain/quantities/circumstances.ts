import { type Clause, leadOf } from './clauses.ts'
import { isNoun } from './scope.ts'
import { isWordOf, lineWords, type Token } from './tokens.ts'

/** Whose counts a clause tells, and whether they are a part only. */
type Held = { readonly narrowed: boolean; readonly otherBody: boolean }

const nothingHeld: Held = { narrowed: false, otherBody: false }

/** What holds of the counts of a sentence: whose they are, of which time, and what narrows them. */
export class Circumstances {
  readonly #year: number | undefined
  #held = nothingHeld
  readonly #outer: Held[] = []
  #otherYear = false
  #partOfYear = false
  /** 2023年、2024年: a year stands in the clause, and no count has followed it yet. */
  #yearWaits = false
  /** Another body goes on doing what follows. */
  #otherGoesOn = false
  #narrowedGoesOn = false

  /** The year of the report; undefined takes every year for it. */
  constructor(year: number | undefined) {
    this.#year = year
  }

  /** Whether a count means what its words say. */
  get certain(): boolean {
    const { narrowed, otherBody } = this.#held
    return !narrowed && !otherBody && !this.#otherYear && !this.#partOfYear
  }

  /** Ways, places or differences stand before the count. */
  get narrowed(): boolean {
    return this.#held.narrowed
  }

  /** The sentence told what another body did. */
  get ofOtherBody(): boolean {
    return this.#otherGoesOn
  }

  beginSentence(): void {
    this.#outer.length = 0
    this.#otherYear = false
    this.#partOfYear = false
    this.#otherGoesOn = false
    this.#narrowedGoesOn = false
    this.#held = nothingHeld
  }

  beginClause({ before }: Clause): void {
    this.#yearWaits = false
    if (before === 'open') this.#outer.push(this.#held)
    if (before === 'semicolon') this.#partOfYear = false
    const outer = before === 'close' ? this.#outer.pop() : undefined
    this.#held = outer ?? { narrowed: this.#narrowedGoesOn, otherBody: this.#otherGoesOn }
    this.#narrowedGoesOn = false
  }

  /** 截至6月底, 申请最多的是县教育局, 各单位中, 通过网络提交的申请: what is named alone goes on. */
  endClause({ tokens }: Clause): void {
    if (tokens.some(({ kind }) => kind === 'quantity')) return
    const [of, last] = tokens.slice(-2)
    const topic =
      of?.kind === 'word' && of.word.text === '的' && last && lineWords([last]).some(isNoun)
    if (topic && this.narrowed) this.#narrowedGoesOn = true
    const among = last?.kind === 'word' && last.word.text === '中' ? of : last
    if (among?.kind === 'body' && !among.own) this.#otherGoesOn = true
    if (isPartOfYear(tokens)) this.#partOfYear = true
  }

  notice(token: Token): void {
    if (token.kind === 'year') this.#tellOfYear(token.year)
    else if (token.kind === 'body') this.#tellOf(token.own)
    else if (isPartialDate(token)) this.narrow()
    else if (isWordOf(token, 'thisYear')) this.thisYear()
    else if (isWordOf(token, 'anotherYear')) this.#otherYear ||= !this.narrowed
    else if (isWordOf(token, 'narrowing', 'change', 'partOfYear')) this.narrow()
  }

  thisYear(): void {
    this.#otherYear = false
    this.#partOfYear = false
  }

  narrow(): void {
    this.#held = { ...this.#held, narrowed: true }
  }

  /** A count with the words that lead up to it. */
  count(lead: readonly Token[]): void {
    this.#yearWaits = false
    if (this.#held.otherBody && lineWords(leadOf(lead).run).length > 0) this.#otherGoesOn = true
  }

  #tellOfYear(year: number): void {
    const other = year !== (this.#year ?? year)
    this.#otherYear = other || (this.#yearWaits && this.#otherYear)
    this.#partOfYear = false
    this.#yearWaits = true
  }

  /** 县城管局在我镇: the first body of a clause acts. */
  #tellOf(own: boolean): void {
    if (!own) this.#held = { ...this.#held, otherBody: true }
    else if (this.#otherGoesOn) {
      this.#otherGoesOn = false
      this.#held = { ...this.#held, otherBody: false }
    }
  }
}

/** Nothing but a time that is a part of the year. */
function isPartOfYear(tokens: readonly Token[]): boolean {
  return (
    tokens.some((token) => isWordOf(token, 'partOfYear') || isPartialDate(token)) &&
    tokens.every(
      (token) =>
        token.kind === 'date' ||
        token.kind === 'year' ||
        isWordOf(token, 'partOfYear', 'filler', 'thisYear') ||
        (token.kind === 'text' && /^[第前一二三四]+$/.test(token.text)),
    )
  )
}

function isPartialDate(token: Token): boolean {
  return token.kind === 'date' && !token.wholeYear
}

import type { Clause } from './clauses.ts'
import type { OpenFigure, Share, Stated } from './figure.ts'
import { isWordOf, type Token } from './tokens.ts'
import { summingWords } from './wording.ts'

/** A breakdown of open figures. */
export type Group = {
  readonly whole: OpenFigure
  readonly parts: OpenFigure[]
  /** 其中：a；b；c. */
  readonly listed: boolean
  /** In brackets without 含 or 其中: whether the whole has it in is not said. */
  readonly bare: boolean
  readonly summedUp: boolean
  exhaustive: boolean
  partial: boolean
}

/** Gathers what a sentence divides (其中, brackets, 分别为) and what it calls a share. */
export class Sums {
  readonly #groups: Group[] = []
  readonly #shares: Share[] = []
  /** What was being told before each of the brackets that are open. */
  readonly #outer: { readonly group: Group | undefined; readonly last: OpenFigure | undefined }[] =
    []
  #group: Group | undefined
  #last: OpenFigure | undefined
  #counts: OpenFigure[] = []
  /** Those of the counts that are no differences. */
  #addends: OpenFigure[] = []
  #opensList = false

  /** What the breakdown now being told divides; undefined outside of one. */
  get within(): OpenFigure | undefined {
    return this.#group?.whole
  }

  beginSentence(): void {
    this.#group = undefined
    this.#outer.length = 0
    this.#counts = this.#last ? [this.#last] : []
    this.#addends = []
  }

  beginClause(before: Clause['before']): void {
    if (before === 'open') {
      this.#outer.push({ group: this.#group, last: this.#last })
      this.#open(false, true)
    }
    if (before === 'close') {
      const outer = this.#outer.pop()
      this.#group = outer?.group
      // 办结9件（公开4件），其中2件…: of the 9.
      this.#last = outer?.last ?? this.#last
    }
    if (before === 'semicolon' && !this.#group?.listed) this.#group = undefined
    if (before === 'colon' && this.#opensList && this.#group)
      this.#group = { ...this.#group, listed: true }
    if (before === 'colon' && this.#group) this.#replaceLast(this.#group)
  }

  notice(token: Token): void {
    this.#opensList = isWordOf(token, 'within')
    if (isWordOf(token, 'within') || (isWordOf(token, 'respective') && !this.#group))
      this.#open(isWordOf(token, 'respective'))
    if (!this.#group) return
    if (isWordOf(token, 'partial')) this.#group.partial = true
    if (isWordOf(token, 'rest')) this.#group.exhaustive = true
  }

  /** A count; one that is a difference, a rate or a guess is no part of a sum. */
  count(open: OpenFigure, narrowed: boolean, lead: readonly Token[]): void {
    const group = this.#group
    const difference = lead.some((token) => isWordOf(token, 'change'))
    if (group && haveOneUnit(open, group.whole)) {
      if (difference) group.partial = true
      else group.parts.push(open)
      if (open.stated.vague) group.partial = true
    }
    if (!group && lead.some(isSummingUp)) this.#addUp(open)
    if (!difference) this.#addends.push(open)
    this.#counts.push(open)
    if (!narrowed) this.#last = open
  }

  /** 占33.9%: of the whole that the count before it is a part of. */
  share(percent: Stated, lead: readonly Token[]): void {
    const part = this.#counts[this.#counts.length - 1]
    const whole = this.#group?.whole
    const said = lead.some((token) => isWordOf(token, 'share'))
    if (!said || !part || !whole || part === whole || !haveOneUnit(part, whole)) return
    this.#shares.push({
      percent,
      part: part.stated,
      whole: whole.stated,
      others: this.#counts.filter((each) => each !== part).map(({ stated }) => stated),
    })
  }

  /** 收到的9件申请中: what follows divides the count before it. */
  divide(): void {
    this.#open(false)
  }

  groups(): readonly Group[] {
    return this.#groups
  }

  shares(): readonly Share[] {
    return this.#shares
  }

  /** 网站60条，公众号40条，共计100条: of the counts before it those whose sum comes nearest. */
  #addUp(whole: OpenFigure): void {
    const before = this.#addends.filter((each) => haveOneUnit(each, whole))
    let sum = 0
    let first = before.length
    let nearest = Infinity
    for (let from = before.length - 1; from >= 0; from -= 1) {
      sum += before[from]?.stated.value ?? 0
      const off = Math.abs(sum - whole.stated.value)
      if (off >= nearest) continue
      first = from
      nearest = off
    }
    const parts = before.slice(first)
    const partial = parts.some(({ stated }) => stated.vague)
    this.#groups.push({
      whole,
      parts,
      listed: false,
      bare: false,
      summedUp: true,
      exhaustive: false,
      partial,
    })
  }

  #open(exhaustive: boolean, bare = false): void {
    if (!this.#last) return
    this.#group = {
      whole: this.#last,
      parts: [],
      listed: false,
      bare,
      summedUp: false,
      exhaustive,
      partial: false,
    }
    this.#groups.push(this.#group)
  }

  #replaceLast(group: Group): void {
    this.#groups[this.#groups.length - 1] = group
  }
}

function haveOneUnit(one: OpenFigure, other: OpenFigure): boolean {
  return one.stated.unit?.word === other.stated.unit?.word
}

function isSummingUp(token: Token): boolean {
  return token.kind === 'word' && summingWords.has(token.word.text)
}

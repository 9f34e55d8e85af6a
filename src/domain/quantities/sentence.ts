import type { ReportFormat } from '../format.ts'
import { cellSpec } from '../grid.ts'
import type { Word } from './lexicon.ts'
import type { Draft, Figure } from './figure.ts'
import { type Clause, clausesOf, isBody, isOpen, itemsOf, leadOf } from './clauses.ts'
import {
  type Frame,
  frameOf,
  isStrongNoun,
  isTableNoun,
  resolve,
  type Scope,
  tableOf,
} from './scope.ts'
import { isWordOf, lineWords, senseIn, type Token } from './tokens.ts'
import { Sums } from './sums.ts'
import { usualColumns } from './wording.ts'

type Quantity = Extract<Token, { kind: 'quantity' }>

export type Surroundings = {
  readonly format: ReportFormat
  readonly year: number | undefined
  /** What the heading speaks of. */
  readonly heading: Frame | undefined
}

/** Reads the sentences of one paragraph in order; later ones take over what earlier ones spoke of. */
export class ParagraphReader {
  readonly figures: Draft[] = []
  readonly sums = new Sums()
  readonly #around: Surroundings
  #frame: Frame | undefined
  /** The talk has turned to something that is in no table. */
  #strayed = false
  #previous: Scope | undefined
  #ofDisclosure = false
  #otherYear = false
  #respective: readonly Scope[] = []
  #unsettled = false
  /** The list being told has begun with something that is in no table. */
  #listStrayed = false
  #toldText = false

  constructor(around: Surroundings) {
    this.#around = around
    this.#frame = around.heading
  }

  read(tokens: readonly Token[]): void {
    const { heading } = this.#around
    const carried = this.#frame && !this.#strayed ? { ...this.#frame, carried: true } : undefined
    this.#frame = heading ?? carried
    this.#strayed = false
    this.#otherYear = false
    this.#unsettled = tokens.some((token) => isWordOf(token, 'unsettled'))
    this.#ofDisclosure =
      (heading !== undefined || tokens.some(isDisclosure)) &&
      !tokens.some((token) => isWordOf(token, 'unrelated'))
    this.#previous = undefined
    this.sums.beginSentence()
    for (const clause of clausesOf(tokens)) this.#readClause(clause)
  }

  #readClause({ before, tokens }: Clause): void {
    this.#respective = before === 'comma' ? this.#respective : []
    this.sums.beginClause(before)
    // 行政权力运行公开：行政许可37件 tells what was published.
    this.#listStrayed = before === 'colon' && this.#toldText
    this.#toldText = tokens.some(({ kind }) => kind === 'text')
    let from = 0
    let narrowed = false
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index]
      if (!token) continue
      this.#notice(token, narrowed)
      if (isNarrowing(token)) narrowed = true
      if (isWordOf(token, 'negation')) {
        const end = this.#deny(tokens, index, narrowed)
        if (end === undefined) narrowed = true
        else index = end - 1
        from = index + 1
      } else if (token.kind === 'quantity') {
        const lead = tokens.slice(from, index)
        const tail = tailOf(tokens, index + 1)
        index += this.#count(token, lead, tail, narrowed)
        from = index + 1
      }
    }
    const rest = lineWords(tokens.slice(from))
    this.#speakOf(rest, tableOf(rest, undefined))
  }

  /** Years, and turns of the talk. */
  #notice(token: Token, narrowed: boolean): void {
    this.sums.notice(token)
    if (token.kind === 'year') this.#otherYear = token.year !== (this.#around.year ?? token.year)
    if (isWordOf(token, 'thisYear')) this.#otherYear = false
    if (isWordOf(token, 'anotherYear') && !narrowed) this.#otherYear = true
    if (isWordOf(token, 'otherBusiness')) this.#strayed = true
  }

  #speakOf(words: readonly Word[], grid: string | undefined): void {
    const frame = grid === undefined ? undefined : frameOf(words, grid)
    if (!frame) return
    this.#frame = frame
    this.#strayed = false
  }

  /** A negation and what it denies; returns where that ends, undefined when it is not certain. */
  #deny(tokens: readonly Token[], at: number, narrowed: boolean): number | undefined {
    let end = at + 1
    while (end < tokens.length) {
      const token = tokens[end]
      if (!token || !isOpen(token)) return undefined
      end += 1
    }
    const run = tokens.slice(at + 1, end)
    const words = lineWords(run)
    const scopes = this.#scopesOf(run, words, true)
    if (!scopes || narrowed || this.#otherYear) return undefined
    const last = run.filter((token) => isWordOf(token, 'line')).pop()
    this.#add(scopes, {
      start: tokens[at]?.start ?? 0,
      end: last?.end ?? 0,
      value: 0,
      unit: undefined,
      decimals: 0,
      vague: false,
    })
    return end
  }

  /** A number with the words before or behind it; returns how many tokens behind it were used. */
  #count(
    token: Quantity,
    lead: readonly Token[],
    tail: readonly Token[],
    narrowed: boolean,
  ): number {
    const { numeral, unit, start, end } = token
    const figure = {
      start,
      end,
      value: numeral.value,
      unit,
      decimals: numeral.decimals,
      vague: numeral.vague,
      numeral: { start, end: numeral.end },
    }
    if (unit?.measure === 'percent') {
      this.sums.share({ ...figure, links: [] }, lead)
      return 0
    }
    const certain = !narrowed && !this.#otherYear
    const found = certain ? this.#scopesAround(token, lead, tail) : undefined
    const draft = this.#add(found?.scopes ?? [], figure)
    this.sums.count(draft, narrowed, lead)
    if (!found && certain && !this.sums.within) this.#strayed = true
    if (!found) this.#listStrayed = true
    return found?.used ?? 0
  }

  #scopesAround(
    token: Quantity,
    lead: readonly Token[],
    tail: readonly Token[],
  ): { scopes: readonly Scope[]; used: number } | undefined {
    const { run, left } = leadOf(lead)
    const words = isWordOf(run[run.length - 1], 'join') ? [] : lineWords(run)
    if (words.length === 0) {
      const scopes = this.#nextRespective(run, left) ?? this.#scopesBehind(left, tail)
      return scopes && suits(this.#around.format, token, scopes, tail, false)
        ? { scopes, used: tail.length }
        : undefined
    }
    const noun = words.some(isStrongNoun)
    const [head] = tail.filter((each) => !isWordOf(each, 'filler'))
    if (!noun && head?.kind === 'text') return undefined
    const counted = head && !noun ? lineWords([head]).filter(isNoun) : []
    if (!isLeftClear(left, run, noun || counted.some(isStrongNoun))) return undefined
    if (words.every(isNoun) && this.#isPartOfOther(words)) return undefined
    const scopes = this.#scopesOf(run, [...words, ...counted], token.numeral.value === 0)
    if (!scopes || !suits(this.#around.format, token, scopes, tail, noun)) return undefined
    return { scopes, used: 0 }
  }

  /** Nouns alone take over what was done with the things before them: 公开行政处罚12件、行政许可37件. */
  #isPartOfOther(words: readonly Word[]): boolean {
    const whole = this.sums.within
    // 公开信息120条，依申请公开0件 tells how papers were marked.
    if (this.#strayed && words.every(isTableNoun)) return true
    return this.#listStrayed || (whole !== undefined && whole.scopes.length === 0)
  }

  /** The next of 新收、办结分别为 5件、6件. */
  #nextRespective(run: readonly Token[], left: Token | undefined): readonly Scope[] | undefined {
    if (left || run.some((token) => !isWordOf(token, 'join'))) return undefined
    const [next, ...rest] = this.#respective
    this.#respective = rest
    return next && [next]
  }

  /** 3件予以公开, 其中2件为自然人申请: the words stand behind the number. */
  #scopesBehind(left: Token | undefined, tail: readonly Token[]): readonly Scope[] | undefined {
    if ((left && !isWordOf(left, 'within', 'join')) || !tail.every(isOpen)) return undefined
    const words = lineWords(tail)
    const says = words.some((word) => word.senses.some(({ rows, columns }) => rows ?? columns))
    return says ? this.#scopesOf(tail, words, false) : undefined
  }

  /** What the words of a run speak of, thing by thing; undefined when that is not certain. */
  #scopesOf(
    run: readonly Token[],
    words: readonly Word[],
    none: boolean,
  ): readonly Scope[] | undefined {
    const frame = this.#strayed ? undefined : this.#frame
    const grid = tableOf(words, frame) ?? tableNamedBy(words)
    if (grid === undefined || words.length === 0) return undefined
    if (frame?.carried && words.every((word) => !isNoun(word) && word.everyday)) return undefined
    const own = frameOf(words, grid)
    const items = itemsOf(run)
    const extra = words.filter((word) => !items.some((item) => item.includes(word)))
    const things = items.length > 1 ? items : [[...(items[0] ?? []), ...extra]]
    const scopes: Scope[] = []
    let noun = frameOf(things[0] ?? [], grid) ?? own ?? frame
    for (const thing of things) {
      noun = frameOf(thing, grid) ?? noun
      const scope = resolve(this.#around.format, thing, grid, {
        frame: noun,
        whole: this.sums.within?.scopes[0],
        previous: scopes[scopes.length - 1] ?? this.#previous,
        denied: none && things.length === things.filter(isNounAlone).length,
      })
      if (!scope || (this.#unsettled && isResults(this.#around.format, scope))) return undefined
      if (!scopes.some(({ cells }) => String(cells) === String(scope.cells))) scopes.push(scope)
    }
    if (!this.#mayBeSeveral(run, scopes, none)) return undefined
    // Reviews and lawsuits may be about anything; that there were none is about these as well.
    if (!none && !this.#ofDisclosure && grid === 'disputes') return undefined
    if (run.some((token) => isWordOf(token, 'respective')) && scopes.length > 1) {
      this.#respective = scopes.slice(1)
      return scopes.slice(0, 1)
    }
    if (frame?.carried && words.some(isNoun)) this.#frame = { ...frame, carried: false }
    this.#speakOf(words, grid)
    return scopes
  }

  /** Several things with one figure: none of each, 均为…, or 收到并办结; else it could be their sum. */
  #mayBeSeveral(run: readonly Token[], scopes: readonly Scope[], none: boolean): boolean {
    if (scopes.length < 2 || none) return true
    if (run.some((token) => isWordOf(token, 'each', 'respective'))) return true
    const [one, other] = scopes
    const { balances } = this.#around.format
    return (
      scopes.length === 2 &&
      balances.some(
        ({ left, right }) =>
          one?.cells.length === 1 &&
          one.rows.has(left[0] ?? '') &&
          other?.cells.length === 1 &&
          other.cells.some((cell) => cell.split('.')[1] === right[0]),
      )
    )
  }

  #add(scopes: readonly Scope[], figure: Omit<Figure, 'links'>): Draft {
    const draft = { ...figure, scopes, links: scopes.map(({ cells }) => cells) }
    this.figures.push(draft)
    if (scopes.length > 0) this.#previous = scopes[scopes.length - 1]
    return draft
  }
}

/** All results together, not one of them. */
function isResults({ balances }: ReportFormat, { grid, cells }: Scope): boolean {
  return balances.some(
    (balance) =>
      balance.grid === grid && cells.some((cell) => cell.split('.')[1] === balance.right[0]),
  )
}

function isNoun(word: Word): boolean {
  return word.senses.some(({ noun }) => noun !== undefined)
}

/** 本年新收申请: a row of one table alone, with the weak noun of that table. */
function tableNamedBy(words: readonly Word[]): string | undefined {
  const [row] = words.filter((word) => !isNoun(word) && !word.everyday && word.senses.length === 1)
  const grid = row?.senses[0]?.grid
  return words.some((word) => grid !== undefined && senseIn(word, grid)?.noun) ? grid : undefined
}

function isNounAlone(words: readonly Word[]): boolean {
  return words.every((word) => isNoun(word) || word.everyday)
}

function isDisclosure(token: Token): boolean {
  if (isWordOf(token, 'disclosure')) return true
  return lineWords([token]).some((word) => senseIn(word, 'requests')?.noun === 'strong')
}

function isNarrowing(token: Token): boolean {
  if (token.kind === 'date') return !token.wholeYear
  return isWordOf(token, 'narrowing', 'change')
}

/** What stands between a number and the next, or the end of the clause. */
function tailOf(tokens: readonly Token[], from: number): readonly Token[] {
  const next = tokens.findIndex((token, index) => index >= from && token.kind === 'quantity')
  const tail = tokens.slice(from, next < 0 ? tokens.length : next)
  return isWordOf(tail[tail.length - 1], 'join') ? tail.slice(0, -1) : tail
}

/** Unknown text before a noun may narrow it (上级规范性文件); before a verb it is who did it. */
function isLeftClear(left: Token | undefined, run: readonly Token[], noun: boolean): boolean {
  if (!left || isWordOf(left, 'within')) return true
  if (isBody(left)) return true
  const [first] = lineWords(run)
  return left.kind === 'text' && noun && first !== undefined && !isNoun(first)
}

/** Whether a number's unit is one its cells are counted in. */
function suits(
  format: ReportFormat,
  { unit, numeral }: Quantity,
  scopes: readonly Scope[],
  tail: readonly Token[],
  noun: boolean,
): boolean {
  return scopes.every(({ cells, columns }) => {
    const money = cells.some((cell) => cellSpec(format, cell)?.kind === 'moneyWan')
    if (!unit) return !money && tail.length === 0 && (!numeral.chinese || numeral.value === 0)
    const decided = [...columns].some((column) => usualColumns.includes(column))
    switch (unit.measure) {
      case 'case':
        return !money
      case 'item':
        return !money && noun && !decided
      case 'time':
        return !money && decided
      case 'money':
        return money
      case 'thing':
      case 'percent':
        return false
    }
  })
}

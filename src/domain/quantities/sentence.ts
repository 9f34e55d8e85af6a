import type { ReportFormat } from '../format.ts'
import { CarryOver, isBareCarryOver } from './carry-over.ts'
import { Circumstances } from './circumstances.ts'
import { type Clause, clausesOf, isOpen, leadOf } from './clauses.ts'
import { Disclosure, isDisclosure } from './disclosure.ts'
import type { OpenFigure, Spoken, Stated } from './figure.ts'
import type { Word } from './lexicon.ts'
import { tableNamed } from './lines.ts'
import { type Quantity, suits } from './measured.ts'
import {
  denies,
  describes,
  endsIn,
  makingPapers,
  namesRow,
  saysIs,
  tailOf,
  upToJoin,
} from './phrases.ts'
import { type Frame, isNoun, isStrongNoun, isTableNoun, resolve, tableOf } from './scope.ts'
import { Sums } from './sums.ts'
import { type Said, Talk } from './talk.ts'
import { isWordOf, lineWords, type Token } from './tokens.ts'

export type Surroundings = {
  readonly format: ReportFormat
  readonly year: number | undefined
  /** What the heading speaks of. */
  readonly heading: Frame | undefined
}

/** Reads the sentences of one paragraph in order; later ones take over what earlier ones spoke of. */
export class ParagraphReader {
  readonly figures: OpenFigure[] = []
  readonly sums = new Sums()
  readonly #around: Surroundings
  readonly #circumstances: Circumstances
  readonly #carryOver: CarryOver
  readonly #disclosure: Disclosure
  readonly #talk: Talk
  /** The count that the clause before ended with. */
  #justCounted: OpenFigure | undefined
  #respective: readonly Spoken[] = []
  /** The list being told has begun with something that is in no table. */
  #listStrayed = false
  #toldText = false
  /** 制发公文86件: the verb of a whole that is in no table, though a part of it may be. */
  #made: readonly Word[] = []

  constructor(around: Surroundings) {
    this.#around = around
    this.#circumstances = new Circumstances(around.year)
    this.#carryOver = new CarryOver(around.format)
    this.#disclosure = new Disclosure(around.heading !== undefined)
    this.#talk = new Talk(around.format, around.heading, this.#carryOver, this.#disclosure)
  }

  read(tokens: readonly Token[]): void {
    this.#talk.beginSentence(tokens)
    this.#talk.strayed = this.#circumstances.ofOtherBody
    this.#justCounted = undefined
    this.#made = []
    this.#circumstances.beginSentence()
    this.#carryOver.beginSentence()
    this.#disclosure.beginSentence(tokens)
    this.sums.beginSentence()
    const clauses = clausesOf(tokens)
    clauses.forEach((clause, index) => this.#readClause(clause, clauses[index + 1]))
  }

  #readClause(clause: Clause, next: Clause | undefined): void {
    const { before, tokens } = clause
    this.#respective = before === 'comma' ? this.#respective : []
    this.sums.beginClause(before)
    this.#circumstances.beginClause(clause)
    this.#talk.beginClause(clause)
    // 行政权力运行公开：行政许可37件 tells what was published.
    this.#listStrayed = before === 'colon' && this.#toldText
    this.#toldText = tokens.some(({ kind }) => kind === 'text')
    const figures = this.figures.length
    let from = 0
    let deniedFrom = 0
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index]
      if (!token) continue
      this.#notice(token)
      if (denies(tokens, index, deniedFrom)) {
        const end = this.#deny(tokens, index)
        if (end === undefined) this.#circumstances.narrow()
        else index = end - 1
        from = index + 1
        deniedFrom = from
      } else if (token.kind === 'quantity') {
        index += this.#count(token, tokens.slice(from, index), tailOf(tokens, index + 1))
        from = index + 1
        // 行政处罚零差错、零复议: the second zero is of what the first was said of.
        const isRead = this.figures[this.figures.length - 1]?.spoken.length !== 0
        if (isRead || token.unit) deniedFrom = from
      }
    }
    const rest = lineWords(tokens.slice(from))
    if (this.figures.length === figures) this.#sayOf(this.#justCounted, tokens)
    if (next?.before === 'colon') this.#talk.headList(rest)
    this.#talk.speakOf(rest, tableOf(rest, undefined))
    this.#circumstances.endClause(clause)
    this.#justCounted =
      this.figures.length > figures ? this.figures[this.figures.length - 1] : undefined
  }

  /** Years, bodies, and turns of the talk. */
  #notice(token: Token): void {
    this.sums.notice(token)
    this.#circumstances.notice(token)
    this.#carryOver.notice(token)
    this.#disclosure.notice(token)
    if (isWordOf(token, 'otherBusiness')) this.#talk.strayed = true
  }

  /** A negation and what it denies; returns where that ends, undefined when it is not certain. */
  #deny(tokens: readonly Token[], at: number): number | undefined {
    let end = at + 1
    while (end < tokens.length) {
      const token = tokens[end]
      if (!token || !isOpen(token)) return undefined
      if (isWordOf(token, 'join') && denies(tokens, end + 1)) break
      end += 1
    }
    const run = tokens.slice(at + 1, end)
    const words = lineWords(run)
    // 上年度无结转: not that the year before had none.
    const back = isWordOf(tokens[at - 1], 'anotherYear') && words.some(isBareCarryOver)
    if (back) this.#circumstances.thisYear()
    const spoken = this.#spokenOf(run, words, { none: true, denied: true, back })
    if (!spoken || !this.#circumstances.certain) return undefined
    const last = run.filter((token) => isWordOf(token, 'line')).pop()
    this.#add(spoken, {
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
  #count(token: Quantity, lead: readonly Token[], tail: readonly Token[]): number {
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
      this.sums.share(figure, lead)
      return 0
    }
    const { certain, narrowed } = this.#circumstances
    this.#circumstances.count(lead)
    const found = certain ? this.#spokenAround(token, lead, tail) : undefined
    const open = this.#add(found?.spoken ?? [], figure)
    this.sums.count(open, narrowed, lead)
    if (!found) this.#stray(lead, certain)
    const each = tail.findIndex((next) => isWordOf(next, 'each'))
    if (found?.used === 0 && each >= 0) this.#sayOf(open, tail.slice(each))
    if (tail[tail.length - 1]?.kind === 'word' && endsIn(tail, '中')) this.sums.divide()
    return found?.used ?? 0
  }

  /** A count that is in no table: what follows may be of the same thing. */
  #stray(lead: readonly Token[], certain: boolean): void {
    this.#listStrayed = true
    const difference = lead.some((token) => isWordOf(token, 'change'))
    const part = this.#circumstances.narrowed && !difference
    if (!this.sums.within && (certain || part)) this.#talk.strayed = true
    if (!this.sums.within) this.#made = makingPapers(lead)
  }

  #spokenAround(
    token: Quantity,
    lead: readonly Token[],
    tail: readonly Token[],
  ): { spoken: readonly Spoken[]; used: number } | undefined {
    const { run, left } = leadOf(lead)
    const words = isWordOf(run[run.length - 1], 'join') ? [] : lineWords(run)
    const { format } = this.#around
    const fitting = (spoken: readonly Spoken[] | undefined, noun: boolean) => {
      const scopes = spoken?.map(({ scope }) => scope)
      return scopes && suits(format, token, scopes, tail, noun) ? spoken : undefined
    }
    if (words.length === 0) {
      const ofThese = run.some(isDisclosure) ? this.#disclosure.takeOfAnyKind() : undefined
      if (ofThese) return { spoken: [{ scope: ofThese, otherwise: [] }], used: 0 }
      const next = this.#nextRespective(run, left) ?? this.#spokenBehind(left, tail)
      const spoken = fitting(next, false)
      return spoken && { spoken, used: tail.length }
    }
    const noun = words.some(isStrongNoun)
    const behind = upToJoin(tail)
    const [head] = behind.filter((each) => !isWordOf(each, 'filler'))
    if (!noun && head?.kind === 'text') return undefined
    // 收到1件商业企业提出的关于招投标的申请 is one of several.
    if (!noun && describes(behind)) return undefined
    const counted = head && !noun ? lineWords([head]).filter(isNoun) : []
    // Unknown text may narrow what follows: 上级规范性文件.
    if (left && !isWordOf(left, 'within')) return undefined
    if (words.every(isNoun) && this.#isPartOfOther(words)) return undefined
    const named = words.every(isNoun) && this.sums.within ? [...this.#made, ...words] : words
    const none = token.numeral.value === 0
    // 由3件增加到5件 ends in another count.
    if (endsIn(run, '由')) return undefined
    const spoken = this.#spokenOf(run, [...named, ...counted], { none, tail: behind })
    // 自然人申请5件予以公开 is one of several as well.
    if (spoken?.some(({ scope }) => scope.unnamed) && behind.some(namesRow)) return undefined
    const fits = fitting(spoken, noun)
    return fits && { spoken: fits, used: 0 }
  }

  /** Nouns alone take over what was done with the things before them: 公开行政处罚12件、行政许可37件. */
  #isPartOfOther(words: readonly Word[]): boolean {
    const whole = this.sums.within
    if (whole && this.#made.length > 0) return false
    // 公开信息120条，依申请公开0件 tells how papers were marked.
    if (this.#talk.strayed && words.every(isTableNoun)) return true
    return this.#listStrayed || (whole !== undefined && whole.spoken.length === 0)
  }

  /** The next of 新收、办结分别为 5件、6件. */
  #nextRespective(run: readonly Token[], left: Token | undefined): readonly Spoken[] | undefined {
    if (left || run.some((token) => !isWordOf(token, 'join'))) return undefined
    const [next, ...rest] = this.#respective
    this.#respective = rest
    return next && [next]
  }

  /** 3件予以公开, 其中2件为自然人申请: the words stand behind the number. */
  #spokenBehind(left: Token | undefined, tail: readonly Token[]): readonly Spoken[] | undefined {
    if ((left && !isWordOf(left, 'within', 'join')) || !tail.every(isOpen)) return undefined
    const words = lineWords(tail)
    const says = words.some((word) => word.senses.some(({ rows, columns }) => rows ?? columns))
    const divided = endsIn(tail, '中')
    return says || divided ? this.#spokenOf(tail, words, { none: divided }) : undefined
  }

  /** 申请人均为自然人, 均被维持, 1件，结果维持: what is said of a count without a number. */
  #sayOf(open: OpenFigure | undefined, tokens: readonly Token[]): void {
    const [spoken, other] = open?.spoken ?? []
    if (!open || !spoken || other || !tokens.every(isOpen) || this.sums.within) return
    const [first] = tokens.filter((token) => !isWordOf(token, 'filler') || saysIs(token))
    const allOrOne =
      open.stated.value === 1 || (first && (isWordOf(first, 'each') || saysIs(first)))
    if (!allOrOne || !this.#circumstances.certain) return
    const { scope } = spoken
    const said = resolve(this.#around.format, lineWords(tokens), scope.grid, {
      frame: { grid: scope.grid, columns: scope.columns },
      whole: scope,
      previous: scope,
      denied: false,
    })
    if (
      said?.namedColumns &&
      !said.namedRows &&
      tableNamed(this.#around.format, scope.grid)?.spec.kind === 'matrix'
    )
      open.spoken.push({ scope: said, otherwise: [] })
  }

  /** What a run speaks of; the first of several with a figure each, 分别为. */
  #spokenOf(
    run: readonly Token[],
    words: readonly Word[],
    said: Said,
  ): readonly Spoken[] | undefined {
    const spoken = this.#talk.spokenOf(run, words, { ...said, whole: this.sums.within })
    if (!spoken || spoken.length < 2) return spoken
    if (!run.some((token) => isWordOf(token, 'respective'))) return spoken
    this.#respective = spoken.slice(1)
    return spoken.slice(0, 1)
  }

  #add(spoken: readonly Spoken[], stated: Stated): OpenFigure {
    const open = { stated, spoken: [...spoken] }
    this.figures.push(open)
    if (spoken.length > 0) this.#talk.previous = spoken[spoken.length - 1]?.scope
    return open
  }
}

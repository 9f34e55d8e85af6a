import type { ReportFormat } from '../format.ts'
import { balancedBy, type CarryOver } from './carry-over.ts'
import { type Clause, itemsOf } from './clauses.ts'
import type { Disclosure } from './disclosure.ts'
import type { OpenFigure, Spoken } from './figure.ts'
import type { Word } from './lexicon.ts'
import { countWords } from './said-as.ts'
import { type Frame, frameOf, isNoun, resolve, type Scope, tableNamedBy, tableOf } from './scope.ts'
import { isWordOf, senseIn, type Token } from './tokens.ts'

/** How words are said: as none (0件), denied (未…), of what the year before left, before other words. */
export type Said = {
  readonly none: boolean
  readonly denied?: boolean
  readonly back?: boolean
  readonly tail?: readonly Token[]
  /** What a breakdown divides. */
  readonly whole?: OpenFigure | undefined
}

/** What the talk of a paragraph is of, and what words mean in it. */
export class Talk {
  /** It has turned to something that is in no table. */
  strayed = false
  /** What the figure before speaks of. */
  previous: Scope | undefined
  /** What they spoke of before the brackets that are open. */
  readonly #outer: (Scope | undefined)[] = []
  readonly #format: ReportFormat
  readonly #heading: Frame | undefined
  readonly #carryOver: CarryOver
  readonly #disclosure: Disclosure
  #frame: Frame | undefined
  /** What it was of before a heading of a list narrowed it: 自然人：新收…. */
  #unlisted: Frame | undefined
  #unsettled = false

  constructor(
    format: ReportFormat,
    heading: Frame | undefined,
    carryOver: CarryOver,
    disclosure: Disclosure,
  ) {
    this.#format = format
    this.#heading = heading
    this.#frame = heading
    this.#carryOver = carryOver
    this.#disclosure = disclosure
  }

  beginSentence(tokens: readonly Token[]): void {
    const carried = this.#frame && !this.strayed ? { ...this.#frame, carried: true } : undefined
    this.#frame = this.#heading ?? carried
    this.strayed = false
    this.previous = undefined
    this.#outer.length = 0
    this.#unlisted = undefined
    this.#unsettled = tokens.some((token) => isWordOf(token, 'unsettled'))
  }

  beginClause({ before }: Clause): void {
    if (before === 'semicolon' && this.#unlisted) this.#frame = this.#unlisted
    if (before === 'open') this.#outer.push(this.previous)
    if (before === 'close') this.previous = this.#outer.pop() ?? this.previous
  }

  /** Nouns set what the talk is of. */
  speakOf(words: readonly Word[], grid: string | undefined): void {
    const frame = grid === undefined ? undefined : frameOf(words, grid)
    if (!frame) return
    this.#frame = frame
    this.strayed = false
  }

  /** 自然人：新收7件: what follows is of these columns. */
  headList(words: readonly Word[]): void {
    const frame = this.strayed ? undefined : this.#frame
    const senses = words.map((word) => frame && senseIn(word, frame.grid))
    const columns = senses.find((sense) => sense?.columns)?.columns
    if (!frame || !columns || senses.some((sense) => !sense || sense.rows)) return
    this.#unlisted ??= frame
    this.#frame = { ...frame, columns }
  }

  /** What the words of a run speak of, thing by thing; undefined when that is not certain. */
  spokenOf(
    run: readonly Token[],
    words: readonly Word[],
    said: Said,
  ): readonly Spoken[] | undefined {
    const { none, denied = false, back = false, tail = [], whole } = said
    const frame = this.strayed ? undefined : this.#frame
    const grid = tableOf(words, frame) ?? tableNamedBy(words)
    if (grid === undefined || words.length === 0) return undefined
    if (frame?.carried && words.every((word) => !isNoun(word) && word.everyday)) return undefined
    // 依申请公开数量为5件 counts the noun itself.
    const counted = run.some((token) => token.kind === 'word' && countWords.has(token.word.text))
    const own = frameOf(words, grid)
    const items = itemsOf(run)
    const extra = words.filter((word) => !items.some((item) => item.includes(word)))
    const things = items.length > 1 ? items : [[...(items[0] ?? []), ...extra]]
    const spoken: Spoken[] = []
    let noun = frameOf(things[0] ?? [], grid) ?? own ?? frame
    for (const thing of things) {
      noun = frameOf(thing, grid) ?? noun
      const scope = resolve(this.#format, thing, grid, {
        frame: noun,
        whole: whole?.spoken[0]?.scope,
        previous: spoken[spoken.length - 1]?.scope ?? this.previous,
        denied: (none || counted) && things.every(isNounAlone),
        rows: this.#carryOver.rowOfBare(thing, grid, denied, back),
      })
      if (!scope || (this.#unsettled && isResults(this.#format, scope))) return undefined
      if (spoken.some((each) => String(each.scope.cells) === String(scope.cells))) continue
      spoken.push({ scope, otherwise: none ? [] : this.#carryOver.otherwise(scope, thing, tail) })
    }
    const scopes = spoken.map(({ scope }) => scope)
    if (!this.#mayBeSeveral(run, scopes, none)) return undefined
    // Reviews and lawsuits may be about anything; that there were none is about these as well.
    if (!none && grid === 'disputes' && !this.#disclosure.spokenOf) {
      this.#disclosure.countAnyKind(scopes)
      return undefined
    }
    if (frame?.carried && words.some(isNoun)) this.#frame = { ...frame, carried: false }
    this.speakOf(words, grid)
    return spoken
  }

  /** Several things with one figure: none of each, 均为…, or 收到并办结; else it could be their sum. */
  #mayBeSeveral(run: readonly Token[], scopes: readonly Scope[], none: boolean): boolean {
    if (scopes.length < 2 || none) return true
    if (run.some((token) => isWordOf(token, 'each', 'respective'))) return true
    const [one, other] = scopes.map((scope) => balancedBy(this.#format, scope))
    return (
      scopes.length === 2 &&
      one !== undefined &&
      one.row === one.balance.left[0] &&
      other?.row === one.balance.right[0]
    )
  }
}

/** All results together, not one of them. */
function isResults(format: ReportFormat, scope: Scope): boolean {
  const balanced = balancedBy(format, scope)
  return balanced !== undefined && balanced.row === balanced.balance.right[0]
}

function isNounAlone(words: readonly Word[]): boolean {
  return words.every((word) => isNoun(word) || word.everyday)
}

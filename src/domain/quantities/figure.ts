import type { CellId } from '../place.ts'
import type { Scope } from './scope.ts'
import type { Unit } from './units.ts'

/** Sums of cells, one less the other. */
export type OtherSum = { readonly cells: readonly CellId[]; readonly less: readonly CellId[] }

/** The cells whose sum a figure states. */
export type Link = {
  readonly cells: readonly CellId[]
  /** What the words may mean as well: a figure that states one of these is right. */
  readonly otherwise: readonly OtherSum[]
}

/** A number, or the statement that there is none, in running text. */
export type Figure = {
  /** Offsets in the text: the numeral with its unit, or from the negation to the last word it denies. */
  readonly start: number
  readonly end: number
  /** In the unit's own measure; 0 for a negation. */
  readonly value: number
  readonly unit: Unit | undefined
  readonly decimals: number
  /** 百余, 近百: not exact. */
  readonly vague: boolean
  /** Where the numeral alone stands; absent for a negation. */
  readonly numeral?: { readonly start: number; readonly end: number }
  /** What it speaks of. */
  readonly links: readonly Link[]
}

/** What a figure states, without what it speaks of. */
export type Stated = Omit<Figure, 'links'>

/** A figure while its paragraph is read: what follows may add to what it speaks of. */
export type OpenFigure = { readonly stated: Stated; readonly spoken: Spoken[] }

/** What an open figure speaks of, and what its words may mean as well. */
export type Spoken = { readonly scope: Scope; readonly otherwise: readonly OtherSum[] }

/** 共 n 条，其中 a、b、c. */
export type Breakdown = {
  readonly whole: Figure
  readonly parts: readonly Figure[]
  /** The parts claim to be all there is: 分别为, 其余. */
  readonly exhaustive: boolean
  /** The parts claim to be some only: 主要, 等, 约. */
  readonly partial: boolean
  /** The whole comes last, a、b，共计 n 条: which of the counts before it are meant is not said. */
  readonly summedUp: boolean
}

/** A percentage of a count: 258件，占33.9%. */
export type Share = {
  readonly percent: Stated
  readonly part: Stated
  readonly whole: Stated
  /** Every count before it: it may be a share of another. */
  readonly others: readonly Stated[]
}

export type ProseReading = {
  readonly figures: readonly Figure[]
  readonly breakdowns: readonly Breakdown[]
  readonly shares: readonly Share[]
}

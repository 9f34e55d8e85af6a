import type { Confidence } from './receipt.ts'
import { isBlankText } from './sheet.ts'

/** The figures of a row in their columns, or all of them left over. */
export type Placing = {
  /** One text a column, in the columns' order; undefined for a column without a cell. */
  readonly texts: readonly (string | undefined)[]
  readonly confidence: Confidence
  readonly reason?: string
  readonly left: readonly string[]
}

/** What the other rows of a table tell of how its cells were written. */
export type RowHabit = {
  /**
   * How many rows have as many cells as there are columns: where all have, a blank cell is a cell of
   * its own, and where most have it is one unless the row looks cut short.
   */
  readonly whole: 'all' | 'most' | 'few'
  /** How many blank cells a label of this width leaves before the figures; undefined when unknown. */
  readonly lead: number | undefined
  /** The last column is computed, so that a row one figure short may have lost it. */
  readonly lastIsTotal: boolean
}

/**
 * Places the cells behind a row's label by their number. Only a row that fits in one way is
 * certain; nothing is filled up.
 */
export function placeByCount(values: readonly string[], width: number, habit: RowHabit): Placing {
  const filled = values.flatMap((text, index) => (isBlankText(text) ? [] : [index]))
  const [first] = filled
  const last = filled[filled.length - 1]
  if (first === undefined || last === undefined)
    return certain(Array.from({ length: width }, () => ''))
  const between = values.slice(first, last + 1)
  // Among whole rows one that is a cell longer, the last blank, may have a figure doubled.
  const odd = habit.whole === 'most' && values.length === width + 1 && last === width - 1
  if (between.length === width && !odd) return certain(between)
  if (habit.whole === 'all' && values.length === width) return certain(values)
  if (between.length === width)
    return { texts: between, confidence: 'proposed', reason: '这一行的格数与其他行不同', left: [] }
  const reason = `这一行读到${filled.length}个数，应有${width}个`
  // A row that a page break cut short looks like one whose first cell is blank.
  if (habit.lastIsTotal && between.length === width - 1 && filled.length === width - 1)
    return {
      texts: [...between, undefined],
      confidence: 'proposed',
      reason: `${reason}，暂按缺“总计”读入`,
      left: [],
    }
  if (habit.lead !== undefined && first >= habit.lead && last < habit.lead + width) {
    const texts = values.slice(habit.lead, habit.lead + width)
    if (texts.length === width) return certain(texts)
  }
  if (habit.whole === 'most' && values.length === width) return certain(values)
  return {
    texts: Array.from({ length: width }, () => undefined),
    confidence: 'open',
    reason: `${reason}，没有填入`,
    left: filled.map((index) => values[index] ?? ''),
  }
}

function certain(texts: readonly string[]): Placing {
  return { texts, confidence: 'certain', left: [] }
}

/** What rows with all their figures tell of the others; `offset` is where a row's figures may begin. */
export function habitOf(
  rows: readonly { readonly offset: number; readonly values: readonly string[] }[],
  width: number,
): { readonly whole: RowHabit['whole']; lead(offset: number): number | undefined } {
  const leads = new Map<number, number | undefined>()
  for (const { offset, values } of rows) {
    const filled = values.flatMap((text, index) => (isBlankText(text) ? [] : [index]))
    const [first] = filled
    if (first === undefined || filled.length !== width) continue
    if (filled[filled.length - 1] !== first + width - 1) continue
    const known = leads.get(offset)
    leads.set(offset, leads.has(offset) && known !== first ? undefined : first)
  }
  const whole = rows.filter(({ values }) => values.length === width).length
  const most = whole >= 5 && whole >= rows.length * 0.8
  return {
    whole: whole === rows.length ? 'all' : most ? 'most' : 'few',
    lead: (offset) => leads.get(offset),
  }
}

import { plainFigure } from '../number-entry.ts'
import type { Breakdown, Share } from './figure.ts'

/**
 * What the parts of a breakdown add up to when that contradicts the whole; undefined when they add
 * up, may be some of the parts only, or are all held against the tables anyway.
 */
export function wrongSumOf(breakdown: Breakdown): number | undefined {
  const { whole, parts, exhaustive, partial, summedUp } = breakdown
  const linked = [whole, ...parts].every(({ links }) => links.length > 0)
  if (linked || whole.vague || partial) return undefined
  let sum = 0
  for (const part of parts) {
    sum += part.value
    // 其中…69条、16条，配发解读5条: what follows the last part is another matter.
    if (closeTo(sum, whole.value)) return undefined
  }
  const missing = whole.value - sum
  // A few of a hundred left out is a slip; half of them left out is a choice.
  const slip = Math.abs(missing) <= Math.max(1, whole.value * 0.05) && whole.value >= 10
  const wrong = slip || (!summedUp && (missing < 0 || exhaustive))
  return wrong ? Number(plainFigure(sum)) : undefined
}

function closeTo(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6
}

/** The percentage a share should state; undefined when it states it, or is the share of another count. */
export function rightPercentOf({ percent, part, whole, others }: Share): string | undefined {
  if (part.vague || whole.vague || percent.vague || whole.value <= 0) return undefined
  const last = 10 ** -percent.decimals
  const holds = (base: number) =>
    base > 0 && Math.abs((part.value / base) * 100 - percent.value) < last
  if ([whole, ...others].some(({ value }) => holds(value))) return undefined
  return ((part.value / whole.value) * 100).toFixed(percent.decimals)
}

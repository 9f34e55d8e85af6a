import { type CellSpec, figureOf } from './grid.ts'
import { plainFigure } from './number-entry.ts'
import type { Report } from './report.ts'

/** A cell's figure last year, and this year as soon as it can be read. */
export type YearChange = { readonly before: number; readonly now: number | undefined }

/** What became of a figure since last year; undefined where last year's report does not say it. */
export function changeOf(report: Report, previous: Report, spec: CellSpec): YearChange | undefined {
  const before = figureOf(previous, spec)
  return before === undefined ? undefined : { before, now: figureOf(report, spec) }
}

/** Characters that the narrowest column of 表三 has room for. */
const cellWidth = 9

/**
 * As a cell has room for it: `12 +3`, or `1230 ↓` where the difference has no room. A 0 is not shown
 * before this year's figure is there: it would look like one.
 */
export function changeInFigures({ before, now }: YearChange): string {
  if (now === undefined) return before === 0 ? '' : plainFigure(before)
  const difference = round(now - before)
  if (difference === 0) return plainFigure(before)
  const whole = `${plainFigure(before)} ${difference > 0 ? '+' : '−'}${plainFigure(Math.abs(difference))}`
  return whole.length <= cellWidth ? whole : `${plainFigure(before)} ${difference > 0 ? '↑' : '↓'}`
}

/** As a sentence says it: 上年 12，增加 3. */
export function changeInWords({ before, now }: YearChange): string {
  if (now === undefined) return `上年 ${plainFigure(before)}`
  const difference = round(now - before)
  if (difference === 0) return `上年 ${plainFigure(before)}，没有变化`
  return `上年 ${plainFigure(before)}，${difference > 0 ? '增加' : '减少'} ${plainFigure(Math.abs(difference))}`
}

/** Differences of amounts in 万元 must not show the noise of binary fractions. */
function round(value: number): number {
  return Number(value.toFixed(6))
}

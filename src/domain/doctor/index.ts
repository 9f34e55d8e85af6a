import { lastYearOf } from '../checks/last-year.ts'
import type { Change } from '../edit.ts'
import type { ReportFormat } from '../format.ts'
import { figureAt } from '../grid.ts'
import { plainFigure, readNumber } from '../number-entry.ts'
import { cellOfPlace, printedCellOfPlace } from '../place.ts'
import { type Report, valueAt } from '../report.ts'
import { type Candidate, candidatesFor, type LastYear, type SlipKind } from './candidates.ts'
import { arithmeticOf } from './equations.ts'
import { likelihood } from './likelihood.ts'
import { otherwiseExplained } from './other-explanations.ts'
import { registerOf } from './registers.ts'
import { sentenceOf } from './words.ts'

/** One slip taken back, in words and as the texts it puts into the report. */
export type Repair = {
  readonly kind: SlipKind
  /** “表三‘予以公开’行‘自然人’列填的是 258，改成 285（两位数字颠倒）后全部相符。” */
  readonly sentence: string
  readonly changes: readonly Change[]
}

/** Where the slip behind broken sums probably is. */
export type Diagnosis = {
  /** The likeliest first, at most three; each makes every sum right and breaks none. */
  readonly repairs: readonly Repair[]
  /** How many further repairs would do as well. */
  readonly more: number
  /** Nothing else, not even two slips at once, explains the differences. */
  readonly sole: boolean
  /** What the clerk should know before trying one, and which record to look up. */
  readonly advice: string
}

const shown = 3

/**
 * Looks for the one slip that explains every 勾稽 and every printed total that does not agree.
 * Undefined while nothing that is filled disagrees. `previous` is last year's report.
 */
export function diagnose(
  format: ReportFormat,
  report: Report,
  previous?: Report,
): Diagnosis | undefined {
  const arithmetic = arithmeticOf(format, report)
  if (arithmetic.broken.length === 0) return undefined
  const lastYear = figuresOf(lastYearOf({ format, report, previous }))
  const ranked = candidatesFor(format, arithmetic, lastYear)
    .map((candidate) => ({ candidate, weight: likelihood(candidate, arithmetic, lastYear) }))
    .sort((a, b) => b.weight - a.weight)
  const distinct = new Map<string, (typeof ranked)[number]>()
  for (const each of ranked) {
    const key = keyOf(each.candidate)
    if (!distinct.has(key)) distinct.set(key, each)
  }
  const [best, second] = distinct.values()
  const sole =
    best !== undefined &&
    second === undefined &&
    !otherwiseExplained(arithmetic, best.candidate.changes)
  const top = [...distinct.values()].slice(0, shown)
  return {
    repairs: top.map(({ candidate }) => ({
      kind: candidate.kind,
      sentence: sentenceOf(format, candidate, arithmetic),
      changes: [...candidate.changes].map(([place, value]) => ({
        place,
        from: valueAt(report, place),
        to: plainFigure(value),
      })),
    })),
    more: distinct.size - top.length,
    sole,
    advice: adviceOf(top, distinct.size, sole),
  }
}

function keyOf({ changes }: Candidate): string {
  return [...changes]
    .map(([place, value]) => `${place}=${value}`)
    .sort()
    .join()
}

type Weighted = { readonly candidate: Candidate; readonly weight: number }

function adviceOf(top: readonly Weighted[], count: number, sole: boolean): string {
  if (count === 0)
    return '只改一处不能全部相符，可能有两处以上填错。请把不平的各列、各行逐格对照登记台账。'
  if (sole) return '只有这一种改法。改之前请看一眼原始记录。'
  const books = [
    ...new Set(
      top.flatMap(({ candidate: { kind, changes } }) =>
        [...changes.keys()].map((place) => registerOf(kind, place)),
      ),
    ),
  ]
  const lookUp = `请先查${books.join('、')}再改。`
  if (count === 1) return `不唯一：也可能有两处一起填错。${lookUp}`
  const ways =
    count > top.length
      ? `有 ${count} 种改法都能全部相符，下面是最可能的 ${top.length} 种`
      : `下面 ${count} 种改法都能全部相符`
  return `不唯一：${ways}，${orderOf(top)}。${lookUp}`
}

/** How the likelihoods of what is listed compare; the likeliest come first. */
function orderOf(top: readonly Weighted[]): string {
  const even = top.filter(({ weight }) => weight === top[0]?.weight).length
  if (even === top.length) return '可能性一样大'
  return even > 1 ? `前 ${even} 种可能性一样大，后面的小一些` : '可能性大的排在前面'
}

function figuresOf(
  before: { readonly format: ReportFormat; readonly report: Report } | undefined,
): LastYear {
  return (place) => {
    const cell = cellOfPlace(place) ?? printedCellOfPlace(place)
    if (!before || cell === undefined) return undefined
    const printed = readNumber('count', before.report.printed[cell] ?? '')
    return printed.kind === 'number' ? printed.value : figureAt(before.format, before.report, cell)
  }
}

import { cellId, cellOfPlace, cellPlace } from '../place.ts'
import type { Candidate, LastYear, SlipKind } from './candidates.ts'
import type { Arithmetic } from './equations.ts'

/**
 * How many of 100 slips are of a kind. Within one figure after Verhoeff's count of errors in
 * handled decimal numbers (1969): one digit wrong 60–95 %, neighbours transposed 10–20 %, a digit
 * omitted or added 10–20 %; ten-fold errors are a class of their own (Thimbleby and Cairns 2010,
 * doi:10.1098/rsif.2010.0112). No count exists of slips between the cells of a table: their
 * weights are set by how much has to go wrong at once, and lie below those of one wrong digit.
 */
const weights: Readonly<Record<SlipKind, number>> = {
  // Wrong digits spread over nine others; the two to four keys beside the right one take most.
  mistyped: 3,
  neighbourKey: 6,
  transposed: 12,
  dropped: 8,
  doubled: 8,
  byOne: 8,
  unit: 4,
  // A coincidence with last year's figure is rarer than a place that was not changed.
  lastYear: 25,
  neighbourColumn: 8,
  neighbourRow: 8,
  movedCase: 6,
  movedResult: 6,
  rowShifted: 3,
  rowsExchanged: 3,
  // Needs that nothing was typed at all; the figure meant may be any.
  leftOut: 1,
}

/** A figure of many cases is miscounted, and one of them misplaced, more often than that of one. */
function cases({ kind, changes }: Candidate, { values }: Arithmetic): number {
  const [[place, value] = []] = changes
  if (place === undefined || value === undefined) return 1
  if (kind === 'movedCase' || kind === 'movedResult') return values.get(place) ?? 1
  // 0 is filled in, not counted.
  if (kind === 'byOne') return Math.min(value, values.get(place) ?? 0) === 0 ? 0.25 : 1
  return 1
}

/** Rows that must agree with one another from one year to the next, the same in every format. */
const carried = { out: 'carriedOut', in: 'carriedIn' }

/** Last year's 结转下年度 speaks for a repair that meets it and against one that leaves it. */
function carryOver({ changes }: Candidate, { values }: Arithmetic, lastYear: LastYear): number {
  let factor = 1
  for (const [place, value] of changes) {
    const [grid = '', row, column = ''] = (cellOfPlace(place) ?? '').split('.')
    if (row !== carried.in) continue
    const expected = lastYear(cellPlace(cellId(grid, carried.out, column)))
    if (expected === value) factor *= 5
    else if (expected === values.get(place)) factor /= 5
  }
  return factor
}

/** How likely a candidate is against others of the same report; only the order means anything. */
export function likelihood(
  candidate: Candidate,
  arithmetic: Arithmetic,
  lastYear: LastYear,
): number {
  const { kind } = candidate
  return weights[kind] * cases(candidate, arithmetic) * carryOver(candidate, arithmetic, lastYear)
}

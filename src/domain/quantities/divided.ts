import type { Balance, ReportFormat } from '../format.ts'
import { cellId } from '../place.ts'
import { balancedBy } from './carry-over.ts'
import type { OpenFigure, Link } from './figure.ts'
import type { Group } from './sums.ts'

type Place = { readonly balance: Balance; readonly row: string; readonly column: string }

/** What a breakdown makes of the links of its whole and its parts, where that differs from what they say alone. */
export function divided(
  format: ReportFormat,
  groups: readonly Group[],
): ReadonlyMap<OpenFigure, readonly Link[]> {
  const links = new Map<OpenFigure, readonly Link[]>()
  const placeOf = ({ spoken: [spoken] }: OpenFigure): Place | undefined => {
    const balanced = spoken && balancedBy(format, spoken.scope)
    const [column, other] = balanced?.columns ?? []
    if (!balanced || column === undefined || other !== undefined) return undefined
    return { ...balanced, column }
  }
  for (const group of groups) {
    const place = placeOf(group.whole)
    if (!place) continue
    const rows = group.parts.map((part) => placeOf(part)?.row)
    unlinkOutcomes(group, rows, links)
    if (place.row === place.balance.left[0]) widen(group, place, rows, links)
    if (place.row === place.balance.right[0]) divideResults(group, place, rows, links)
  }
  return links
}

type Links = Map<OpenFigure, readonly Link[]>
type Rows = readonly (string | undefined)[]

/** Beside kinds the table does not know, 同意公开 may be less than the table means by it. */
function unlinkOutcomes({ parts }: Group, rows: Rows, links: Links): void {
  if (parts.every(({ spoken }) => spoken.length > 0)) return
  parts.forEach((part, index) => {
    const named = part.spoken.some(({ scope }) => scope.namedRows)
    if (named && rows[index] === undefined) links.set(part, [])
  })
}

/** 受理15件（含上年结转2件）: what came in and what was there already. */
function widen({ whole, bare }: Group, { balance, column }: Place, rows: Rows, links: Links): void {
  const { grid, left } = balance
  if (!rows.includes(left[1])) return
  const cells = left.map((row) => cellId(grid, row, column))
  links.set(whole, bare ? [] : [{ cells, otherwise: [] }])
}

/**
 * 办结9件，其中上年结转1件、新收8件: parts of the results, not what came in. 办理10件，其中办结9件: more
 * than the results. 共办理10件，其中新收9件、上年结转1件 may be either.
 */
function divideResults(
  { whole, parts }: Group,
  { balance, row, column }: Place,
  rows: Rows,
  links: Links,
): void {
  const { grid, left, solveFor } = balance
  const loose = whole.spoken.some(({ otherwise }) => otherwise.length > 0)
  parts.forEach((part, index) => {
    const came = rows[index] !== undefined && left.includes(rows[index])
    if (came && !loose) links.set(part, [])
    if (rows[index] === left[0] && loose)
      links.set(
        part,
        part.spoken.map(({ scope: { cells }, otherwise }) => ({
          cells,
          otherwise: [
            ...otherwise,
            { cells: [cellId(grid, row, column)], less: [cellId(grid, left[1] ?? '', column)] },
          ],
        })),
      )
  })
  const cells = String(whole.spoken.map(({ scope }) => scope.cells))
  const repeated = parts.some(
    ({ spoken }) => String(spoken.map(({ scope }) => scope.cells)) === cells,
  )
  if (repeated || rows[0] === solveFor) links.set(whole, [])
}

import { typedColumnsOf } from '../balance.ts'
import type { MatrixGrid, ReportFormat } from '../format.ts'
import { gridsOf, rowsOf } from '../grid.ts'
import { cellId, cellPlace, type Place } from '../place.ts'
import { type Arithmetic, cures, type FigureChanges } from './equations.ts'
import { numberSlips, type NumberSlip } from './number-slips.ts'

/** What went wrong when the figures were typed or counted. */
export type SlipKind =
  | NumberSlip
  /** The figure is last year's: the file was last year's and this place was not changed. */
  | 'lastYear'
  /** Two figures stand in one another's place, in neighbouring columns or rows. */
  | 'neighbourColumn'
  | 'neighbourRow'
  /** A whole row stands one column too far to the left or right. */
  | 'rowShifted'
  /** A whole row stands in the row above or below. */
  | 'rowsExchanged'
  /** One case was counted under another column of its row. */
  | 'movedCase'
  /** One case was counted under another row of its column: another result of the same applicant. */
  | 'movedResult'

/** A single slip taken back: after the changes every equation holds. */
export type Candidate = { readonly kind: SlipKind; readonly changes: FigureChanges }

/** Last year's figure at a place; undefined where none is known. */
export type LastYear = (place: Place) => number | undefined

/** Every single slip that explains all broken equations. One set of changes may occur under several kinds. */
export function candidatesFor(
  format: ReportFormat,
  arithmetic: Arithmetic,
  lastYear: LastYear,
): readonly Candidate[] {
  const blocks = gridsOf(format).flatMap((grid) =>
    grid.kind === 'matrix' ? blockSlips(format, grid, arithmetic) : [],
  )
  return [
    ...figureSlips(arithmetic, lastYear),
    ...blocks.filter(({ changes }) => cures(arithmetic, changes)),
  ]
}

/** One figure is wrong: its right value follows from any broken equation it stands in. */
function figureSlips(arithmetic: Arithmetic, lastYear: LastYear): readonly Candidate[] {
  const [first] = arithmetic.broken
  return (first?.terms ?? []).flatMap(({ place, sign }) => {
    const typed = arithmetic.values.get(place) ?? 0
    const meant = typed - sign * (first?.difference ?? 0)
    const changes = new Map([[place, meant]])
    if (meant < 0 || !cures(arithmetic, changes)) return []
    const kinds: readonly SlipKind[] =
      typed > 0 && lastYear(place) === typed
        ? ['lastYear', ...numberSlips(meant, typed)]
        : numberSlips(meant, typed)
    return kinds.map((kind) => ({ kind, changes }))
  })
}

type Figure = { readonly place: Place; readonly value: number }

/** Slips that involve several figures of a grid; those that change nothing are left out. */
function blockSlips(
  format: ReportFormat,
  grid: MatrixGrid,
  arithmetic: Arithmetic,
): readonly Candidate[] {
  const columns = typedColumnsOf(grid)
  const typedRows = rowsOf(grid).filter((row) => !row.sumOf)
  const rows = typedRows.map((row) =>
    columns.map((column): Figure | undefined => {
      const place = cellPlace(cellId(grid.id, row.id, column))
      const value = arithmetic.values.get(place)
      return value === undefined ? undefined : { place, value }
    }),
  )
  const suspect = new Set(arithmetic.broken.flatMap(({ terms }) => terms.map(({ place }) => place)))
  const received = format.balances.find((balance) => balance.grid === grid.id)?.left ?? []
  const isReceived = typedRows.map(({ id }) => received.includes(id))
  const sides = [true, false].map((side) => rows.filter((_, index) => isReceived[index] === side))
  return [
    ...rows
      .flatMap((row, index) => [...withinRow(row), ...betweenRows(row, rows[index + 1] ?? [])])
      .filter(({ changes }) => [...changes.keys()].some((place) => suspect.has(place))),
    ...sides.flatMap((side) => columns.flatMap((_, at) => withinColumn(side, at, suspect))),
  ]
}

type Row = readonly (Figure | undefined)[]

function withinRow(row: Row): readonly Candidate[] {
  const neighbours = row.flatMap((figure, at) =>
    exchanged('neighbourColumn', [[figure, row[at + 1]]]),
  )
  return [...neighbours, ...oneMoved('movedCase', row), ...shifted(row)]
}

/** Only the totals of rows show it, so both rows must have one that does not agree. */
function withinColumn(
  rows: readonly Row[],
  at: number,
  suspect: ReadonlySet<Place>,
): readonly Candidate[] {
  const figures = rows.map((row) => row[at])
  return oneMoved(
    'movedResult',
    figures.filter((figure) => figure && suspect.has(figure.place)),
  )
}

/** One case moved from any figure to any other. */
function oneMoved(kind: SlipKind, figures: readonly (Figure | undefined)[]): readonly Candidate[] {
  return figures.flatMap((from) =>
    figures.flatMap((to): readonly Candidate[] => {
      if (!from || !to || from === to || from.value === 0) return []
      const changes = new Map([
        [from.place, from.value - 1],
        [to.place, to.value + 1],
      ])
      return [{ kind, changes }]
    }),
  )
}

/** The row moved back by one column; only when nothing is lost over the edge. */
function shifted(row: Row): readonly Candidate[] {
  const figures = row.flatMap((figure) => (figure ? [figure] : []))
  if (figures.length < row.length || figures.every(({ value }) => value === 0)) return []
  return [1, -1].flatMap((step): readonly Candidate[] => {
    const lost = step === 1 ? figures[figures.length - 1] : figures[0]
    if (lost?.value !== 0) return []
    const changes = new Map(
      figures.map(({ place }, at) => [place, figures[at - step]?.value ?? 0] as const),
    )
    return [{ kind: 'rowShifted', changes }]
  })
}

function betweenRows(row: Row, below: Row): readonly Candidate[] {
  const pairs = row.map((figure, at) => [figure, below[at]] as const)
  return [
    ...pairs.flatMap((pair) => exchanged('neighbourRow', [pair])),
    ...exchanged('rowsExchanged', pairs),
  ]
}

function exchanged(
  kind: SlipKind,
  pairs: readonly (readonly [Figure | undefined, Figure | undefined])[],
): readonly Candidate[] {
  const changes = new Map<Place, number>()
  for (const [one, other] of pairs) {
    if (!one || !other) return []
    if (one.value === other.value) continue
    changes.set(one.place, other.value)
    changes.set(other.place, one.value)
  }
  return changes.size === 0 ? [] : [{ kind, changes }]
}

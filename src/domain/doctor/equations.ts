import { cellsOfSide, gridOfBalance, typedColumnsOf } from '../balance.ts'
import type { ReportFormat } from '../format.ts'
import { cellSpec } from '../grid.ts'
import { readNumber } from '../number-entry.ts'
import { cellPlace, type Place, printedPlace } from '../place.ts'
import { type Report, valueAt } from '../report.ts'

/** A figure of an equation: a typed cell or a printed total, by its place. */
type Term = { readonly place: Place; readonly sign: 1 | -1 }

/** Figures whose signed sum must be 0. Only equations without an open figure are built. */
export type Equation = {
  /** Its index among the equations of a report. */
  readonly number: number
  readonly terms: readonly Term[]
  /** The signed sum; 0 when the equation holds. */
  readonly difference: number
}

/** The equations a figure stands in, with its sign there. */
export type Membership = { readonly equation: Equation; readonly sign: 1 | -1 }

/** Everything a report's tables say about one another, as far as it is filled. */
export type Arithmetic = {
  readonly values: ReadonlyMap<Place, number>
  readonly memberships: ReadonlyMap<Place, readonly Membership[]>
  readonly equations: readonly Equation[]
  readonly broken: readonly Equation[]
}

/** New values of some figures. */
export type FigureChanges = ReadonlyMap<Place, number>

/** 勾稽 of each typed column, and each printed total against the cells it is the sum of. */
export function arithmeticOf(format: ReportFormat, report: Report): Arithmetic {
  const values = new Map<Place, number>()
  const memberships = new Map<Place, Membership[]>()
  const equations: Equation[] = []
  const read = (place: Place): number | undefined => {
    const known = values.get(place)
    if (known !== undefined) return known
    const reading = readNumber('count', valueAt(report, place))
    if (reading.kind !== 'number') return undefined
    values.set(place, reading.value)
    return reading.value
  }
  for (const terms of allTerms(format, report)) {
    let difference = 0
    let open = false
    for (const { place, sign } of terms) {
      const value = read(place)
      if (value === undefined) open = true
      else difference += sign * value
    }
    if (open) continue
    const equation = { number: equations.length, terms, difference }
    equations.push(equation)
    for (const { place, sign } of terms) {
      const known = memberships.get(place)
      if (known) known.push({ equation, sign })
      else memberships.set(place, [{ equation, sign }])
    }
  }
  const broken = equations.filter(({ difference }) => difference !== 0)
  return { values, memberships, equations, broken }
}

function allTerms(format: ReportFormat, report: Report): readonly (readonly Term[])[] {
  const plus = (id: string): Term => ({ place: cellPlace(id), sign: 1 })
  const minus = (id: string): Term => ({ place: cellPlace(id), sign: -1 })
  const balances = format.balances.flatMap((balance) => {
    const grid = gridOfBalance(format, balance)
    return (grid ? typedColumnsOf(grid) : []).map((column) => [
      ...cellsOfSide(format, balance, 'left', column).map(plus),
      ...cellsOfSide(format, balance, 'right', column).map(minus),
    ])
  })
  const totals = Object.keys(report.printed).flatMap((id): (readonly Term[])[] => {
    const summands = cellSpec(format, id)?.sumOf
    return summands ? [[...summands.map(plus), { place: printedPlace(id), sign: -1 }]] : []
  })
  return [...balances, ...totals]
}

/** Whether the changes make every broken equation hold and break none. */
export function cures(
  { values, memberships, broken }: Arithmetic,
  changes: FigureChanges,
): boolean {
  const after = new Map<Equation, number>()
  for (const [place, value] of changes) {
    const delta = value - (values.get(place) ?? 0)
    for (const { equation, sign } of memberships.get(place) ?? [])
      after.set(equation, (after.get(equation) ?? equation.difference) + sign * delta)
  }
  for (const difference of after.values()) if (difference !== 0) return false
  return broken.every((equation) => after.has(equation))
}

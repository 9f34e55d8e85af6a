import { cellOfPlace, type Place } from '../place.ts'
import type { Arithmetic, FigureChanges } from './equations.ts'

/** By how much figures are to change. */
type Deltas = readonly (readonly [Place, number])[]

/** Figures changed together by one case, or by a row's figures; and what that moves. */
type Step = { readonly deltas: Deltas; readonly effect: Effect }

/** By how much each equation moves, by the number of the equation. */
type Effect = readonly number[]

/**
 * Whether something else than the repair would explain the same differences: one or two figures
 * wrong by any amount, or cases counted in a wrong place. Then the repair may be the wrong one,
 * however likely it is: two slips must never pass for a third.
 */
export function otherwiseExplained(arithmetic: Arithmetic, repair: FigureChanges): boolean {
  const steps = stepsOf(arithmetic)
  const byDirection = new Map<string, Step[]>()
  for (const step of steps) {
    const { key } = directionOf(step.effect)
    const alike = byDirection.get(key)
    if (alike) alike.push(step)
    else byDirection.set(key, [step])
  }
  const needed = arithmetic.equations.map(({ difference }) => -difference)
  const isAnother = (deltas: Deltas) => {
    const values = valuesAfter(arithmetic, deltas)
    return isPossible(values) && !isSame(values, repair)
  }
  // Of two steps one moves an equation alone; what that equation needs says how far it goes.
  const completes = (step: Step, amount: number): boolean => {
    const first = times(step.deltas, amount)
    const { key, length } = directionOf(
      needed.map((need, index) => need - (step.effect[index] ?? 0) * amount),
    )
    if (length === 0) return isAnother(first)
    return (byDirection.get(key) ?? []).some((second) =>
      isAnother([...first, ...times(second.deltas, length / directionOf(second.effect).length)]),
    )
  }
  return steps.some((step) => {
    const amounts = new Set<number>()
    for (const { number, difference } of arithmetic.broken) {
      const unit = step.effect[number] ?? 0
      if (unit !== 0) amounts.add(-difference / unit)
    }
    return [...amounts].some((amount) => completes(step, amount))
  })
}

/**
 * Every figure by itself, every two of a row, every two that stand one above the other, and every
 * two rows exchanged.
 */
function stepsOf(arithmetic: Arithmetic): readonly Step[] {
  const figures = [...arithmetic.memberships.keys()]
  const rows = new Map<string, Place[]>()
  const columns = new Map<string, Place[]>()
  for (const place of figures) {
    const [grid, row, column] = (cellOfPlace(place) ?? '').split('.')
    if (column === undefined) continue
    push(rows, `${grid}.${row}`, place)
    push(columns, `${grid}.${column}`, place)
  }
  const beside = [...rows.values()].flatMap((row) =>
    row.flatMap((one, at) => row.slice(at + 1).map((other) => [one, other] as const)),
  )
  const above = [...columns.values()].flatMap((column) =>
    column.slice(1).map((one, at) => [column[at] ?? one, one] as const),
  )
  const lines = [...rows.values()]
  const exchanged = lines.slice(1).map((row, at) => exchange(arithmetic, lines[at] ?? [], row))
  return [
    ...figures.map((place) => stepOf(arithmetic, [[place, 1]])),
    ...exchanged.map((deltas) => stepOf(arithmetic, deltas)),
    ...[...beside, ...above].map(([from, to]) =>
      stepOf(arithmetic, [
        [from, -1],
        [to, 1],
      ]),
    ),
  ].filter(({ effect }) => effect.some((moved) => moved !== 0))
}

function exchange({ values }: Arithmetic, row: readonly Place[], below: readonly Place[]): Deltas {
  return row.flatMap((place, at): Deltas => {
    const other = below[at]
    if (other === undefined) return []
    const by = (values.get(other) ?? 0) - (values.get(place) ?? 0)
    return [
      [place, by],
      [other, -by],
    ]
  })
}

function push(lines: Map<string, Place[]>, line: string, place: Place): void {
  const places = lines.get(line)
  if (places) places.push(place)
  else lines.set(line, [place])
}

function stepOf({ equations, memberships }: Arithmetic, deltas: Deltas): Step {
  const effect = equations.map(() => 0)
  for (const [place, by] of deltas)
    for (const { equation, sign } of memberships.get(place) ?? [])
      effect[equation.number] = (effect[equation.number] ?? 0) + sign * by
  return { deltas, effect }
}

/** The direction of an effect as a text, equal for multiples; how far it goes, 0 for nowhere. */
function directionOf(effect: Effect): { readonly key: string; readonly length: number } {
  let length = 0
  let key = ''
  for (let index = 0; index < effect.length; index += 1) {
    const moved = effect[index] ?? 0
    if (moved === 0) continue
    if (length === 0) length = moved
    key += `${index}:${moved / length} `
  }
  return { key, length }
}

function times(deltas: Deltas, amount: number): Deltas {
  return deltas.map(([place, by]) => [place, by * amount] as const)
}

/** The values that differ once the deltas are added up. */
function valuesAfter({ values }: Arithmetic, deltas: Deltas): FigureChanges {
  const after = new Map<Place, number>()
  for (const [place, by] of deltas)
    after.set(place, (after.get(place) ?? values.get(place) ?? 0) + by)
  return new Map([...after].filter(([place, value]) => values.get(place) !== value))
}

function isPossible(values: FigureChanges): boolean {
  return [...values.values()].every((value) => value >= 0 && Number.isInteger(value))
}

function isSame(values: FigureChanges, repair: FigureChanges): boolean {
  return values.size === repair.size && [...repair].every(([place, to]) => values.get(place) === to)
}

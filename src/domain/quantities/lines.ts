import type { Column, GridSpec, ReportFormat, Row } from '../format.ts'
import { columnsOf, gridsOf, rowsOf } from '../grid.ts'

/** Ids of typed rows or columns. */
export type Lines = ReadonlySet<string>

/** One direction of a table: the lines that are typed, and what each computed one adds up. */
export type Direction = {
  readonly typed: Lines
  readonly computed: ReadonlyMap<string, readonly string[]>
}

export type Table = {
  readonly spec: GridSpec
  readonly rows: Direction
  readonly columns: Direction
}

const tablesOf = new WeakMap<ReportFormat, ReadonlyMap<string, Table>>()

/** The lines of a format's table; worked out once. A table of bands computes none. */
export function tableNamed(format: ReportFormat, grid: string): Table | undefined {
  let tables = tablesOf.get(format)
  if (!tables) {
    tables = new Map(gridsOf(format).map((spec) => [spec.id, linesOf(spec)]))
    tablesOf.set(format, tables)
  }
  return tables.get(grid)
}

function linesOf(spec: GridSpec): Table {
  return spec.kind === 'bands'
    ? { spec, rows: directionOf([]), columns: directionOf([]) }
    : { spec, rows: directionOf(rowsOf(spec)), columns: directionOf(columnsOf(spec)) }
}

function directionOf(lines: readonly (Row | Column)[]): Direction {
  return {
    typed: new Set(lines.flatMap(({ id, sumOf }) => (sumOf ? [] : [id]))),
    computed: new Map(lines.flatMap(({ id, sumOf }) => (sumOf ? [[id, sumOf] as const] : []))),
  }
}

/** Lines with a computed one for those that it adds up. */
export function collapsed(lines: Lines, { computed }: Direction): readonly string[] {
  const left = new Set(lines)
  for (const [id, parts] of computed)
    if (parts.every((part) => lines.has(part))) {
      parts.forEach((part) => left.delete(part))
      left.add(id)
    }
  return [...left]
}

/** The lines both name; what names none leaves the other as it is. */
export function meet(one: Lines | undefined, other: Lines | undefined): Lines | undefined {
  if (!one || !other) return one ?? other
  return new Set([...one].filter((id) => other.has(id)))
}

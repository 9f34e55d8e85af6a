import type { Column, ColumnGroup, MatrixGrid, ReportFormat } from '#domain/format.ts'
import { columnsOf } from '#domain/grid.ts'
import type { Lexicon } from './lexicon.ts'
import { misprintOf } from './misprint.ts'
import type { Misprint } from './receipt.ts'
import { readingsIn, type SortedRow } from './row-reading.ts'
import { isFigure, type SheetCell, type SheetRow, unaligned } from './sheet.ts'

/** Where the columns of a matrix stand in one table of the file. */
export type ColumnHeads = {
  /** By column id, the grid columns its head covers; absent when the heads do not tell. */
  readonly places: ReadonlyMap<string, SheetCell> | undefined
  readonly misprints: readonly Misprint[]
  /** Heads of columns that the format does not have; known where `places` are. */
  readonly foreign: readonly SheetCell[]
}

/** A cell of a head, or the label of a group set beside the figures. */
type Head = {
  readonly cell: SheetCell
  /** `undefined` for words that are no label of the format. */
  readonly label: string | undefined
  readonly role: 'column' | 'group'
}

/** What reading a label needs beside its text. */
type Reading = {
  readonly grid: MatrixGrid
  readonly lexicon: Lexicon
  readonly format: ReportFormat
}

/**
 * Whether heads, read one after another, fail to give the columns in the format's order; figures
 * that are placed by their number alone may then belong to other columns.
 */
export function areDisordered(rows: readonly SortedRow[], reading: Reading): boolean {
  const heads = rows.map(({ row }) => headsIn(row, reading))
  return (
    rows.some(({ kind }, at) => kind === 'head' && !isInOrder(heads[at] ?? [], reading.grid)) ||
    !groupsInOrder(heads.flat(), reading.grid)
  )
}

/**
 * Finds the head of every column of one table. A head that is no label of the format takes the one
 * place that is left when all others are found: it is a misprint.
 */
export function columnHeads(
  rows: readonly SortedRow[],
  disordered: boolean,
  reading: Reading,
  where: string,
): ColumnHeads {
  const columns = columnsOf(reading.grid)
  const headRows = rows.flatMap((sorted) => (sorted.kind === 'head' ? [sorted.row] : []))
  const heads = headRows.map((row) => headsIn(row, reading))
  const known = heads.flat().filter(({ label, role }) => label !== undefined && role === 'column')
  const missing = columns.filter(({ label }) => !known.some((head) => head.label === label))
  const words = heads.flat().filter(({ label }) => label === undefined)
  const strange = words.filter(({ cell }) => resembles(cell.text, missing[0]?.label))
  const [odd] = strange
  const misprint =
    odd && strange.length === 1 && missing.length === 1
      ? misprintOf(odd.cell.text, missing[0]?.label ?? '', where)
      : undefined
  const all = misprint && odd ? [...known, { ...odd, label: missing[0]?.label }] : known
  const isAligned = headRows[0] !== undefined && headRows[0].table !== unaligned
  const places = isAligned ? placesOf(all, heads, reading.grid, disordered) : undefined
  const foreign = words.filter((head) => !(misprint && head === odd)).map(({ cell }) => cell)
  return {
    places,
    misprints: misprint ? [misprint] : [],
    foreign: places ? foreign : [],
  }
}

function headsIn({ cells }: SheetRow, reading: Reading): readonly Head[] {
  return cells.flatMap((cell) => headIn(cell, reading) ?? [])
}

function headIn(cell: SheetCell, { grid, lexicon, format }: Reading): Head | undefined {
  if (cell.text.trim() === '' || isFigure(cell.text)) return undefined
  const found = readingsIn(lexicon, cell.text, grid.id, format).map(({ label }) => label)
  const column = found.find(({ role }) => role === 'column')
  if (column) return { cell, label: column.text, role: 'column' }
  const group = found.find(({ role }) => role === 'columnGroup')
  if (group) return { cell, label: group.text, role: 'group' }
  return found.length > 0 || lexicon.find(cell.text).length > 0
    ? undefined
    : { cell, label: undefined, role: 'column' }
}

function resembles(text: string, label = ''): boolean {
  const plain = text.replace(/\s+/g, '')
  return plain.length <= label.length + 4 && Array.from(plain).some((sign) => label.includes(sign))
}

type Node = Column | ColumnGroup

const below = (node: Node): readonly Node[] => (node.kind === 'group' ? node.columns : [])

/** Group by group, each followed by what stands below it. */
function inDepth(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...inDepth(below(node))])
}

/** Line by line, as a head set over several lines is read. */
function inLines(nodes: readonly Node[]): readonly Node[] {
  return nodes.length === 0 ? [] : [...nodes, ...inLines(nodes.flatMap(below))]
}

function isInOrder(heads: readonly Head[], { columns }: MatrixGrid): boolean {
  const labels = heads.flatMap(({ label }) => label ?? [])
  return (
    isWithin(
      labels,
      inDepth(columns).map(({ label }) => label),
    ) ||
    isWithin(
      labels,
      inLines(columns).map(({ label }) => label),
    )
  )
}

/** Whether some texts stand among others in the same order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = -1
  return some.every((text) => {
    at = all.indexOf(text, at + 1)
    return at >= 0
  })
}

/**
 * Whether the groups are named in the format's order. Where they alone tell columns of one label
 * apart (表四), each that has columns of its own must be named.
 */
function groupsInOrder(heads: readonly Head[], grid: MatrixGrid): boolean {
  const hasColumns = heads.some(({ label, role }) => role === 'column' && label !== undefined)
  const named = heads.flatMap(({ label, role }) => (role === 'group' && label ? [label] : []))
  const groups = inDepth(grid.columns).filter((node) => node.kind === 'group')
  const needed = groups.filter((group) => below(group).some(({ kind }) => kind === 'column'))
  return (
    isWithin(
      [...new Set(named)],
      groups.map(({ label }) => label),
    ) &&
    (!hasColumns || !repeatsLabels(grid) || needed.every(({ label }) => named.includes(label)))
  )
}

function repeatsLabels(grid: MatrixGrid): boolean {
  const labels = columnsOf(grid).map(({ label }) => label)
  return new Set(labels).size < labels.length
}

function placesOf(
  heads: readonly Head[],
  rows: readonly (readonly Head[])[],
  grid: MatrixGrid,
  disordered: boolean,
): ReadonlyMap<string, SheetCell> | undefined {
  const columns = columnsOf(grid)
  const starts = new Set(heads.map(({ cell }) => cell.column))
  if (heads.length !== columns.length || starts.size !== columns.length) return undefined
  const ids = heads.map((head) => {
    const groups = groupsAbove(head, rows)
    const own = columnsUnder(grid.columns, groups).filter(({ label }) => label === head.label)
    const named = own.length > 0 ? own : columns.filter(({ label }) => label === head.label)
    return named.length === 1 ? named[0]?.id : undefined
  })
  if (new Set(ids).size === columns.length && !ids.includes(undefined))
    return new Map(heads.flatMap(({ cell }, at) => [[ids[at] ?? '', cell] as const]))
  // Where a tab stands for a cell and not for a column, groups do not stand above their columns.
  const sorted = [...heads].sort((a, b) => a.cell.column - b.cell.column)
  const sameOrder = sorted.every(({ label }, at) => columns[at]?.label === label)
  if (disordered || !sameOrder) return undefined
  return new Map(sorted.flatMap(({ cell }, at) => [[columns[at]?.id ?? '', cell] as const]))
}

/** The groups whose heads stand above a head; one reaches to the next cell of its row. */
function groupsAbove(head: Head, rows: readonly (readonly Head[])[]): readonly string[] {
  const own = rows.findIndex((row) => row.some(({ cell }) => cell === head.cell))
  return rows.slice(0, Math.max(0, own)).flatMap((row) => {
    const [last] = row.filter(({ cell }) => cell.column <= head.cell.column).slice(-1)
    return last?.role === 'group' && last.label !== undefined ? [last.label] : []
  })
}

/** The columns that stand below all of these groups. */
function columnsUnder(nodes: readonly Node[], groups: readonly string[]): readonly Column[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'column') return groups.length === 0 ? [node] : []
    return columnsUnder(
      node.columns,
      groups.filter((label) => label !== node.label),
    )
  })
}

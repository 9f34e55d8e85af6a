import type { ReportFormat } from '../format.ts'
import { cellSpec, type CellSpec } from '../grid.ts'
import { placeName } from '../place-name.ts'
import { cellOfPlace, type Place } from '../place.ts'
import type { Candidate, SlipKind } from './candidates.ts'
import type { Arithmetic } from './equations.ts'

/** Why a figure is probably another; the kinds that concern one figure. */
const reasons: Readonly<Partial<Record<SlipKind, string>>> = {
  transposed: '两位数字颠倒',
  dropped: '漏打一位数字',
  doubled: '一位数字打了两次',
  mistyped: '一位数字打错',
  neighbourKey: '一位数字按到了旁边的键',
  byOne: '多数或少数了一件',
  leftOut: '漏填',
  lastYear: '和上年的数一样，可能没有改过来',
}

/** The repair as a sentence: what was typed, what it probably is, and why. */
export function sentenceOf(
  format: ReportFormat,
  { kind, changes }: Candidate,
  { values }: Arithmetic,
): string {
  const changed = [...changes].map(([place, meant]): Changed => {
    const cell = cellOfPlace(place)
    const spec = cell === undefined ? undefined : cellSpec(format, cell)
    return { place, meant, typed: values.get(place) ?? 0, spec }
  })
  const [first, second] = changed
  if (!first) return ''
  if (!second) return oneFigure(format, kind, first)
  const [from, to] = first.meant < first.typed ? [first, second] : [second, first]
  const table = placeName(format, first.place).slice(0, 2)
  const row = `${table}“${rowOf(from)}”行`
  if (kind === 'movedCase')
    return `${row}有 1 件可能记错了列：从“${columnOf(from)}”列移到“${columnOf(to)}”列（${step(from)}，${step(to)}）后全部相符。`
  if (kind === 'movedResult')
    return `${table}“${columnOf(from)}”列有 1 件可能记错了行：从“${rowOf(from)}”行移到“${rowOf(to)}”行（${step(from)}，${step(to)}）后全部相符。`
  if (kind === 'rowShifted')
    return `${row}可能整行错了一列：整行移回一列（${changed.filter(isChanged).map(stepIn).join('，')}）后全部相符。`
  if (kind === 'rowsExchanged') {
    const other = changed.find(({ spec }) => spec?.row !== from.spec?.row)
    return `${row}和“${other?.spec?.rowName ?? ''}”行可能填串了：整行对调后全部相符。`
  }
  const [here, there] = [from, to].map(({ place }) => placeName(format, place))
  return to.typed === 0
    ? `${here}填的 ${from.typed} 可能填错了位置：移到${there}后全部相符。`
    : `${here}填的 ${from.typed} 和${there}填的 ${to.typed} 可能填串了：对调后全部相符。`
}

type Changed = {
  readonly place: Place
  readonly meant: number
  readonly typed: number
  readonly spec: CellSpec | undefined
}

function oneFigure(format: ReportFormat, kind: SlipKind, { place, meant, typed }: Changed): string {
  const why = kind === 'unit' ? inUnits(meant, typed) : (reasons[kind] ?? '')
  return `${placeName(format, place)}填的是 ${typed}，改成 ${meant}（${why}）后全部相符。`
}

function inUnits(meant: number, typed: number): string {
  return `差 ${Math.max(meant, typed) / Math.min(meant, typed)} 倍，像是单位或位数弄错`
}

const columnOf = ({ spec }: Changed): string => spec?.columnName ?? ''
const rowOf = ({ spec }: Changed): string => spec?.rowName ?? ''
const step = ({ typed, meant }: Changed): string => `${typed} 改 ${meant}`
const stepIn = (each: Changed): string => `“${columnOf(each)}”${step(each)}`
const isChanged = ({ typed, meant }: Changed): boolean => typed !== meant

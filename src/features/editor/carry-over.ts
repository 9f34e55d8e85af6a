import { missingFor, solve } from '#domain/balance.ts'
import { type Change, type Edit, replaced } from '#domain/edit.ts'
import type { Balance, MatrixGrid, ReportFormat } from '#domain/format.ts'
import { columnsOf } from '#domain/grid.ts'
import { type CellId, cellId, cellPlace, type Place } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'

/** What came of 算出结转: the edit, perhaps without a change, and what the clerk is told. */
export type CarriedOver = { readonly edit: Edit; readonly words: string }

/** What the rule says for the row it solves, in each column where everything else is known. */
export function takenOver(
  format: ReportFormat,
  report: Report,
  balance: Balance,
  columns: readonly string[],
): readonly (readonly [Place, string])[] {
  return columns.flatMap((column) => {
    const value = solve(format, report, balance, column)
    return value === undefined
      ? []
      : [[cellPlace(solvedCell(balance, column)), String(value)] as const]
  })
}

export function solvedCell(balance: Balance, column: string): CellId {
  return cellId(balance.grid, balance.solveFor, column)
}

/** 算出结转 in every column that is typed. */
export function carryOver(
  format: ReportFormat,
  report: Report,
  grid: MatrixGrid,
  balance: Balance,
  now: string,
): CarriedOver {
  const columns = columnsOf(grid).filter(({ sumOf }) => sumOf === undefined)
  const texts = takenOver(
    format,
    report,
    balance,
    columns.map(({ id }) => id),
  )
  const edit = replaced(report, 'tookOver', texts, now)
  const changes = columns.flatMap(({ id, label }) => {
    const place = cellPlace(solvedCell(balance, id))
    const change = edit.changes.find((each) => each.place === place)
    return change ? [{ ...change, label }] : []
  })
  const missing = columns.map(({ id }) => missingFor(format, report, balance, id))
  const waiting = missing.filter((count) => count > 0)
  const lacking = waiting.reduce((sum, count) => sum + count, 0)
  const negative = columns.length - texts.length - waiting.length
  const words = [
    texts.length > 0 ? changedInWords(changes) : '',
    texts.length > 0 && lacking > 0 ? `其余 ${waiting.length} 列还差 ${lacking} 格` : '',
    texts.length === 0 && lacking > 0 ? `还差 ${lacking} 格，算不出来` : '',
    negative > 0 ? `${negative} 列算出来是负数，没有填，请核对` : '',
  ]
  return { edit, words: `${words.filter((part) => part !== '').join('；')}。` }
}

/** 算出 3 列：自然人 3 → 2，商业企业 空 → 1 等. What replaced something typed comes first. */
function changedInWords(changes: readonly (Change & { readonly label: string })[]): string {
  if (changes.length === 0) return '算出的和填的一样'
  const told = [
    ...changes.filter(({ from }) => from !== ''),
    ...changes.filter(({ from }) => from === ''),
  ]
    .slice(0, 2)
    .map(({ label, from, to }) => `${label} ${from === '' ? '空' : from} → ${to}`)
  return `算出 ${changes.length} 列：${told.join('，')}${changes.length > 2 ? ' 等' : ''}`
}

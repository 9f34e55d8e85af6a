import type { ReportFormat } from '../format.ts'
import { cellSpec } from '../grid.ts'
import { usualColumns } from './said-as.ts'
import type { Scope } from './scope.ts'
import { isWordOf, type Token } from './tokens.ts'

export type Quantity = Extract<Token, { kind: 'quantity' }>

/** Whether a number's unit is one its cells are counted in; `noun` where the words name the thing counted. */
export function suits(
  format: ReportFormat,
  { unit, numeral }: Quantity,
  scopes: readonly Scope[],
  tail: readonly Token[],
  noun: boolean,
): boolean {
  return scopes.every(({ cells, columns }) => {
    const money = cells.some((cell) => cellSpec(format, cell)?.kind === 'moneyWan')
    if (!unit) {
      const ends = tail.length === 0 || (numeral.value === 0 && tail.every(isFiller))
      return !money && ends && (!numeral.chinese || numeral.value === 0)
    }
    const decided = [...columns].some((column) => usualColumns.includes(column))
    switch (unit.measure) {
      case 'case':
        return !money
      case 'item':
        return !money && noun && !decided
      case 'time':
        return !money && decided
      case 'money':
        return money
      case 'thing':
      case 'percent':
        return false
    }
  })
}

/** 复议、诉讼零发生. */
function isFiller(token: Token): boolean {
  return isWordOf(token, 'filler')
}

import { halfWidth } from './half-width.ts'
import { countUnits, readNumber } from './number-entry.ts'

/** A row of the clipboard: what names it, and what it brings. */
export type Line = {
  readonly labels: readonly string[]
  /** How many columns of the block stand before the figures. */
  readonly offset: number
  readonly figures: readonly string[]
}

/** The names a table has, each as `plain` gives it. */
export type TableNames = { readonly rows: ReadonlySet<string>; readonly heads: ReadonlySet<string> }

/** A clipboard row as its labels and the cells behind them. */
export function splitRow(cells: readonly string[], names: TableNames): Line {
  const trimmed = cells.map((text) => text.replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g, ''))
  const offset = labelsEnd(trimmed, names)
  return {
    labels: trimmed.slice(0, offset).filter((text) => text !== ''),
    offset,
    figures: trimmed.slice(offset),
  }
}

/**
 * Behind a row's own label a word stands where a figure should (不涉及): it keeps its column. In a row
 * the table does not know, words are labels up to the first figure; a row of heads is nothing else.
 */
function labelsEnd(cells: readonly string[], { rows, heads }: TableNames): number {
  const lastWhere = (holds: (text: string) => boolean) =>
    cells.reduce((last, text, index) => (holds(text) ? index : last), -1)
  const isRow = (text: string) => isLabel(text) && rows.has(plain(text))
  const isHeads = cells.filter((text) => heads.has(plain(text))).length > 1
  if (!isHeads && cells.some(isRow)) return lastWhere(isRow) + 1
  const figureAt = cells.findIndex((text) => text !== '' && !isLabel(text))
  const end = isHeads || figureAt < 0 ? cells.length : figureAt
  return cells.slice(0, end).reduce((last, text, index) => (isLabel(text) ? index + 1 : last), 0)
}

const figure = new RegExp(`^[+-]?[\\d０-９.,，．\\s]+(?:万?元|${countUnits})?$`)

/** Words, as against a figure, a stroke for nothing, or a numeral written in Chinese. */
function isLabel(text: string): boolean {
  if (!/[\u3400-\u9fff]{2}/.test(text) || figure.test(text)) return false
  const reading = readNumber('count', text)
  return !(reading.kind === 'unreadable' && reading.reason === 'chineseNumeral')
}

/** A label as it is compared: no ordinal, no white space, no punctuation, full width folded. */
export function plain(label: string): string {
  return label
    .replace(/[！-～]/g, halfWidth)
    .replace(/\s+/g, '')
    .replace(/^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十][)）]|\d+[.．、])/, '')
    .replace(/[(（].*$/, '')
    .replace(/[“”"'‘’、，,。：:]/g, '')
}

import { limits, tooLarge } from './limits.ts'
import { Refusal } from './read.ts'
import type { SheetLooks } from './sheet-looks.ts'
import { attributeOf, childNamed, childrenNamed, type XmlElement } from './xml.ts'

/** What a cell of a workbook shows, as far as a report has such cells. */
export type SheetValues = (cell: XmlElement) => string

/** Reads the strings and formats that the cells of all sheets share. */
export function sheetValues(
  workbook: XmlElement | undefined,
  strings: XmlElement | undefined,
  styles: XmlElement | undefined,
  looks: SheetLooks,
): SheetValues {
  const shared = childrenNamed(strings, 'si').map(piecesOf)
  const dates = dateStyles(styles)
  const from1904 = ['1', 'true'].includes(
    attributeOf(childNamed(workbook, 'workbookPr'), 'date1904') ?? '',
  )
  let signs = 0
  return (cell) => {
    const value = textOf(childNamed(cell, 'v'))
    const style = Number(attributeOf(cell, 's') ?? '0')
    const look = looks(style)
    const shown = (pieces: readonly Piece[]): string => {
      signs += pieces.reduce((sum, { text }) => sum + text.length, 0)
      // Any number of cells may show one string.
      if (signs > limits.text) throw new Refusal(tooLarge)
      return pieces.map(({ text, own }) => looks(style, own)(text)).join('')
    }
    switch (attributeOf(cell, 't') ?? 'n') {
      case 's':
        return shown(shared[Number(value)] ?? [])
      case 'inlineStr':
        return shown(childrenNamed(cell, 'is').flatMap(piecesOf))
      case 'n':
        return look(dates.has(style) ? dateText(value, from1904) : numberText(value))
      case 'b':
        return look(value === '1' ? '是' : '否')
      default:
        return look(value)
    }
  }
}

/** A piece of a text, with the properties of its own where it has them. */
type Piece = { readonly text: string; readonly own: XmlElement | undefined }

/** The pieces of one string; what tells its pronunciation is not shown. */
function piecesOf(string: XmlElement): readonly Piece[] {
  return [string, ...childrenNamed(string, 'r')].flatMap((part) => {
    const text = textOf(childNamed(part, 't')).replace(/_x000D_/g, '')
    return text === '' ? [] : [{ text, own: childNamed(part, 'rPr') }]
  })
}

function textOf(element: XmlElement | undefined): string {
  return element ? element.children.filter((child) => typeof child === 'string').join('') : ''
}

/** Stored in binary, 33.85 may stand as 33.850000000000001; fifteen digits are what is shown. */
function numberText(value: string): string {
  const number = Number(value)
  return value.trim() === '' || !Number.isFinite(number)
    ? value.trim()
    : String(Number(number.toPrecision(15)))
}

const dayLength = 86_400_000

function dateText(value: string, from1904: boolean): string {
  const days = Number(value)
  if (value.trim() === '' || !(days >= 1 && days < 200_000)) return numberText(value)
  const zero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const date = new Date(zero + Math.floor(days) * dayLength)
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
}

/** The formats every program knows by number (ECMA-376 18.8.30), those for Chinese included. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

/** Indexes of the cell formats that show a number as a day. */
function dateStyles(styles: XmlElement | undefined): ReadonlySet<number> {
  const own = new Map(
    childrenNamed(childNamed(styles, 'numFmts'), 'numFmt').map(
      (format) =>
        [Number(attributeOf(format, 'numFmtId')), attributeOf(format, 'formatCode') ?? ''] as const,
    ),
  )
  const isDate = (id: number): boolean => {
    const code = own.get(id)?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
    return code === undefined ? isBuiltInDate(id) : /[yd]/i.test(code)
  }
  const dates = new Set<number>()
  childrenNamed(childNamed(styles, 'cellXfs'), 'xf').forEach((format, index) => {
    if (isDate(Number(attributeOf(format, 'numFmtId') ?? '0'))) dates.add(index)
  })
  return dates
}

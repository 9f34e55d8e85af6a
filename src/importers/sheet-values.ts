import { attributeOf, childNamed, childrenNamed, type XmlElement } from './xml.ts'

/** What a cell of a workbook shows, as far as a report has such cells. */
export type SheetValues = (cell: XmlElement) => string

/** Reads the strings and formats that the cells of all sheets share. */
export function sheetValues(
  workbook: XmlElement | undefined,
  strings: XmlElement | undefined,
  styles: XmlElement | undefined,
): SheetValues {
  const shared = childrenNamed(strings, 'si').map(stringText)
  const dates = dateStyles(styles)
  const from1904 = ['1', 'true'].includes(
    attributeOf(childNamed(workbook, 'workbookPr'), 'date1904') ?? '',
  )
  return (cell) => {
    const value = textOf(childNamed(cell, 'v'))
    switch (attributeOf(cell, 't') ?? 'n') {
      case 's':
        return shared[Number(value)] ?? ''
      case 'inlineStr':
        return stringText(childNamed(cell, 'is'))
      case 'n':
        return dates.has(Number(attributeOf(cell, 's') ?? '0'))
          ? dateText(value, from1904)
          : numberText(value)
      case 'b':
        return value === '1' ? '是' : '否'
      default:
        return value
    }
  }
}

/** Runs of one string; what tells its pronunciation is not shown. */
function stringText(string: XmlElement | undefined): string {
  const runs = childrenNamed(string, 'r').map((run) => textOf(childNamed(run, 't')))
  return (textOf(childNamed(string, 't')) + runs.join('')).replace(/_x000D_/g, '')
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

import { leftOut } from './finished.ts'
import { lowered, raised } from './small-figures.ts'
import { attributeOf, childNamed, childrenNamed, type XmlElement } from './xml.ts'

/** A text as the paper has it: raised digits told apart, '' for what is struck out or not seen. */
export type Look = (text: string) => string

/** The look of a cell by its `s`, and of a piece of its text by the `rPr` of its own. */
export type SheetLooks = (style: number, own?: XmlElement) => Look

/** Reads the fonts and fills of xl/styles.xml; what is left out is told to `remarks`. */
export function sheetLooks(styles: XmlElement | undefined, remarks: Set<string>): SheetLooks {
  const list = (name: string, item: string) => childrenNamed(childNamed(styles, name), item)
  const fonts = list('fonts', 'font')
  const coloured = list('fills', 'fill').map(isColoured)
  const formats = list('cellXfs', 'xf')
  return (style, own) => {
    const format = formats[style]
    const font = own ?? fonts[Number(attributeOf(format, 'fontId') ?? '0')]
    const onColour = coloured[Number(attributeOf(format, 'fillId') ?? '0')] === true
    return lookOf(font, onColour, remarks)
  }
}

const asItIs: Look = (text) => text

const settings: ReadonlyMap<string, Look> = new Map([
  ['superscript', raised],
  ['subscript', lowered],
])

function lookOf(font: XmlElement | undefined, onColour: boolean, remarks: Set<string>): Look {
  if (isStruck(childNamed(font, 'strike'))) return without(leftOut.struck, remarks)
  if (!onColour && isWhite(childNamed(font, 'color'))) return without(leftOut.white, remarks)
  return settings.get(attributeOf(childNamed(font, 'vertAlign'), 'val') ?? '') ?? asItIs
}

function without(sentence: string, remarks: Set<string>): Look {
  return (text) => {
    if (text.trim() !== '') remarks.add(sentence)
    return ''
  }
}

function isStruck(strike: XmlElement | undefined): boolean {
  return strike !== undefined && !['0', 'false'].includes(attributeOf(strike, 'val') ?? '')
}

/** White, or so near to it that nobody sees it on paper; the theme's first colour is the paper's. */
function isWhite(colour: XmlElement | undefined): boolean {
  if (attributeOf(colour, 'theme') === '0') return attributeOf(colour, 'tint') === undefined
  return /^[\da-f]{2}(?:f[\da-f]){3}$/i.test(attributeOf(colour, 'rgb') ?? '')
}

/** Whether white can be seen on a fill. */
function isColoured(fill: XmlElement): boolean {
  const pattern = childNamed(fill, 'patternFill')
  if (!pattern) return childNamed(fill, 'gradientFill') !== undefined
  const type = attributeOf(pattern, 'patternType') ?? 'none'
  return type !== 'none' && !(type === 'solid' && isWhite(childNamed(pattern, 'fgColor')))
}

import { wordName, wordValue } from './word.ts'
import { elementsOf, type XmlElement } from './xml.ts'

/** White, or so near to it that nobody sees it on paper. */
const nearWhite = /^(?:f[\da-f]){3}$/i

/** Whether a `w:color` is the paper's. */
export function isWhite(colour: XmlElement | undefined): boolean {
  const theme = wordValue(colour, 'themeColor')
  if (theme === undefined) return nearWhite.test(wordValue(colour) ?? '')
  const isPaper = theme === 'background1' || theme === 'light1'
  return isPaper && wordValue(colour, 'themeShade') === undefined
}

/** Whether white can be seen on a `w:shd`; one that lays no colour leaves what is `below`. */
export function isShaded(shading: XmlElement | undefined, below: boolean): boolean {
  const pattern = wordValue(shading) ?? 'nil'
  if (pattern === 'nil') return below
  if (pattern !== 'clear') return true
  const fill = wordValue(shading, 'fill') ?? 'auto'
  return fill === 'auto' ? below : !nearWhite.test(fill)
}

/** Whether anything in an element, as in the definition of a table's style, lays a colour. */
export function shadesAnything(element: XmlElement): boolean {
  return elementsOf(element).some((child) =>
    wordName(child) === 'shd' ? isShaded(child, false) : shadesAnything(child),
  )
}

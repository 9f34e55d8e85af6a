import { shadesAnything } from './word-colour.ts'
import { wordChild, wordName, wordNumber, wordValue } from './word.ts'
import { elementsOf, type XmlElement } from './xml.ts'

/** A style's own properties by name, the first of each name. */
type Style = {
  readonly pPr: ReadonlyMap<string, XmlElement>
  readonly rPr: ReadonlyMap<string, XmlElement>
  /** It colours the ground somewhere, as a table's style does some of its rows. */
  readonly shades: boolean
}

/** A style and those it is based on, the nearest first; none for an id that the document lacks. */
export type WordStyles = (id: string | undefined) => readonly Style[]

/** Styles that a style is based on, one behind another; Word's own have four. */
const longestChain = 20

/** Reads word/styles.xml; what is asked for often is looked up in it once. */
export function readStyles(root: XmlElement | undefined): WordStyles {
  const byId = new Map(
    (root ? elementsOf(root) : []).map((style) => [wordValue(style, 'styleId'), style] as const),
  )
  const styles = new Map<XmlElement, Style>()
  const styleOf = (element: XmlElement): Style => {
    const known = styles.get(element)
    const style = known ?? {
      pPr: byName(wordChild(element, 'pPr')),
      rPr: byName(wordChild(element, 'rPr')),
      shades: shadesAnything(element),
    }
    if (!known) styles.set(element, style)
    return style
  }
  const chains = new Map<string, readonly Style[]>()
  return (id) => {
    if (id === undefined) return []
    const known = chains.get(id)
    if (known) return known
    const chain: Style[] = []
    let element = byId.get(id)
    while (element && chain.length < longestChain) {
      chain.push(styleOf(element))
      element = byId.get(wordValue(wordChild(element, 'basedOn')) ?? '')
    }
    chains.set(id, chain)
    return chain
  }
}

function byName(properties: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const elements = properties ? elementsOf(properties) : []
  return new Map([...elements].reverse().map((each) => [wordName(each), each] as const))
}

/** A property of a style, its own or the nearest one's it is based on. */
export function inherited(
  chain: readonly Style[],
  group: 'pPr' | 'rPr',
  name: string,
): XmlElement | undefined {
  return chain.find((style) => style[group].has(name))?.[group].get(name)
}

/** In the file levels count from 0, and 9 means body text. */
export function outlineLevel(element: XmlElement | undefined): number | undefined {
  const level = wordNumber(element, 9)
  return level < 9 ? level + 1 : undefined
}

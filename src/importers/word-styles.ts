import { wordChild, wordFlag, wordNumber, wordValue } from './word.ts'
import { elementsOf, type XmlElement } from './xml.ts'

/** What of a document's styles decides what is printed and what is a heading. */
export type WordStyles = {
  /** Outline levels of the paragraph styles, 1 for the highest. */
  readonly levels: ReadonlyMap<string, number>
  /** `w:numPr` of the styles that number their paragraphs. */
  readonly numbering: ReadonlyMap<string, XmlElement>
  /** Styles whose text is hidden. */
  readonly hidden: ReadonlySet<string>
}

/** Reads word/styles.xml by style id, what is inherited included. */
export function readStyles(root: XmlElement | undefined): WordStyles {
  const byId = new Map(
    (root ? elementsOf(root) : []).map(
      (style) => [wordValue(style, 'styleId') ?? '', style] as const,
    ),
  )
  const levels = new Map<string, number>()
  const numbering = new Map<string, XmlElement>()
  const hidden = new Set<string>()
  for (const id of byId.keys()) {
    const property = (group: 'pPr' | 'rPr', name: string) => inherited(byId, id, group, name)
    const level = outlineLevel(property('pPr', 'outlineLvl'))
    if (level !== undefined) levels.set(id, level)
    const number = property('pPr', 'numPr')
    if (number) numbering.set(id, number)
    if (wordFlag(property('rPr', 'vanish'))) hidden.add(id)
  }
  return { levels, numbering, hidden }
}

/** In the file levels count from 0, and 9 means body text. */
export function outlineLevel(element: XmlElement | undefined): number | undefined {
  const level = wordNumber(element, 9)
  return level < 9 ? level + 1 : undefined
}

/** Styles that a style is based on, one behind another; Word's own have four. */
const longestChain = 20

/** A style's property, its own or the nearest style's it is based on. */
function inherited(
  byId: ReadonlyMap<string, XmlElement>,
  id: string,
  group: 'pPr' | 'rPr',
  name: string,
): XmlElement | undefined {
  let style = byId.get(id)
  for (let link = 0; style && link < longestChain; link += 1) {
    const own = wordChild(wordChild(style, group), name)
    if (own) return own
    style = byId.get(wordValue(wordChild(style, 'basedOn')) ?? '')
  }
  return undefined
}

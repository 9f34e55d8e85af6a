import type { leftOut } from './finished.ts'
import { lowered, raised } from './small-figures.ts'
import { isShaded, isWhite } from './word-colour.ts'
import { inherited, type WordStyles } from './word-styles.ts'
import { wordChild, wordFlag, wordValue } from './word.ts'
import type { XmlElement } from './xml.ts'

/** How a run prints its text. */
export type Look = {
  /** Why the text is not on the paper, or does not count there; absent where it is. */
  readonly leftOut?: keyof typeof leftOut
  /** Text as it is put down: as it is, raised or lowered. */
  readonly set: (text: string) => string
}

/** What the look of a run depends on besides its own properties. */
export type Surroundings = {
  readonly styles: WordStyles
  /** The id of its paragraph's style. */
  readonly style: string | undefined
  /** Whether white text can be seen on what the paragraph is printed on. */
  readonly isColoured: boolean
}

/** The look of a `w:r`, by its own properties, its style's and its paragraph's style's. */
export function lookOf(run: XmlElement, { styles, style, isColoured }: Surroundings): Look {
  const own = wordChild(run, 'rPr')
  const chains = [styles(wordValue(wordChild(own, 'rStyle'))), styles(style)]
  const ofStyles = (name: string) => chains.map((chain) => inherited(chain, 'rPr', name))
  const property = (name: string) =>
    wordChild(own, name) ?? ofStyles(name).find((each) => each !== undefined)
  const isOn = (name: string): boolean => {
    const flag = wordChild(own, name)
    return flag ? wordFlag(flag) : ofStyles(name).some(wordFlag)
  }
  const set = settings.get(wordValue(property('vertAlign')) ?? '') ?? asItIs
  if (isOn('vanish')) return { leftOut: 'hidden', set }
  if (isOn('strike') || isOn('dstrike')) return { leftOut: 'struck', set }
  const isUnseen = isWhite(property('color')) && !isMarked(property, isColoured)
  return isUnseen ? { leftOut: 'white', set } : { set }
}

const asItIs = (text: string): string => text

const settings: ReadonlyMap<string, Look['set']> = new Map([
  ['superscript', raised],
  ['subscript', lowered],
])

/** Whether a run has a coloured ground, its own or the one below it. */
function isMarked(
  property: (name: string) => XmlElement | undefined,
  isColoured: boolean,
): boolean {
  const marker = wordValue(property('highlight')) ?? 'none'
  return marker === 'none' ? isShaded(property('shd'), isColoured) : marker !== 'white'
}

import { elementsOf, type XmlElement } from './xml.ts'

/** WordprocessingML as ISO 29500 has it twice. */
const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const isWord = (uri: string): boolean => uri === transitional || uri === strict

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** The WordprocessingML name of an element; '' for an element of another vocabulary. */
export function wordName(element: XmlElement): string {
  return isWord(element.uri) ? element.name : ''
}

/** The first child of that name. */
export function wordChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && child.name === name && isWord(child.uri)) return child
  return undefined
}

/** A WordprocessingML attribute, `val` unless told; undefined when absent. */
export function wordValue(element: XmlElement | undefined, name = 'val'): string | undefined {
  return element?.attributes.find((each) => each.name === name && isWord(each.uri))?.value
}

/** A whole number attribute, `val` unless told; `otherwise` when absent or no number. */
export function wordNumber(
  element: XmlElement | undefined,
  otherwise: number,
  name = 'val',
): number {
  const value = Number.parseInt(wordValue(element, name) ?? '', 10)
  return Number.isNaN(value) ? otherwise : value
}

/** A property that is on by being there, unless it says off. */
export function wordFlag(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(wordValue(element) ?? '')
}

/** Content marked as deleted or moved away under 修订. */
const removed = new Set(['del', 'moveFrom'])
/** Wrappers that mean nothing for what is printed. */
const wrappers = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'customXml',
  'smartTag',
  'hyperlink',
  'fldSimple',
  'dir',
  'bdo',
])

/** The children as printed: wrappers opened, what 修订 removed left out. */
export function printedChildren(element: XmlElement): readonly XmlElement[] {
  const printed: XmlElement[] = []
  addPrinted(element, printed)
  return printed
}

function addPrinted(element: XmlElement, printed: XmlElement[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const name = wordName(child)
    if (wrappers.has(name)) addPrinted(child, printed)
    else if (child.name === 'AlternateContent' && child.uri === compatibility)
      addAlternative(child, printed)
    else if (!removed.has(name)) printed.push(child)
  }
}

/** The same thing is there for newer and for older programs: it is read once. */
function addAlternative(element: XmlElement, printed: XmlElement[]): void {
  const full = elementsOf(element).find(
    (branch) =>
      (branch.name === 'Choice' || branch.name === 'Fallback') && elementsOf(branch).length > 0,
  )
  if (full) addPrinted(full, printed)
}

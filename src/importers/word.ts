import { elementsOf, type XmlElement } from './xml.ts'

/** WordprocessingML as ISO 29500 has it twice: transitional and strict. */
const namespaces: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

/** The WordprocessingML name of an element; '' for an element of another vocabulary. */
export function wordName(element: XmlElement): string {
  return namespaces.includes(element.uri) ? element.name : ''
}

/** The first child of that name. */
export function wordChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element).find((child) => wordName(child) === name)
}

/** A WordprocessingML attribute, `val` unless told; undefined when absent. */
export function wordValue(element: XmlElement | undefined, name = 'val'): string | undefined {
  return element?.attributes.find((each) => each.name === name && namespaces.includes(each.uri))
    ?.value
}

/** A whole number attribute; `otherwise` when absent or no number. */
export function wordNumber(element: XmlElement | undefined, otherwise: number): number {
  const value = Number.parseInt(wordValue(element) ?? '', 10)
  return Number.isNaN(value) ? otherwise : value
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
])

/** The children as printed: wrappers opened, what 修订 removed left out. */
export function printedChildren(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    const name = wordName(child)
    if (removed.has(name)) return []
    return wrappers.has(name) ? printedChildren(child) : [child]
  })
}

/** The text of a paragraph: a line break is `\n`, a tab `\t`. */
export function paragraphText(paragraph: XmlElement): string {
  return printedChildren(paragraph)
    .filter((child) => wordName(child) === 'r')
    .flatMap((run) => printedChildren(run).map(runText))
    .join('')
}

function runText(element: XmlElement): string {
  switch (wordName(element)) {
    case 't':
      return element.children.filter((child) => typeof child === 'string').join('')
    case 'br':
    case 'cr':
      return '\n'
    case 'tab':
      return '\t'
    case 'noBreakHyphen':
      return '-'
    default:
      return ''
  }
}

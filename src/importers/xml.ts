import { SaxesParser } from 'saxes'
import { limits, tooDeep, tooMany } from './limits.ts'
import { type Read, read, Refusal, refused } from './read.ts'

/** An attribute with the namespace of its prefix; '' for one without. */
export type XmlAttribute = { readonly uri: string; readonly name: string; readonly value: string }

/** An element by namespace and local name: prefixes differ between programs. */
export type XmlElement = {
  readonly uri: string
  readonly name: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
}

/** Text stands as itself. */
export type XmlNode = XmlElement | string

const invalid = '文件内容已损坏，无法读取。请用 Word 或 WPS 打开后另存一份再读入。'

type OpenElement = XmlElement & { readonly children: XmlNode[] }

/**
 * Parses XML into elements. A document type declaration is refused: no office program writes one,
 * and only through it could a small file grow without bound.
 */
export function parseXml(bytes: Uint8Array): Read<XmlElement> {
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  let elements = 0
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('document type declaration')
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: OpenElement = {
      uri,
      name: local,
      attributes: Object.values(attributes).map((attribute) => ({
        uri: attribute.uri,
        name: attribute.local,
        value: attribute.value,
      })),
      children: [],
    }
    open[open.length - 1]?.children.push(element)
    root = root ?? element
    elements += 1
    if (elements > limits.elements) throw new Refusal(tooMany)
    // Word nests some twenty deep; what nests deeper was made to overflow a reader.
    if (open.push(element) > limits.depth) throw new Refusal(tooDeep)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => open[open.length - 1]?.children.push(text))
  parser.on('cdata', (text) => open[open.length - 1]?.children.push(text))
  try {
    parser.write(decoded(bytes)).close()
  } catch (error) {
    return refused(error instanceof Refusal ? error.message : invalid)
  }
  return root ? read(root) : refused(invalid)
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

/** The child elements, text left out. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string')
}

/** The child elements of that local name, whatever their vocabulary. */
export function childrenNamed(
  element: XmlElement | undefined,
  name: string,
): readonly XmlElement[] {
  return element ? elementsOf(element).filter((child) => child.name === name) : []
}

/** The first of them. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element).find((child) => child.name === name)
}

/** An attribute without a prefix; undefined when absent. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((each) => each.name === name && each.uri === '')?.value
}

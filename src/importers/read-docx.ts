import type { ReadBlock, ReadDocument } from './read-document.ts'
import { readTable } from './read-table.ts'
import { type Read, read, refused } from './read.ts'
import { unzip } from './unzip.ts'
import {
  paragraphText,
  printedChildren,
  wordChild,
  wordName,
  wordNumber,
  wordValue,
} from './word.ts'
import { elementsOf, parseXml, type XmlElement } from './xml.ts'

/** Reads the text and tables of a .docx of any program. Blank paragraphs are left out. */
export function readDocx(bytes: Uint8Array): Read<ReadDocument> {
  const packed = unzip(bytes, (name) => name === relations || /^word\/[^/]+\.xml$/.test(name))
  if (packed.kind === 'refused') return packed
  const parts = packed.value
  const part = parts[mainPartName(parts[relations])] ?? parts['word/document.xml']
  if (!part) return refused('文件里没有 Word 正文。请选择用 Word 或 WPS 保存的 .docx 文件。')
  const document = parseXml(part)
  if (document.kind === 'refused') return document
  const body = wordChild(document.value, 'body')
  if (!body) return refused('文件里没有 Word 正文。请选择用 Word 或 WPS 保存的 .docx 文件。')
  const levels = outlineLevels(parts['word/styles.xml'])
  return read({
    blocks: printedChildren(body).flatMap((each) => blockOf(each, levels)),
    remarks: [],
  })
}

const relations = '_rels/.rels'

/** Some programs call the main part otherwise than word/document.xml. */
function mainPartName(part: Uint8Array | undefined): string {
  const root = part && parseXml(part)
  if (!root || root.kind === 'refused') return ''
  const attribute = (element: XmlElement, name: string): string =>
    element.attributes.find((each) => each.name === name)?.value ?? ''
  const main = elementsOf(root.value).find((each) =>
    attribute(each, 'Type').endsWith('/officeDocument'),
  )
  return main ? attribute(main, 'Target').replace(/^\//, '') : ''
}

type Levels = ReadonlyMap<string, number>

function blockOf(element: XmlElement, levels: Levels): readonly ReadBlock[] {
  switch (wordName(element)) {
    case 'tbl':
      return [{ kind: 'table', grid: readTable(element) }]
    case 'p': {
      const text = paragraphText(element)
      if (text.trim() === '') return []
      const level = levelOf(element, levels)
      return [
        level === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, level },
      ]
    }
    default:
      return []
  }
}

function levelOf(paragraph: XmlElement, levels: Levels): number | undefined {
  const properties = wordChild(paragraph, 'pPr')
  const own = wordChild(properties, 'outlineLvl')
  return own ? outlineLevel(own) : levels.get(wordValue(wordChild(properties, 'pStyle')) ?? '')
}

/** In the file levels count from 0, and 9 means body text. */
function outlineLevel(element: XmlElement): number | undefined {
  const level = wordNumber(element, 9)
  return level < 9 ? level + 1 : undefined
}

/** Outline levels of the paragraph styles by id, inherited ones included. */
function outlineLevels(part: Uint8Array | undefined): Levels {
  const levels = new Map<string, number>()
  const styles = part && parseXml(part)
  if (!styles || styles.kind === 'refused') return levels
  const byId = new Map(
    elementsOf(styles.value).map((style) => [wordValue(style, 'styleId') ?? '', style] as const),
  )
  for (const id of byId.keys()) {
    const seen = new Set<string>()
    for (let at = id; byId.has(at) && !seen.has(at);) {
      seen.add(at)
      const style = byId.get(at)
      const own = wordChild(wordChild(style, 'pPr'), 'outlineLvl')
      const level = own && outlineLevel(own)
      if (level !== undefined) levels.set(id, level)
      at = own ? '' : (wordValue(wordChild(style, 'basedOn')) ?? '')
    }
  }
  return levels
}

import { finished, struckOut } from './finished.ts'
import { type Read, reading, Refusal, valueOf } from './read.ts'
import type { ReadBlock, ReadDocument } from './read-document.ts'
import { readTable } from './read-table.ts'
import { unzip } from './unzip.ts'
import { type Numbering, numberingOf } from './word-numbering.ts'
import { type OpenFields, readParagraph } from './word-paragraph.ts'
import { outlineLevel, readStyles, type WordStyles } from './word-styles.ts'
import { printedChildren, wordChild, wordName, wordValue } from './word.ts'
import { elementsOf, parseXml, type XmlElement } from './xml.ts'

/** Reads the text and tables of a .docx of any program. Blank paragraphs are left out. */
export function readDocx(bytes: Uint8Array): Read<ReadDocument> {
  return reading(() => {
    const links = rootsOf(bytes, [relations]).get(relations)
    const names = [mainPartName(links), usualMain, 'word/styles.xml', 'word/numbering.xml'] as const
    const roots = rootsOf(bytes, names)
    const body = wordChild(roots.get(names[0]) ?? roots.get(usualMain), 'body')
    if (!body) throw new Refusal('文件里没有 Word 正文。请选择用 Word 或 WPS 保存的 .docx 文件。')
    const source: Source = {
      styles: readStyles(roots.get('word/styles.xml')),
      numbering: numberingOf(roots.get('word/numbering.xml')),
      fields: [],
      remarks: new Set(),
    }
    return finished(blocksIn(body, source), source.remarks)
  })
}

/** What reading one document needs beside the element at hand. */
type Source = {
  readonly styles: WordStyles
  readonly numbering: Numbering
  readonly fields: OpenFields
  readonly remarks: Set<string>
}

const relations = '_rels/.rels'
const usualMain = 'word/document.xml'

/** The root elements of the parts of those names that are there. */
function rootsOf(bytes: Uint8Array, names: readonly string[]): ReadonlyMap<string, XmlElement> {
  const parts = valueOf(unzip(bytes, (name) => names.includes(name)))
  return new Map([...parts].map(([name, part]) => [name, valueOf(parseXml(part))] as const))
}

/** Some programs call the main part otherwise than word/document.xml. */
function mainPartName(root: XmlElement | undefined): string {
  const attribute = (element: XmlElement, name: string): string =>
    element.attributes.find((each) => each.name === name)?.value ?? ''
  const main =
    root && elementsOf(root).find((each) => attribute(each, 'Type').endsWith('/officeDocument'))
  return main ? attribute(main, 'Target').replace(/^\//, '') : ''
}

/** The blocks of a body, a cell or a text box. */
function blocksIn(container: XmlElement, source: Source): readonly ReadBlock[] {
  const blocks: ReadBlock[] = []
  let before = ''
  for (const element of printedChildren(container)) {
    const name = wordName(element)
    if (name === 'tbl') blocks.push(...readTable(element, (cell) => blocksIn(cell, source)))
    if (name !== 'p') continue
    const properties = wordChild(element, 'pPr')
    const paragraph = readParagraph(element, source.fields, source.styles.hidden)
    const text = before + paragraph.text
    // With its mark deleted under 修订 a paragraph runs on into the next one.
    const runsOn = wordChild(wordChild(properties, 'rPr'), 'del') !== undefined
    before = runsOn ? text : ''
    if (paragraph.hides) source.remarks.add('文件里有隐藏的文字，没有读入。')
    if (paragraph.strikes) source.remarks.add(struckOut)
    if (!runsOn) blocks.push(...printed(text, properties, source))
    for (const box of paragraph.boxes) blocks.push(...blocksIn(box, source))
    for (let picture = 0; picture < paragraph.pictures; picture += 1)
      blocks.push({ kind: 'picture' })
  }
  if (before.trim() !== '') blocks.push({ kind: 'paragraph', text: before })
  return blocks
}

function printed(
  text: string,
  properties: XmlElement | undefined,
  source: Source,
): readonly ReadBlock[] {
  const { styles, numbering } = source
  const style = wordValue(wordChild(properties, 'pStyle')) ?? ''
  const number = numbering(wordChild(properties, 'numPr') ?? styles.numbering.get(style))
  if (text.trim() === '') return []
  const own = wordChild(properties, 'outlineLvl')
  const level = own ? outlineLevel(own) : styles.levels.get(style)
  // A number without a sign behind it is kept apart from a figure by its tab.
  const gap = /\d$/.test(number) && /^\d/.test(text) ? '\t' : ''
  const block = { kind: 'paragraph', text: number + gap + text } as const
  return [level === undefined ? block : { ...block, level }]
}

import { finished, leftOut } from './finished.ts'
import { type Read, reading, Refusal, valueOf } from './read.ts'
import type { ReadBlock, ReadDocument } from './read-document.ts'
import { readTable } from './read-table.ts'
import { unzip } from './unzip.ts'
import { type Numbering, numberingOf } from './word-numbering.ts'
import { type OpenFields, readParagraph } from './word-paragraph.ts'
import { isShaded } from './word-colour.ts'
import { inherited, outlineLevel, readStyles, type WordStyles } from './word-styles.ts'
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
    return finished(blocksIn(body, source, false), source.remarks)
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

/** The blocks of a body, a cell or a text box; `isColoured` tells whether white is seen on it. */
function blocksIn(
  container: XmlElement,
  source: Source,
  isColoured: boolean,
): readonly ReadBlock[] {
  const blocks: ReadBlock[] = []
  let before = ''
  for (const element of printedChildren(container)) {
    const name = wordName(element)
    if (name === 'tbl') blocks.push(...tableIn(element, source, isColoured))
    if (name !== 'p') continue
    const properties = wordChild(element, 'pPr')
    const paragraph = readParagraph(element, source.fields, source.styles, isColoured)
    const text = before + paragraph.text
    // With its mark deleted under 修订 a paragraph runs on into the next one.
    const runsOn = wordChild(wordChild(properties, 'rPr'), 'del') !== undefined
    before = runsOn ? text : ''
    for (const why of paragraph.leftOut) source.remarks.add(leftOut[why])
    if (!runsOn) blocks.push(...printed(text, properties, source))
    // A box may be a banner; what it is filled with is not looked for.
    for (const box of paragraph.boxes) blocks.push(...blocksIn(box, source, true))
    for (let picture = 0; picture < paragraph.pictures; picture += 1)
      blocks.push({ kind: 'picture' })
  }
  if (before.trim() !== '') blocks.push({ kind: 'paragraph', text: before })
  return blocks
}

function tableIn(table: XmlElement, source: Source, isColoured: boolean): readonly ReadBlock[] {
  const properties = wordChild(table, 'tblPr')
  const style = source.styles(wordValue(wordChild(properties, 'tblStyle')))
  const own = isShaded(wordChild(properties, 'shd'), isColoured)
  const below = own || style.some(({ shades }) => shades)
  return readTable(table, (cell) =>
    blocksIn(cell, source, isShaded(wordChild(wordChild(cell, 'tcPr'), 'shd'), below)),
  )
}

function printed(
  text: string,
  properties: XmlElement | undefined,
  source: Source,
): readonly ReadBlock[] {
  const { styles, numbering } = source
  const style = styles(wordValue(wordChild(properties, 'pStyle')))
  const number = numbering(wordChild(properties, 'numPr') ?? inherited(style, 'pPr', 'numPr'))
  if (text.trim() === '') return []
  const level = outlineLevel(
    wordChild(properties, 'outlineLvl') ?? inherited(style, 'pPr', 'outlineLvl'),
  )
  // A number without a sign behind it is kept apart from a figure by its tab.
  const gap = /\d$/.test(number) && /^\d/.test(text) ? '\t' : ''
  const block = { kind: 'paragraph', text: number + gap + text } as const
  return [level === undefined ? block : { ...block, level }]
}

import { decodeText } from './decode-text.ts'
import { finished, leftOut } from './finished.ts'
import { limits, tooDeep, tooLarge } from './limits.ts'
import { numeral } from './numeral.ts'
import { reportElement } from './page-content.ts'
import { readPageTable } from './page-table.ts'
import {
  breaking,
  childrenOf,
  isElement,
  isStruckOut,
  isUnread,
  isWhite,
  type PageElement,
  type PageNode,
  setting,
  textIn,
} from './page-tree.ts'
import { parsePage } from './parse-page.ts'
import { type Read, reading, Refusal } from './read.ts'
import type { ReadBlock, ReadDocument } from './read-document.ts'
import { lowered, raised } from './small-figures.ts'
import { textBlocks } from './read-text.ts'

/** Reads a saved web page, or what a program puts on the clipboard as one. */
export function readHtml(bytes: Uint8Array): Read<ReadDocument> {
  return reading(() => {
    if (bytes.length > limits.text) throw new Refusal(tooLarge)
    return pageDocument(decodeText(bytes))
  })
}

/** The document in the markup of a page; may throw a `Refusal`. */
export function pageDocument(html: string): ReadDocument {
  const body = parsePage(html)
  const report = reportElement(body)
  const items = new Map<PageElement, number>()
  const remarks = new Set<string>()
  const page = { report, isInside: false, isPast: false, remarks, depth: 0, items }
  return finished(blocksInside(body, page), remarks)
}

/** Where a reading of a page is. */
type Page = {
  readonly report: PageElement
  isInside: boolean
  /** Behind the report, where only the site's own words come. */
  isPast: boolean
  readonly remarks: Set<string>
  depth: number
  /** The items of numbered lists by their place in the list. */
  readonly items: Map<PageElement, number>
}

/** A line while its pieces come in. */
type Line = {
  text: string
  level: number | undefined
  /** How text is put down: as it is, raised or lowered. */
  set: (text: string) => string
}

function blocksInside(container: PageElement, page: Page): readonly ReadBlock[] {
  const blocks: ReadBlock[] = []
  const line: Line = { text: '', level: undefined, set: (text) => text }
  const endLine = (): void => {
    const text = collapsed(line.text)
    const { level } = line
    line.text = ''
    if (text === '') return
    if (page.isPast) page.remarks.add('网页正文以外的文字（页脚等）没有读入。')
    else blocks.push({ kind: 'paragraph', text, ...(level === undefined ? {} : { level }) })
  }

  const readElement = (element: PageElement): void => {
    const name = element.tagName
    if (name === 'br' || name === 'hr') return endLine()
    if (name === 'img' && page.isInside) {
      endLine()
      blocks.push({ kind: 'picture' })
    }
    if (name === 'input' && isTextInput(element)) line.text += element.attributes.get('value') ?? ''
    if (isUnread(element) || isLeftOut(element, page)) return
    const set = setting(element)
    if (set && !breaking.has(name)) return readSet(element, settings[set])
    if (!breaking.has(name)) return readChildren(element)
    endLine()
    if (name === 'table') blocks.push(...readPageTable(element, (part) => blocksInside(part, page)))
    else if (name === 'pre') {
      if (!page.isPast) blocks.push(...textBlocks(textIn(element)))
    } else {
      const heading = /^h([1-6])$/.exec(name)
      if (heading) line.level = Number(heading[1])
      if (name === 'ol') listItems(element).forEach((item, at) => page.items.set(item, at))
      if (name === 'li') line.text = itemNumber(element, page.items.get(element) ?? 0)
      readChildren(element)
      endLine()
      if (heading) line.level = undefined
    }
  }
  const readNode = (node: PageNode): void => {
    if (isElement(node)) atDepth(node, page, () => readElement(node))
    else line.text += line.set(node)
  }
  const readSet = (element: PageElement, set: Line['set']): void => {
    const before = line.set
    line.set = set
    readChildren(element)
    line.set = before
  }
  const readChildren = (parent: PageElement): void => parent.childNodes.forEach(readNode)

  if (isLeftOut(container, page)) return []
  atDepth(container, page, () => {
    readChildren(container)
    endLine()
  })
  return blocks
}

const settings = { sup: raised, sub: lowered } as const

/** Whether an element is struck out or not seen, which is said where it had any text. */
function isLeftOut(element: PageElement, { remarks, isInside }: Page): boolean {
  const why = isStruckOut(element) ? 'struck' : isWhite(element) ? 'white' : undefined
  if (why === undefined) return false
  if (isInside && textIn(element).trim() !== '') remarks.add(leftOut[why])
  return true
}

/** Keeps count of the depth, and of whether the report has begun and ended. */
function atDepth(element: PageElement, state: Page, work: () => void): void {
  const page = state
  page.depth += 1
  if (page.depth > 2 * limits.pageDepth) throw new Refusal(tooDeep)
  if (element === page.report) page.isInside = true
  work()
  if (element === page.report) {
    page.isInside = false
    page.isPast = true
  }
  page.depth -= 1
}

/** White space as a browser shows it; a line of markup that ends between Chinese adds no space. */
function collapsed(text: string): string {
  return text
    .replace(/[ \t\r\n\f]+/g, (space) => (/[\r\n]/.test(space) ? '\n' : ' '))
    .replace(/([\u2e80-\uffef])\n(?=[\u2e80-\uffef])/g, '$1')
    .replace(/\n/g, ' ')
    .trim()
}

function listItems(list: PageElement): readonly PageElement[] {
  return childrenOf(list).filter(({ tagName }) => tagName === 'li')
}

/** What a browser prints before an item of a numbered list, from its place in the list. */
function itemNumber(item: PageElement, at: number): string {
  const list = item.parentNode
  if (list?.tagName !== 'ol') return ''
  const start = Number.parseInt(list.attributes.get('start') ?? '', 10)
  const value = at + (Number.isNaN(start) ? 1 : start)
  if (/list-style[^;]*(?:cjk-ideographic|chinese)/.test(list.attributes.get('style') ?? ''))
    return `${numeral(value, 'chineseCounting')}、`
  return `${numeral(value, listFormats.get(list.attributes.get('type') ?? '') ?? 'decimal')}.`
}

const listFormats: ReadonlyMap<string, string> = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
])

function isTextInput(input: PageElement): boolean {
  return ['text', 'number'].includes((input.attributes.get('type') ?? 'text').toLowerCase())
}

import { lowered, raised } from './small-figures.ts'
import { printedChildren, wordChild, wordFlag, wordName, wordValue } from './word.ts'
import { elementsOf, type XmlElement } from './xml.ts'

/** What a paragraph prints. */
export type PrintedParagraph = {
  /** A line break is `\n`, a tab `\t`. */
  readonly text: string
  /** `w:txbxContent` of the text boxes anchored in it. */
  readonly boxes: readonly XmlElement[]
  readonly pictures: number
  /** It has text that is marked as hidden and left out. */
  readonly hides: boolean
  /** It has text that is struck out and left out. */
  readonly strikes: boolean
}

/**
 * The fields that are open at a place, outermost first: whether their result has begun, before
 * which stands the field's code. They may reach over paragraphs, so one list serves a document.
 */
export type OpenFields = boolean[]

/** Reads a paragraph; `hidden` are the ids of styles whose text is not printed. */
export function readParagraph(
  paragraph: XmlElement,
  fields: OpenFields,
  hidden: ReadonlySet<string>,
): PrintedParagraph {
  const boxes: XmlElement[] = []
  let text = ''
  let pictures = 0
  let hides = false
  let strikes = false
  const style = wordValue(wordChild(wordChild(paragraph, 'pPr'), 'pStyle')) ?? ''

  const readRun = (run: XmlElement): void => {
    const isHidden = isHiddenRun(run, style, hidden)
    const properties = wordChild(run, 'rPr')
    const isStruck = ['strike', 'dstrike'].some((name) => wordFlag(wordChild(properties, name)))
    const set = settings.get(wordValue(wordChild(properties, 'vertAlign')) ?? '')
    for (const element of printedChildren(run)) {
      moveFields(fields, element)
      if (!fields.every(Boolean)) continue
      const printed = set?.(runText(element)) ?? runText(element)
      if (isHidden) hides ||= printed !== ''
      else if (isStruck) strikes ||= printed !== ''
      else if (wordName(element) === 'ruby') readRuns(wordChild(element, 'rubyBase'))
      else if (drawings.has(wordName(element))) {
        const inside = boxesIn(element)
        boxes.push(...inside)
        if (inside.length === 0 && hasPicture(element)) pictures += 1
      } else text += printed
    }
  }
  const readRuns = (parent: XmlElement | undefined): void => {
    for (const child of parent ? printedChildren(parent) : [])
      if (wordName(child) === 'r') readRun(child)
      else if (child.uri.endsWith('/math')) text += mathText(child)
  }
  readRuns(paragraph)
  // A field whose result never begins would swallow all that follows.
  fields.fill(true)
  return { text, boxes, pictures, hides, strikes }
}

const settings: ReadonlyMap<string, (text: string) => string> = new Map([
  ['superscript', raised],
  ['subscript', lowered],
])

const drawings = new Set(['drawing', 'pict', 'object'])

function isHiddenRun(run: XmlElement, style: string, hidden: ReadonlySet<string>): boolean {
  const properties = wordChild(run, 'rPr')
  const own = wordChild(properties, 'vanish')
  if (own) return wordFlag(own)
  return hidden.has(wordValue(wordChild(properties, 'rStyle')) ?? '') || hidden.has(style)
}

function moveFields(fields: OpenFields, element: XmlElement): void {
  if (wordName(element) !== 'fldChar') return
  const type = wordValue(element, 'fldCharType')
  if (type === 'begin') fields.push(false)
  else {
    fields.pop()
    if (type === 'separate') fields.push(true)
  }
}

function runText(element: XmlElement): string {
  switch (wordName(element)) {
    case 't':
      return textOf(element)
    case 'br':
    case 'cr':
      return '\n'
    case 'tab':
    case 'ptab':
      return '\t'
    case 'noBreakHyphen':
      return '-'
    default:
      return ''
  }
}

function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

/** Office MathML: the text of a formula without its structure. */
function mathText(element: XmlElement): string {
  return element.name === 't' ? textOf(element) : elementsOf(element).map(mathText).join('')
}

function boxesIn(element: XmlElement): readonly XmlElement[] {
  return printedChildren(element).flatMap((child) =>
    wordName(child) === 'txbxContent' ? [child] : boxesIn(child),
  )
}

/** A DrawingML `a:blip` or a VML `v:imagedata`. */
function hasPicture(element: XmlElement): boolean {
  return elementsOf(element).some(
    (child) => child.name === 'blip' || child.name === 'imagedata' || hasPicture(child),
  )
}

import type { leftOut } from './finished.ts'
import { isShaded } from './word-colour.ts'
import { lookOf } from './word-look.ts'
import { inherited, type WordStyles } from './word-styles.ts'
import { printedChildren, wordChild, wordName, wordValue } from './word.ts'
import { elementsOf, type XmlElement } from './xml.ts'

/** What a paragraph prints. */
export type PrintedParagraph = {
  /** A line break is `\n`, a tab `\t`. */
  readonly text: string
  /** `w:txbxContent` of the text boxes anchored in it. */
  readonly boxes: readonly XmlElement[]
  readonly pictures: number
  /** Why some of its text is not in it. */
  readonly leftOut: ReadonlySet<keyof typeof leftOut>
}

/**
 * The fields that are open at a place, outermost first: whether their result has begun, before
 * which stands the field's code. They may reach over paragraphs, so one list serves a document.
 */
export type OpenFields = boolean[]

/** Reads a paragraph; `isColoured` tells whether white text can be seen on what it stands on. */
export function readParagraph(
  paragraph: XmlElement,
  fields: OpenFields,
  styles: WordStyles,
  isColoured: boolean,
): PrintedParagraph {
  const boxes: XmlElement[] = []
  let text = ''
  let pictures = 0
  const absent = new Set<keyof typeof leftOut>()
  const properties = wordChild(paragraph, 'pPr')
  const style = wordValue(wordChild(properties, 'pStyle'))
  const shading = wordChild(properties, 'shd') ?? inherited(styles(style), 'pPr', 'shd')
  const surroundings = { styles, style, isColoured: isShaded(shading, isColoured) }

  const readRun = (run: XmlElement): void => {
    const look = lookOf(run, surroundings)
    for (const element of printedChildren(run)) {
      moveFields(fields, element)
      if (!fields.every(Boolean)) continue
      const printed = look.set(runText(element))
      if (look.leftOut !== undefined && printed.trim() !== '') absent.add(look.leftOut)
      else if (look.leftOut === 'hidden') continue
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
  return { text, boxes, pictures, leftOut: absent }
}

const drawings = new Set(['drawing', 'pict', 'object'])

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

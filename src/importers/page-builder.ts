import { limits, tooDeep, tooMany } from './limits.ts'
import { breaking, type PageElement } from './page-tree.ts'
import { Refusal } from './read.ts'

/**
 * Builds the tree of a page from its tags as a browser does, as far as it shows in text and tables
 * (HTML Living Standard 13.2.6): what is left open is closed where it must end, a table keeps its
 * cells whatever is open or stray inside them, and text between cells goes before the table.
 */
export class PageBuilder {
  readonly body: PageElement = element('body', new Map(), undefined)
  /** Innermost last. */
  private readonly stack: PageElement[] = [this.body]
  private elements = 0

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (frame.has(name)) return
    if (tableParts.has(name)) {
      if (!this.openTablePart(name)) return
    } else {
      this.closeBefore(name)
      if (name === 'table' && betweenCells.has(this.top().tagName)) this.close('table')
    }
    this.add(name, attributes)
  }

  close(name: string): void {
    if (name === 'br') return this.add('br', new Map())
    const isPart = name === 'table' || tableParts.has(name)
    const at = this.find(name, isPart ? tables : scopes)
    if (at === undefined) return
    // A face that ends inside a paragraph it began outside of leaves the paragraph open.
    const isFace = !breaking.has(name)
    if (isFace && this.stack.slice(at + 1).some(({ tagName }) => breaking.has(tagName)))
      this.stack.splice(at, 1)
    else this.stack.length = at
  }

  text(text: string): void {
    const parent = this.top()
    if (!betweenCells.has(parent.tagName)) parent.childNodes.push(text)
    else if (text.trim() !== '') this.addBeforeTable(text)
  }

  isInDrawing(): boolean {
    return this.stack.some(({ tagName }) => tagName === 'svg' || tagName === 'math')
  }

  private top(): PageElement {
    return this.stack[this.stack.length - 1] ?? this.body
  }

  /** Where the innermost open element of that name stands, sought no further than a boundary. */
  private find(name: string, boundary: ReadonlySet<string>): number | undefined {
    for (let at = this.stack.length - 1; at > 0; at -= 1) {
      const tagName = this.stack[at]?.tagName ?? ''
      if (tagName === name) return at
      if (boundary.has(tagName)) return undefined
    }
    return undefined
  }

  private closeBefore(name: string): void {
    if (breaking.has(name) && name !== 'br') this.close('p')
    const [ends, within] = endedBy.get(name) ?? []
    for (const each of ends ?? []) {
      const at = this.find(each, within ?? scopes)
      if (at !== undefined) this.stack.length = at
    }
  }

  /** Closes what a part of a table ends, and opens what it lacks; false where there is no table. */
  private openTablePart(name: string): boolean {
    const table = this.find('table', tables)
    if (table === undefined) return false
    const parents = tableParts.get(name) ?? []
    for (let at = this.stack.length - 1; at >= table; at -= 1)
      if (parents.includes(this.stack[at]?.tagName ?? '')) {
        this.stack.length = at + 1
        break
      } else if (at === table) this.stack.length = at + 1
    for (const missing of [...parents].reverse())
      if (missing !== 'table' && this.top().tagName === tableParts.get(missing)?.[0])
        this.add(missing, new Map())
    return true
  }

  private add(name: string, attributes: ReadonlyMap<string, string>): void {
    this.elements += 1
    if (this.elements > limits.elements) throw new Refusal(tooMany)
    const isOutside = betweenCells.has(this.top().tagName) && !tableParts.has(name)
    const parent = isOutside ? this.besideTable() : this.top()
    const child = element(name, attributes, parent)
    if (isOutside) this.addBeforeTable(child)
    else parent.childNodes.push(child)
    if (empty.has(name)) return
    // Faces that nobody ever closed are many on old pages, and change nothing of the text.
    if (!breaking.has(name) && this.stack.length > limits.pageDepth / 2) return
    if (this.stack.push(child) > limits.pageDepth) throw new Refusal(tooDeep)
  }

  private addBeforeTable(node: PageElement | string): void {
    const siblings = this.besideTable().childNodes
    siblings.splice(-1, 0, node)
  }

  /** What holds the innermost open table, which is the last in it. */
  private besideTable(): PageElement {
    const at = this.find('table', new Set())
    return this.stack[at ?? 0]?.parentNode ?? this.body
  }
}

function element(
  tagName: string,
  attributes: ReadonlyMap<string, string>,
  parentNode: PageElement | undefined,
): PageElement {
  return { tagName, attributes, childNodes: [], parentNode }
}

/** There is one of each, whatever the markup says. */
const frame = new Set(['html', 'head', 'body'])

/** The parts of a table and what they stand in, nearest first. */
const tableParts: ReadonlyMap<string, readonly string[]> = new Map([
  ['td', ['tr', 'tbody']],
  ['th', ['tr', 'tbody']],
  ['tr', ['tbody', 'thead', 'tfoot']],
  ['tbody', ['table']],
  ['thead', ['table']],
  ['tfoot', ['table']],
  ['caption', ['table']],
  ['colgroup', ['table']],
  ['col', ['colgroup', 'table']],
])

/** Where a table has no room for text. */
const betweenCells = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'colgroup'])

const tables = new Set(['table'])
/** A tag closes nothing beyond these. */
const scopes = new Set(['table', 'td', 'th', 'caption', 'button', 'object', 'template'])

const lists = new Set([...scopes, 'ul', 'ol', 'menu', 'dir'])
const definitions = new Set([...scopes, 'dl'])
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** What an element ends by beginning, and how far that reaches. */
const endedBy: ReadonlyMap<string, readonly [readonly string[], ReadonlySet<string>]> = new Map([
  ['li', [['li'], lists]],
  ['dt', [['dt', 'dd'], definitions]],
  ['dd', [['dt', 'dd'], definitions]],
  ['option', [['option'], scopes]],
  ['optgroup', [['option', 'optgroup'], scopes]],
  ...headings.map((name) => [name, [headings, scopes]] as const),
])

const empty = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)

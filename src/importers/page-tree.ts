import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { limits, tooDeep, tooMany } from './limits.ts'
import { Refusal } from './read.ts'

export type PageElement = DefaultTreeAdapterTypes.Element
export type PageNode = DefaultTreeAdapterTypes.Node

/**
 * A web page as the tree a browser would build. Nothing it refers to is fetched and no script runs;
 * a page that is made to grow while it is parsed is stopped.
 */
export function parsePage(html: string): PageElement | undefined {
  const depths = new WeakMap<object, number>()
  let elements = 0
  const deepen = (parent: object, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > limits.pageDepth) throw new Refusal(tooDeep)
    depths.set(child, depth)
  }
  const document = parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        elements += 1
        if (elements > limits.elements) throw new Refusal(tooMany)
        return defaultTreeAdapter.createElement(name, namespace, attributes)
      },
      appendChild(parent, child) {
        deepen(parent, child)
        defaultTreeAdapter.appendChild(parent, child)
      },
      insertBefore(parent, child, next) {
        deepen(parent, child)
        defaultTreeAdapter.insertBefore(parent, child, next)
      },
    },
  })
  const root = document.childNodes.find(isElement)
  return root && childrenOf(root).find((child) => child.tagName === 'body')
}

export function isElement(node: PageNode): node is PageElement {
  return defaultTreeAdapter.isElementNode(node)
}

export function isText(node: PageNode): node is DefaultTreeAdapterTypes.TextNode {
  return defaultTreeAdapter.isTextNode(node)
}

export function childrenOf(element: PageElement): readonly PageElement[] {
  return element.childNodes.filter(isElement)
}

/** An attribute; undefined when absent. */
export function pageAttribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

export function textIn(node: PageNode): string {
  if (isText(node)) return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}

/** Not part of the text: no browser shows it, or Word does not print it. */
export function isUnread(element: PageElement): boolean {
  const style = pageAttribute(element, 'style') ?? ''
  return (
    unread.has(element.tagName) ||
    pageAttribute(element, 'hidden') !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style)
  )
}

const unread = new Set(
  'script style template noscript select datalist button iframe object svg math audio video canvas del nav footer'.split(
    ' ',
  ),
)

/** Elements that begin and end on a line of their own. */
export const breaking: ReadonlySet<string> = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

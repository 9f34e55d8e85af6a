/** A web page as a tree; text stands as itself. */
export type PageElement = {
  readonly tagName: string
  readonly attributes: ReadonlyMap<string, string>
  readonly childNodes: PageNode[]
  readonly parentNode: PageElement | undefined
}

export type PageNode = PageElement | string

export function isElement(node: PageNode): node is PageElement {
  return typeof node !== 'string'
}

export function childrenOf(element: PageElement): readonly PageElement[] {
  return element.childNodes.filter(isElement)
}

export function textIn(node: PageNode): string {
  return isElement(node) ? node.childNodes.map(textIn).join('') : node
}

/** Not part of the text: no browser shows it, or Word does not print it. */
export function isUnread({ tagName, attributes }: PageElement): boolean {
  return (
    unread.has(tagName) ||
    attributes.has('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(
      attributes.get('style') ?? '',
    )
  )
}

/** Text with a line through it, which its writer took back. */
export function isStruckOut({ tagName, attributes }: PageElement): boolean {
  return (
    tagName === 's' ||
    tagName === 'strike' ||
    /text-decoration[^;]*line-through/i.test(attributes.get('style') ?? '')
  )
}

const unread = new Set(
  'title script style template noscript noframes xml select datalist button iframe object svg math audio video canvas del nav footer'.split(
    ' ',
  ),
)

/** Elements that begin and end on a line of their own. */
export const breaking: ReadonlySet<string> = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr li legend main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

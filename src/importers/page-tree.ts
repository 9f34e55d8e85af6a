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

/** A piece of a line that is white on white: on paper nobody sees it. */
export function isWhite(element: PageElement): boolean {
  if (breaking.has(element.tagName) || !hasWhiteText(element)) return false
  for (let around: PageElement | undefined = element; around; around = around.parentNode)
    if (hasGround(around)) return false
  return true
}

function hasWhiteText({ attributes }: PageElement): boolean {
  const white = /^(?:white|#fff(?:fff)?)$/i
  const [, own = ''] = /(?:^|;)\s*color\s*:\s*([^;\s]*)/i.exec(attributes.get('style') ?? '') ?? []
  return white.test(own) || white.test(attributes.get('color') ?? '')
}

function hasGround({ attributes }: PageElement): boolean {
  return (
    attributes.has('bgcolor') ||
    attributes.has('background') ||
    /(?:background|mso-highlight|mso-shading)[^:;]*:(?!\s*(?:white|#fff(?:fff)?|none|transparent)\s*(?:;|$))/i.test(
      attributes.get('style') ?? '',
    )
  )
}

/** How far above or below its line an element sets its text. */
export function setting({ tagName, attributes }: PageElement): 'sup' | 'sub' | undefined {
  if (tagName === 'sup' || tagName === 'sub') return tagName
  const [, way] = /vertical-align\s*:\s*(super|sub)\b/i.exec(attributes.get('style') ?? '') ?? []
  return way === undefined ? undefined : way.toLowerCase() === 'sub' ? 'sub' : 'sup'
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

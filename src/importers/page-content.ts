import { breaking, childrenOf, isElement, isUnread, type PageElement, textIn } from './page-tree.ts'

/** 五 and 六 with two more: the tables have items called 一 to 四, too. */
const enough = 4

/**
 * The part of a page that holds the report's sections, so that what a site prints below every page
 * is not read as part of the last one. The whole page when that cannot be told.
 */
export function reportElement(body: PageElement): PageElement {
  const sections = new Map<PageElement, ReadonlySet<string>>()
  const all = collectSections(body, sections)
  if (all.size < enough || !all.has('五') || !all.has('六')) return body
  let at = body
  for (;;) {
    const whole = childrenOf(at).find((child) => sections.get(child)?.size === all.size)
    if (!whole) return at
    at = whole
  }
}

/** Which of 一、 to 六、 begin a line somewhere inside an element. */
function collectSections(
  element: PageElement,
  sections: Map<PageElement, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = new Set<string>()
  let line = ''
  const end = (): void => {
    const [, name] = /^\s*([一二三四五六])\s*[、.．]/.exec(line) ?? []
    if (name !== undefined) found.add(name)
    line = ''
  }
  for (const child of element.childNodes) {
    if (!isElement(child)) line += child
    else if (isUnread(child)) continue
    else if (!breaking.has(child.tagName)) line += textIn(child)
    else {
      end()
      for (const name of collectSections(child, sections)) found.add(name)
    }
  }
  end()
  sections.set(element, found)
  return found
}

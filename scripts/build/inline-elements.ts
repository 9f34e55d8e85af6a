/** What stands inside the scripts and styles of a page; elements that name a file are left out. */
export function inlineElements(html: string) {
  const scripts: string[] = []
  const styles: string[] = []
  // One after the other: a script may hold a text that looks like a style element.
  for (const [, element, attributes = '', content = ''] of html.matchAll(
    /<(script|style)\b([^>]*)>([^]*?)<\/\1>/g,
  )) {
    if (/\ssrc=/.test(attributes)) continue
    if (element === 'script') scripts.push(content)
    else styles.push(content)
  }
  return { scripts, styles }
}

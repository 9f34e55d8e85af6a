import { Tokenizer } from 'htmlparser2'
import { PageBuilder } from './page-builder.ts'
import type { PageElement } from './page-tree.ts'

/** The markup of a page as a tree. Nothing it refers to is fetched and no script runs. */
export function parsePage(html: string): PageElement {
  const builder = new PageBuilder()
  let name = ''
  let attribute = ''
  let value = ''
  let attributes = new Map<string, string>()
  const open = (): void => builder.open(name, attributes)
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata(start, end) {
        value += html.slice(start, end)
      },
      onattribentity(code) {
        value += String.fromCodePoint(code)
      },
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: open,
      // In a page the stroke before the end of a tag means nothing, save in a drawing.
      onselfclosingtag() {
        open()
        if (builder.isInDrawing()) builder.close(name)
      },
      onclosetag: (start, end) => builder.close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => builder.text(html.slice(start, end)),
      ontextentity: (code) => builder.text(String.fromCodePoint(code)),
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return builder.body
}

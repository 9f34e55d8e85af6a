import * as z from 'zod/mini'
import { compose } from '#documents/compose.ts'
import { type CarriedReport, editions } from '#documents/edition.ts'
import { dataNamespace, dataVersion, propertyPrefix } from '#documents/embedded-data.ts'
import { formatById } from '#domain/formats/index.ts'
import { reportSchema } from '#domain/report.ts'
import { compareDocument, type Difference } from './compare-document.ts'
import type { ReadDocument } from './read-document.ts'
import { readDocx } from './read-docx.ts'
import { type Read, read, refused } from './read.ts'
import { unzip } from './unzip.ts'
import { elementsOf, parseXml, type XmlElement } from './xml.ts'

/** A .docx by whether this product made it. */
export type OwnDocx =
  /** The report as it was exported, and what the pages say otherwise since. */
  | {
      readonly kind: 'own'
      readonly carried: CarriedReport
      readonly differences: readonly Difference[]
    }
  /** Made here, but a program has dropped the hidden data: only the pages can be read. */
  | { readonly kind: 'stripped'; readonly document: ReadDocument }
  | { readonly kind: 'foreign'; readonly document: ReadDocument }

const dataSchema = z.object({
  version: z.number(),
  edition: z.enum(editions),
  report: reportSchema,
})

/** Reads a .docx that this product may have made. Refused is what no reader could open. */
export function readOwnDocx(bytes: Uint8Array): Read<OwnDocx> {
  const pages = readDocx(bytes)
  return pages.kind === 'refused' ? pages : ownDocx(bytes, pages.value)
}

/** The same for a .docx whose pages have been read. */
export function ownDocx(bytes: Uint8Array, document: ReadDocument): Read<OwnDocx> {
  const hidden = unzip(bytes, (name) => hiddenParts.test(name))
  if (hidden.kind === 'refused') return hidden
  const found = parsed(hidden.value)
  if (found === 'newer')
    return refused('这份文件是更新版本的程序导出的，请用新版本打开，或只读入其中的文字和表格。')
  if (found === undefined)
    return read({ kind: hasOurStyles(hidden.value) ? 'stripped' : 'foreign', document })
  const format = formatById(found.report.formatId)
  if (!format) return refused('这份文件用的表格格式本程序不认识，可能是更新版本的程序导出的。')
  const differences = compareDocument(format, compose(format, found.report), document.blocks)
  return read({ kind: 'own', carried: found, differences })
}

type Parts = ReadonlyMap<string, Uint8Array>

const hiddenParts = /^(?:customXml\/item\d+\.xml|docProps\/custom\.xml|word\/styles\.xml)$/

function parsed(parts: Parts): CarriedReport | 'newer' | undefined {
  for (const text of [textOfPart(parts), textOfProperties(parts)]) {
    const data = text === undefined ? undefined : parseJson(text)
    if (typeof data !== 'object' || data === null || !('version' in data)) continue
    if (typeof data.version === 'number' && data.version > dataVersion) return 'newer'
    const result = dataSchema.safeParse(data)
    if (result.success) return { edition: result.data.edition, report: result.data.report }
  }
  return undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Programs renumber custom XML parts: ours is known by its namespace. */
function textOfPart(parts: Parts): string | undefined {
  for (const [name, part] of parts) {
    if (!name.startsWith('customXml/')) continue
    const root = parseXml(part)
    if (root.kind === 'read' && root.value.uri === dataNamespace) return textOf(root.value)
  }
  return undefined
}

function textOfProperties(parts: Parts): string | undefined {
  const part = parts.get('docProps/custom.xml')
  const root = part && parseXml(part)
  if (!root || root.kind === 'refused') return undefined
  const pieces = elementsOf(root.value)
    .map((property) => ({
      name: property.attributes.find(({ name }) => name === 'name')?.value ?? '',
      text: elementsOf(property).map(textOf).join(''),
    }))
    .filter(({ name }) => name.startsWith(`${propertyPrefix}data.`))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return pieces.length === 0 ? undefined : pieces.map(({ text }) => text).join('')
}

function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

/** The styles of the three tables have names that no other program gives. */
function hasOurStyles(parts: Parts): boolean {
  const styles = parts.get('word/styles.xml')
  return styles !== undefined && new TextDecoder().decode(styles).includes('"Table Text 10.5"')
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { compose } from '#documents/compose.ts'
import { carriedReport, type Edition } from '#documents/edition.ts'
import { toDocx } from '#documents/to-docx.ts'
import { formatById } from '#domain/formats/index.ts'
import type { Report } from '#domain/report.ts'
import { type OwnDocx, readOwnDocx } from './read-own-docx.ts'

/** Exported files as tests write, change and open them again. */

export const formatOf = (report: Report) => formatById(report.formatId)!

export function docxOf(report: Report, edition: Edition = 'published'): Promise<Uint8Array> {
  const format = formatOf(report)
  return toDocx(compose(format, report), { carried: carriedReport(format, report, edition) })
}

export function opened(bytes: Uint8Array): OwnDocx {
  const result = readOwnDocx(bytes)
  if (result.kind === 'refused') throw new Error(result.reason)
  return result.value
}

export function own(bytes: Uint8Array): Extract<OwnDocx, { kind: 'own' }> {
  const result = opened(bytes)
  if (result.kind !== 'own') throw new Error(result.kind)
  return result
}

/** The file as another program might leave it. */
export function edited(bytes: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [part]: strToU8(edit(strFromU8(parts[part]!))) })
}

export const body = 'word/document.xml'

/** What a hand does to a paragraph or cell: types into it, empties it, adds a line below. */
const slips = [
  (paragraph: string, mark: string) => {
    const end = paragraph.lastIndexOf('</w:t>')
    return paragraph.slice(0, end) + mark + paragraph.slice(end)
  },
  (paragraph: string) => paragraph.replace(/(<w:t(?: [^>]*)?>)[^<]*/g, '$1'),
  (paragraph: string, mark: string) => `${paragraph}<w:p><w:r><w:t>${mark}</w:t></w:r></w:p>`,
] as const

/**
 * Changes every seventeenth or so figure, sentence and label of a file by hand; turn by turn in
 * another way and at other places. `marks` is what was done, in order.
 */
export function changedByHand(bytes: Uint8Array, turn: number) {
  const marks: string[] = []
  const slip = slips[turn % slips.length]!
  const file = edited(bytes, body, (xml) =>
    xml.replace(/<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>/gs, (paragraph, at: number) => {
      const texts = paragraph.match(/<w:t(?: [^>]*)?>[^<]*/g) ?? []
      const shown = texts.some((text) => text.replace(/<[^>]*>/, '').trim() !== '')
      if (!shown || (at + turn) % 17 !== 0) return paragraph
      marks.push(`手改${marks.length}号`)
      return slip(paragraph, marks[marks.length - 1]!)
    }),
  )
  return { file, marks }
}

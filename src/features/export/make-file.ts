import { strToU8, zipSync } from 'fflate'
import { composeChecklist } from '#documents/checklist.ts'
import { compose } from '#documents/compose.ts'
import { fingerprint } from '#documents/fingerprint.ts'
import { type LeftOut, leftOutOf } from '#documents/printable.ts'
import { toAlignedText } from '#documents/to-aligned-text.ts'
import { toDocx } from '#documents/to-docx.ts'
import { toHtml } from '#documents/to-html.ts'
import { textFile, toText } from '#documents/to-text.ts'
import { toXlsx } from '#documents/to-xlsx.ts'
import { titleOf } from '#domain/report.ts'
import type { Difference } from '#importers/compare-document.ts'
import type { FileKind } from './file-kinds.ts'
import { fileNameOf } from './file-name.ts'
import { makeDocx } from './make-docx.ts'
import type { ExportSource } from './source.ts'

export type ReportFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly type: string
}

export type MadeFile =
  | {
      readonly kind: 'made'
      readonly file: ReportFile
      /** SHA-256 in hexadecimal digits. */
      readonly hash: string
      /** What had to be left out because it cannot be printed. */
      readonly leftOut: readonly LeftOut[]
    }
  | { readonly kind: 'misprinted'; readonly differences: readonly Difference[] }

/** Makes one file from the report as it is at this moment. */
export type MakeFile = (kind: FileKind, source: ExportSource) => Promise<MadeFile>

/** Does so right here, with all libraries at hand. */
export async function makeFile(kind: FileKind, source: ExportSource): Promise<MadeFile> {
  const file = await fileOf(kind, source)
  if ('differences' in file) return file
  const { format, report } = source
  return { kind: 'made', file, hash: fingerprint(file.bytes), leftOut: leftOutOf(format, report) }
}

type Misprinted = Extract<MadeFile, { kind: 'misprinted' }>

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain;charset=utf-8',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  zip: 'application/zip',
} as const

async function fileOf(kind: FileKind, source: ExportSource): Promise<ReportFile | Misprinted> {
  const { format, report } = source
  const named = (suffix: string, extension: keyof typeof types, bytes: Uint8Array): ReportFile => ({
    name: fileNameOf(titleOf(report), suffix, extension),
    bytes,
    type: types[extension],
  })
  const document = () => compose(format, report)
  switch (kind) {
    case 'published':
    case 'working': {
      const docx = await makeDocx(format, report, { edition: kind, fonts: source.fonts })
      if (docx.kind === 'misprinted') return docx
      return named(kind === 'working' ? '（工作稿）' : '', 'docx', docx.bytes)
    }
    case 'pasteText':
      return named('（网页粘贴版）', 'txt', textFile(toText(document())))
    case 'alignedText':
      return named('（等宽对齐版）', 'txt', textFile(toAlignedText(document())))
    case 'page':
      return named('', 'html', strToU8(toHtml(document())))
    case 'tables':
      return named('（表格）', 'xlsx', toXlsx(format, report))
    case 'checklist': {
      const published = await fileOf('published', source)
      if ('differences' in published) return published
      const hash = fingerprint(published.bytes)
      const checklist = composeChecklist({ ...source, hash })
      return named('（核对表）', 'docx', await toDocx(checklist, { fonts: source.fonts }))
    }
    case 'draft':
      return named('草稿', 'json', strToU8(source.draftText))
    case 'everything':
      return everything(source, (files) => named('（全部文件）', 'zip', files))
  }
}

const packed = [
  'published',
  'checklist',
  'pasteText',
  'alignedText',
  'page',
  'tables',
  'draft',
] as const

async function everything(
  source: ExportSource,
  named: (files: Uint8Array) => ReportFile,
): Promise<ReportFile | Misprinted> {
  const entries: Record<string, Uint8Array> = {}
  for (const kind of packed) {
    const file = await fileOf(kind, source)
    if ('differences' in file) return file
    if (file.name in entries) throw new Error(`two files are named ${file.name}`)
    entries[file.name] = file.bytes
  }
  return named(zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) }))
}

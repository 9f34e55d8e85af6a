import { compose } from '#documents/compose.ts'
import { fingerprint } from '#documents/fingerprint.ts'
import type { FontSet } from '#documents/official-style.ts'
import { type LeftOut, leftOutOf } from '#documents/printable.ts'
import { textFile } from '#documents/to-text.ts'
import type { ReportFormat } from '#domain/format.ts'
import type { Report } from '#domain/report.ts'
import { titleOf } from '#domain/report.ts'
import type { Difference } from '#importers/compare-document.ts'
import { fileNameOf } from './file-name.ts'
import { makeDocx } from './make-docx.ts'

/** The files a clerk can have; each is made from the report as it is at that moment. */
export type FileKind = 'published' | 'working' | 'pasteText'

/** What files are made from. */
export type Source = {
  readonly format: ReportFormat
  readonly report: Report
  readonly fonts: FontSet
}

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

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function makeFile(kind: FileKind, source: Source): Promise<MadeFile> {
  const { format, report, fonts } = source
  const title = titleOf(report)
  switch (kind) {
    case 'published':
    case 'working': {
      const docx = await makeDocx(format, report, { edition: kind, fonts })
      if (docx.kind === 'misprinted') return docx
      const name = fileNameOf(kind === 'working' ? `${title}（工作稿）` : title, 'docx')
      return made(source, { name, bytes: docx.bytes, type: docxType })
    }
    case 'pasteText':
      return made(source, {
        name: fileNameOf(title, 'txt'),
        bytes: textFile(compose(format, report)),
        type: 'text/plain;charset=utf-8',
      })
  }
}

function made({ format, report }: Source, file: ReportFile): MadeFile {
  const hash = fingerprint(file.bytes)
  return { kind: 'made', file, hash, leftOut: leftOutOf(format, report) }
}

import { readFile as readBytes, stat } from 'node:fs/promises'
import path from 'node:path'
import { importReport } from '#importers/import-report.ts'
import { fileKind } from '#importers/file-kind.ts'
import { type Imported, importedDraft, yearOfName } from '#importers/imported.ts'
import { type Read, read, refused } from '#importers/read.ts'
import type { Report } from '#domain/report.ts'
import { readDraft } from '#storage/draft.ts'

const largest = 60 << 20

/** A file as a report; a draft also carries last year's. */
export type ReportFile = Imported & { readonly previous?: Report | undefined }

/** A file on disk as a report, or in one sentence why it is none. */
export async function readReportFile(file: string): Promise<Read<ReportFile>> {
  const bytes = await bytesOf(file)
  if (bytes.kind === 'refused') return bytes
  const kind = fileKind(bytes.value)
  if (kind.kind === 'read' && kind.value === 'draft') return draftOf(bytes.value)
  const year = yearOfName(path.basename(file))
  return importReport(bytes.value, year === undefined ? {} : { year })
}

async function bytesOf(file: string): Promise<Read<Uint8Array>> {
  try {
    const { size } = await stat(file)
    if (size > largest) return refused('文件太大，不像一份年度报告，没有读取。')
    return read(await readBytes(file))
  } catch {
    return refused('文件打不开：没有这个文件，或者没有读取权限。')
  }
}

function draftOf(bytes: Uint8Array): Read<ReportFile> {
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '')
  const draft = readDraft(parseJson(text))
  if (!draft) return refused('这份草稿文件已损坏，或者是更新版本的程序保存的。')
  return read({ ...importedDraft(draft.report), previous: draft.previous })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

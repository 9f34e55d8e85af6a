import { isZip } from './file-kind.ts'
import type { Imported } from './imported.ts'
import { type Read, read } from './read.ts'
import { readFile } from './read-file.ts'
import { ownDocx } from './read-own-docx.ts'
import { type Hints, recognise } from './recognise/recognise.ts'

/** Any file as a report, recognised from its pages. A file of our own also gives what was typed. */
export function importReport(bytes: Uint8Array, hints: Hints = {}): Read<Imported> {
  const document = readFile(bytes)
  if (document.kind === 'refused') return document
  const recognised = recognise(document.value, hints)
  const own = isZip(bytes) ? ownDocx(bytes, document.value) : undefined
  if (own?.kind !== 'read' || own.value.kind !== 'own') return read(recognised)
  const { carried, differences } = own.value
  if (differences.length === 0) return read({ ...recognised, asTyped: carried.report })
  const note = `这份文件导出以后又改过${differences.length}处，按现在纸面上的内容读入。`
  const { receipt, report } = recognised
  return read({ report, receipt: { ...receipt, notes: [...receipt.notes, note] } })
}

import { formatById } from '#domain/formats/index.ts'
import { isZip } from './file-kind.ts'
import type { Imported } from './imported.ts'
import { type Read, read, refused } from './read.ts'
import type { ReadDocument } from './read-document.ts'
import { readFile } from './read-file.ts'
import { ownDocx } from './read-own-docx.ts'
import { type Hints, type Recognised, recognise } from './recognise/recognise.ts'

/**
 * Any file as a report, recognised from its pages. A file of our own also gives what was typed. One
 * without any section or table of a report is refused: something else was chosen.
 */
export function importReport(bytes: Uint8Array, hints: Hints = {}): Read<Imported> {
  const document = readFile(bytes)
  if (document.kind === 'refused') return document
  const recognised = recognise(document.value, hints)
  const own = isZip(bytes) ? ownDocx(bytes, document.value) : undefined
  if (own?.kind !== 'read' || own.value.kind !== 'own')
    return isUnlike(recognised) ? refused(unlike(document.value)) : read(recognised)
  const { carried, differences } = own.value
  if (differences.length === 0) return read({ ...recognised, asTyped: carried.report })
  const note = `这份文件导出以后又改过${differences.length}处，按现在纸面上的内容读入。`
  const { receipt, report } = recognised
  return read({ report, receipt: { ...receipt, notes: [...receipt.notes, note] } })
}

/** Neither a section nor a table was found. */
function isUnlike({ report, receipt }: Recognised): boolean {
  const sections = formatById(report.formatId)?.sections ?? []
  return (
    sections.every(({ id }) => receipt.missing.includes(id)) &&
    receipt.tables.every(({ state }) => state !== 'read')
  )
}

const nothingFound = '没有找到年度报告的任何一个部分或表格，'

function unlike({ blocks }: ReadDocument): string {
  return blocks.some(({ kind }) => kind === 'picture')
    ? `${nothingFound}文件里有图片，图片里的字和数读不出来。请换一份文字的文件，如 Word 文件或网页。`
    : `${nothingFound}不像一份年度报告。请确认选对了文件。`
}

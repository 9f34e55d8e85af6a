import type { Finding } from '#domain/finding.ts'
import type { ReportFormat } from '#domain/format.ts'
import type { Imported } from '#importers/imported.ts'
import { type ReceiptChapter, receiptChapters } from '#importers/receipt-chapters.ts'
import type { Receipt } from '#importers/recognise/receipt.ts'

/** A receipt as JSON lines have it: figures without a cell stand beside it. */
export type ReceiptLine = Omit<Receipt, 'unplacedFigures'>

/** Entries that are exactly as printed are left out. */
export function receiptLine(receipt: Receipt): ReceiptLine {
  const { entries, rows, unplacedTexts, misprints, tables, missing, notes } = receipt
  const told = entries.filter(({ kind }) => kind !== 'exact')
  return { entries: told, rows, unplacedTexts, misprints, tables, missing, notes }
}

/** What a person should look at before a reading is relied on, a sentence a line. */
export function receiptLines(format: ReportFormat, imported: Imported): readonly string[] {
  return receiptChapters(format, imported).flatMap(linesOf)
}

/** The same below the findings of the report, without what they say already. */
export function linesBelowFindings(format: ReportFormat, imported: Imported): readonly string[] {
  const chapters = receiptChapters(format, imported)
  return chapters.filter(({ isFound }) => isFound !== true).flatMap(linesOf)
}

function linesOf({ title, lines, isSettled }: ReceiptChapter): readonly string[] {
  return isSettled ? [] : lines.map((line) => `${title} ${line}`)
}

/** Tables of the report that the file does not have, or only as a picture. */
export function unreadTables({ tables }: Receipt): readonly string[] {
  return tables.flatMap(({ grid, state }) => (state === 'read' ? [] : [grid]))
}

/** Findings without those on tables that were not read: their cells are blank here alone. */
export function ofReadTables(findings: readonly Finding[], receipt: Receipt): readonly Finding[] {
  const unread = unreadTables(receipt)
  const isUnread = (place: string) => unread.some((grid) => place.split('.')[1] === grid)
  return findings.filter(({ at }) => at.length === 0 || !at.every(isUnread))
}

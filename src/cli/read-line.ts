import { checkReport } from '#domain/checks/index.ts'
import type { Finding } from '#domain/finding.ts'
import type { ReportFormat, Section } from '#domain/format.ts'
import { formatById } from '#domain/formats/index.ts'
import { type CellSpec, cellsOf, gridsOf } from '#domain/grid.ts'
import { readNumber } from '#domain/number-entry.ts'
import { selfReferenceOf } from '#domain/organisation.ts'
import { type Report, titleOf, yearOf } from '#domain/report.ts'
import type { Read } from '#importers/read.ts'
import type { Imported } from '#importers/imported.ts'
import type { Receipt } from '#importers/recognise/receipt.ts'
import { ofReadTables, type ReceiptLine, receiptLine } from './receipt-lines.ts'

/** A number cell as the file has it; `value` is null for a blank, a mark or what is no number. */
type CellLine = { readonly text: string; readonly value: number | null }

type PartLine = { readonly heading: string; readonly body: string }

type SectionLine = {
  readonly title: string
  /** The whole text; null for the sections of the tables. */
  readonly body: string | null
  readonly parts: Readonly<Record<string, PartLine>>
}

/** What `read` prints of a file, one object a line; docs/cli.md describes it. */
export type ReadLine =
  | { readonly file: string; readonly read: false; readonly reason: string }
  | {
      readonly file: string
      readonly read: true
      readonly year: number | null
      readonly format: string
      /** By table, the national format of its labels; null for a table the file does not have. */
      readonly tableFormats: Readonly<Record<string, string | null>>
      readonly title: string
      readonly organisation: Report['organisation']
      readonly redHeader: { readonly number: string; readonly signer: string }
      readonly signature: { readonly name: string; readonly date: string }
      readonly leadIn: string
      /** By table, row and column. */
      readonly cells: Readonly<
        Record<string, Readonly<Record<string, Readonly<Record<string, CellLine>>>>>
      >
      readonly sections: Readonly<Record<string, SectionLine>>
      readonly receipt: ReceiptLine
      readonly unplaced: Receipt['unplacedFigures']
      readonly findings: readonly Finding[]
    }

export function readLine(file: string, imported: Read<Imported>): ReadLine {
  if (imported.kind === 'refused') return { file, read: false, reason: imported.reason }
  const { report, receipt } = imported.value
  const format = formatById(report.formatId)
  if (!format) return { file, read: false, reason: '这份文件用的表格格式本程序不认识。' }
  return {
    file,
    read: true,
    year: yearOf(report) ?? null,
    format: format.id,
    tableFormats: tableFormatsOf(format, receipt),
    title: titleOf(report),
    organisation: { ...report.organisation, selfReference: selfReferenceOf(report) },
    redHeader: { number: report.redHeader.number, signer: report.redHeader.signer },
    signature: { name: report.signature.name, date: report.signature.date },
    leadIn: report.leadIn.text,
    cells: cellsLine(format, report, receipt),
    sections: Object.fromEntries(
      format.sections.map((section) => [section.id, sectionLine(section, report)]),
    ),
    receipt: receiptLine(receipt),
    unplaced: receipt.unplacedFigures,
    findings: ofReadTables(checkReport(format, report), receipt),
  }
}

function tableFormatsOf(
  format: ReportFormat,
  { tables }: Receipt,
): Readonly<Record<string, string | null>> {
  if (tables.length === 0)
    return Object.fromEntries(gridsOf(format).map(({ id }) => [id, format.id]))
  return Object.fromEntries(tables.map(({ grid, formatId }) => [grid, formatId ?? null]))
}

/** Cells of each table in the format its labels are in. */
function cellsLine(format: ReportFormat, report: Report, receipt: Receipt) {
  const formats = tableFormatsOf(format, receipt)
  return Object.fromEntries(
    gridsOf(format).map(({ id }) => {
      const own = formatById(formats[id] ?? format.id) ?? format
      const rows: Record<string, Record<string, CellLine>> = {}
      for (const spec of gridsOf(own)
        .filter((grid) => grid.id === id)
        .flatMap(cellsOf))
        rows[spec.row] = { ...rows[spec.row], [spec.column]: cellLine(spec, report) }
      return [id, rows]
    }),
  )
}

function cellLine(spec: CellSpec, report: Report): CellLine {
  const text = (spec.sumOf ? report.printed[spec.id] : report.cells[spec.id]) ?? ''
  const reading = readNumber(spec.kind, text)
  return { text, value: reading.kind === 'number' ? reading.value : null }
}

function sectionLine(section: Section, { prose }: Report): SectionLine {
  if (section.kind === 'grid') return { title: section.title, body: null, parts: {} }
  const parts: Record<string, PartLine> = {}
  const lines = section.slots.flatMap((slot) => {
    const key = `${section.id}.${slot.id}`
    if (slot.kind === 'text') return [prose[key] ?? '']
    if (slot.kind === 'fee') return []
    const part = { heading: prose[`${key}.heading`] ?? '', body: prose[`${key}.body`] ?? '' }
    if (part.body !== '') parts[slot.id] = part
    return part.body === '' ? [] : [part.heading, part.body]
  })
  const body = lines.filter((line) => line !== '').join('\n')
  return { title: section.title, body, parts }
}

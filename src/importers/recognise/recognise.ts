import { titleOf, emptyReport, type Report, withValue } from '#domain/report.ts'
import type { ReportFormat } from '#domain/format.ts'
import { formatFor, formats } from '#domain/formats/index.ts'
import { gridsOf } from '#domain/grid.ts'
import { profileOf } from '#domain/organisation.ts'
import { tableName } from '#domain/place-name.ts'
import type { ReadDocument } from '../read-document.ts'
import { backMatter } from './back-matter.ts'
import { frontEntries, yearEntries } from './basic-entries.ts'
import { type FrontMatter, frontMatter } from './front-matter.ts'
import type { GridReading } from './grid-reading.ts'
import { type SectionHeading, sectionHeadings } from './headings.ts'
import { lexicon } from './lexicon.ts'
import { withoutPageMarks } from './page-marks.ts'
import { readBands } from './read-bands.ts'
import { readMatrix } from './read-matrix.ts'
import { readSections } from './read-sections.ts'
import type { Entry, Receipt, RowReading, TableReading, Unplaced } from './receipt.ts'
import { reportYear } from './report-year.ts'
import { itemsOf, isFigure, type Item } from './sheet.ts'
import { formatOfTable, likeliestFormat } from './table-formats.ts'
import { isTitle } from './title.ts'
import { gridIn, type LaidOut, layOut, linesBetween } from './tables.ts'
import { upright } from './transposed.ts'

/** A report as a file has it, and everything that is to be said of how it was read. */
export type Recognised = { readonly report: Report; readonly receipt: Receipt }

/** What the caller knows beyond the file's content. */
export type Hints = {
  /** The year that the file's name has. */
  readonly year?: number
}

/** Understands a document as an annual report. Nothing is refused: what is missing is said. */
export function recognise(asRead: ReadDocument, hints: Hints = {}): Recognised {
  const words = lexicon()
  const { document, notes } = upright(asRead, words)
  const whole = withoutPageMarks(itemsOf(document))
  const looked = withinReason(whole)
  const lines = looked.map(lineOf)
  const { headings, end } = sectionHeadings(lines, formats, words)
  const items = looked.slice(0, beforeTitle(lines, headings, end))
  const laid = layOut(items, headings, words)
  const first = headings[0]?.at ?? items.length
  const last = headings[headings.length - 1]?.at ?? items.length
  const back = backMatter(linesBetween(laid, last, items.length))
  const front = frontMatter(linesBetween(laid, -1, first), back.date)
  const ofYear = reportYear({
    title: front.year,
    signed: back.date,
    fileName: hints.year,
    lines: [...front.leadIn, ...linesBetween(laid, first - 1, last), ...back.body],
  })
  const year = ofYear?.year
  const preferred = year === undefined ? likeliestFormat(laid.rows, words) : formatFor(year)
  const tableFormats = new Map(
    [...laid.rows].map(([grid, rows]) => [grid, formatOfTable(rows, grid, words, preferred)]),
  )
  const format = formatOf(tableFormats, preferred)
  const sections = readSections(format, laid, headings, back.body)
  const grids = [...laid.rows].map(([grid, rows]) => {
    const own = tableFormats.get(grid) ?? format
    const spec = gridIn(own, grid)
    const where = tableName(own, grid)
    if (!spec) return { entries: [], rows: [], unplaced: [], misprints: [], strays: [] }
    return spec.kind === 'bands'
      ? readBands(spec, rows, own, words, where)
      : readMatrix(spec, rows, own, words, where)
  })
  const rows = grids.flatMap((grid: GridReading) => grid.rows)
  const entries = [
    ...yearEntries(ofYear),
    ...frontEntries(front, back),
    ...sections.entries,
    ...grids.flatMap((grid) => grid.entries),
  ]
  const report = settled(filledWith(bare(format, year), entries), front, sections.fee)
  return {
    report,
    receipt: {
      entries,
      rows,
      unplacedFigures: [
        ...grids.flatMap((grid) => grid.unplaced),
        ...laid.foreign.flatMap(({ cells }) =>
          cells.flatMap(({ text }) => (isFigure(text) ? [{ text, where: '其他表格' }] : [])),
        ),
      ],
      unplacedTexts: [
        ...front.rest.map((text) => ({ text, where: '正文以前' })),
        ...sections.unplacedTexts,
        ...back.rest.map((text) => ({ text, where: '正文以后' })),
        ...grids.flatMap((grid) => grid.strays),
        ...foreignTexts(laid),
      ],
      misprints: [...sections.misprints, ...grids.flatMap((grid) => grid.misprints)],
      tables: tablesOf(format, tableFormats, rows, document),
      missing: [
        ...format.sections
          .filter(({ id }) => !headings.some(({ section }) => section.id === id))
          .map(({ id }) => id),
        ...sections.missing,
      ],
      notes: [
        ...document.remarks,
        ...notes,
        ...(whole.length > looked.length ? [`文件太长，只看了前${looked.length}行。`] : []),
        ...(items.length < looked.length ? ['文件里像有两份报告，只读了第一份。'] : []),
      ],
    },
  }
}

/** Lines and rows that are looked at, and signs in them: over ten times the longest report seen. */
const most = { items: 20_000, signs: 500_000 } as const

function withinReason(items: readonly Item[]): readonly Item[] {
  let signs = 0
  const end = items.findIndex((item, at) => {
    signs += signsIn(item)
    return at === most.items || signs > most.signs
  })
  return end < 0 ? items : items.slice(0, end)
}

function signsIn(item: Item): number {
  if (item.kind === 'line') return item.text.length
  return item.row.cells.reduce((sum, { text }) => sum + text.length, 0)
}

function lineOf(item: Item): string | undefined {
  if (item.kind === 'line') return item.text
  const filled = item.row.cells.filter(({ text }) => text.trim() !== '')
  return filled.length === 1 ? filled[0]?.text : undefined
}

/** Where a report ends: at the next one's first section, or at the title above that. */
function beforeTitle(
  lines: readonly (string | undefined)[],
  headings: readonly SectionHeading[],
  end: number,
): number {
  const last = headings[headings.length - 1]?.at ?? 0
  const title = lines.findIndex(
    (line, at) => at > last && at < end && line !== undefined && isTitle(line),
  )
  return end === lines.length || title < 0 ? end : title
}

/** The format most tables are in; of equals the one in force for the year. */
function formatOf(
  tables: ReadonlyMap<string, ReportFormat | undefined>,
  preferred: ReportFormat | undefined,
): ReportFormat {
  const found = [...tables.values()].filter((format) => format !== undefined)
  if (found.length === 0) return preferred ?? newest()
  const count = (format: ReportFormat) => found.filter((each) => each === format).length
  const most = Math.max(...found.map(count))
  const best = found.filter((format) => count(format) === most)
  return best.find((format) => format === preferred) ?? best[0] ?? newest()
}

function newest(): ReportFormat {
  const last = formats[formats.length - 1]
  if (!last) throw new Error('no format is registered')
  return last
}

/** A report without even the headings of its parts: what the file does not have stays absent. */
function bare(format: ReportFormat, year: number | undefined): Report {
  const empty = emptyReport(format, year ?? 0)
  return { ...empty, year: year === undefined ? '' : String(year), prose: {} }
}

/** The texts of the entries at their places. */
function filledWith(report: Report, entries: readonly Entry[]): Report {
  const open = {
    prose: new Map<string, string>(),
    cells: new Map<string, string>(),
    printed: new Map<string, string>(),
  }
  let rest = report
  for (const { place, value } of entries) {
    const key = place.slice(place.indexOf('.') + 1)
    if (place.startsWith('prose.')) open.prose.set(key, value)
    else if (place.startsWith('cells.')) open.cells.set(key, value)
    else if (place.startsWith('printed.')) open.printed.set(key, value)
    else rest = withValue(rest, place, value)
  }
  return {
    ...rest,
    prose: Object.fromEntries(open.prose),
    cells: Object.fromEntries(open.cells),
    printed: Object.fromEntries(open.printed),
  }
}

/** What follows from the texts: kind and level of the organisation, and texts the product composes. */
function settled(report: Report, { mark }: FrontMatter, fee: Report['fee']): Report {
  const { name } = report.organisation
  const whole = {
    ...report,
    fee,
    organisation: { ...report.organisation, ...profileOf(name) },
  }
  return {
    ...whole,
    title: titleOf({ ...whole, title: '' }) === whole.title ? '' : whole.title,
    redHeader: { ...whole.redHeader, mark: mark === `${name}文件` ? '' : mark },
    signature: {
      ...whole.signature,
      name: whole.signature.name === name ? '' : whole.signature.name,
    },
  }
}

function foreignTexts({ foreign }: LaidOut): readonly Unplaced[] {
  return foreign.flatMap(({ cells }) => {
    const text = cells.map((cell) => cell.text.trim()).join('\t')
    return text.trim() === '' ? [] : [{ text, where: '其他表格' }]
  })
}

function tablesOf(
  format: ReportFormat,
  found: ReadonlyMap<string, ReportFormat | undefined>,
  rows: readonly RowReading[],
  { blocks }: ReadDocument,
): readonly TableReading[] {
  const hasPicture = blocks.some(({ kind }) => kind === 'picture')
  return gridsOf(format).map((grid): TableReading => {
    // Figures are read where only the heads are not, and then the table is of the report's format.
    const isRead = rows.some((row) => row.grid === grid.id)
    const own = found.get(grid.id) ?? (isRead ? format : undefined)
    if (!own) return { grid: grid.id, state: hasPicture ? 'picture' : 'missing' }
    return { grid: grid.id, state: 'read', formatId: own.id }
  })
}

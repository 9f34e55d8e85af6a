import type { ReportFormat, ProseSection } from '#domain/format.ts'
import { gridsOf, typedCellsOf } from '#domain/grid.ts'
import { isBlank } from '#domain/number-entry.ts'
import { prosePlace } from '#domain/place.ts'
import { on, type Report, valueAt } from '#domain/report.ts'
import { compose } from './compose.ts'
import { printableReport } from './printable.ts'

/** 报送版 is what is published; 工作稿 goes from desk to desk inside the office. */
export const editions = ['published', 'working'] as const
export type Edition = (typeof editions)[number]

/** Heads every page of a 工作稿, which looks like the 报送版 otherwise. */
export const workingMark = '工作稿 · 内部传阅 · 不得报送'

/** A report as a file of one edition carries it. */
export type CarriedReport = { readonly edition: Edition; readonly report: Report }

/**
 * What a file may carry of a report besides its pages: the 报送版 only what the pages show, the
 * 工作稿 also what was typed and is not printed, reasons and marks. Notes are in neither.
 */
export function carriedReport(
  format: ReportFormat,
  report: Report,
  edition: Edition,
): CarriedReport {
  return {
    edition,
    report: edition === 'published' ? shownOnly(format, report) : { ...report, notes: {} },
  }
}

/** The report without anything that its pages do not show. */
function shownOnly(format: ReportFormat, typed: Report): Report {
  const report = printableReport(typed)
  const cells = gridsOf(format).flatMap(typedCellsOf)
  return {
    formatId: report.formatId,
    year: report.year,
    title: report.title,
    titleBreak: report.titleBreak,
    organisation: report.organisation,
    leadIn: shownLeadIn(report),
    redHeader:
      report.redHeader.shown === on
        ? report.redHeader
        : { shown: '', mark: '', number: '', signer: '' },
    signature: report.signature,
    fee: report.fee,
    prose: shownProse(format, report),
    cells: Object.fromEntries(
      cells.flatMap(({ id }) => {
        const text = report.cells[id] ?? ''
        return isBlank(text) ? [] : [[id, text]]
      }),
    ),
    stated: {},
    notes: {},
    printed: {},
    reasons: {},
    carried: {},
  }
}

/** A text of one's own replaces the composed one, whose fields then stand nowhere. */
function shownLeadIn(report: Report): Report['leadIn'] {
  const { leadIn } = report
  const none = Object.fromEntries(Object.keys(leadIn).map((key) => [key, '']))
  if (leadIn.shown !== on) return { ...leadIn, ...none }
  return leadIn.text.trim() === '' ? leadIn : { ...leadIn, ...none, shown: on, text: leadIn.text }
}

function shownProse(format: ReportFormat, report: Report): Report['prose'] {
  const headings = new Set(
    compose(format, report).blocks.flatMap((block) =>
      block.kind === 'heading' && block.place !== undefined ? [block.place] : [],
    ),
  )
  const shown = (section: ProseSection) =>
    section.slots.flatMap((slot): readonly (readonly [string, string])[] => {
      if (slot.kind === 'fee') return []
      if (slot.kind === 'text')
        return [[`${section.id}.${slot.id}`, valueAt(report, prosePlace(section.id, slot.id))]]
      const heading = prosePlace(section.id, slot.id, 'heading')
      const key = `${section.id}.${slot.id}`
      return [
        // A part that is not printed keeps the heading of the format, not the clerk's.
        [`${key}.heading`, headings.has(heading) ? valueAt(report, heading) : slot.heading],
        [`${key}.body`, valueAt(report, prosePlace(section.id, slot.id, 'body'))],
      ]
    })
  return Object.fromEntries(
    format.sections
      .flatMap((section) => (section.kind === 'prose' ? shown(section) : []))
      .filter(([, text]) => text.trim() !== ''),
  )
}

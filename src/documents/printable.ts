import type { ReportFormat } from '#domain/format.ts'
import { isPlace, type Place } from '#domain/place.ts'
import { placeName } from '#domain/place-name.ts'
import type { Report } from '#domain/report.ts'

/**
 * What no page can show: controls and half characters that XML forbids, marks that turn the
 * writing direction (a number would read backwards), and signs without width.
 */
const unprintable =
  /[\p{Cs}\ufffe\uffff\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?![\t\n])\p{Cc}/gu

/** A typed text as every output prints it; all kinds of line ends are one. */
function printable(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(unprintable, '')
}

type Texts = Readonly<Record<string, string>>

function printableTexts<T extends Texts>(texts: T): T {
  const changed = Object.entries(texts).filter(([, text]) => printable(text) !== text)
  if (changed.length === 0) return texts
  return { ...texts, ...Object.fromEntries(changed.map(([key, text]) => [key, printable(text)])) }
}

/** A report with every printed text made printable. */
export function printableReport(report: Report): Report {
  return {
    ...report,
    year: printable(report.year),
    title: printable(report.title),
    organisation: printableTexts(report.organisation),
    leadIn: printableTexts(report.leadIn),
    redHeader: printableTexts(report.redHeader),
    signature: printableTexts(report.signature),
    fee: printableTexts(report.fee),
    prose: printableTexts(report.prose),
    cells: printableTexts(report.cells),
  }
}

/** Where signs were left out of the outputs, and how many. */
export type LeftOut = { readonly name: string; readonly count: number }

/** The places whose text cannot be printed as typed, in the clerk's words. */
export function leftOutOf(format: ReportFormat, report: Report): readonly LeftOut[] {
  const of = (place: Place, text: string): readonly LeftOut[] => {
    const plain = text.replace(/\r\n?|[\u2028\u2029]/g, '\n')
    const count = Array.from(plain).length - Array.from(printable(plain)).length
    return count === 0 ? [] : [{ name: placeName(format, place), count }]
  }
  const { organisation, leadIn, redHeader, signature, fee, prose, cells } = report
  const groups = { organisation, leadIn, redHeader, signature, fee, prose, cells }
  return [
    ...of('title', report.title),
    ...Object.entries(groups).flatMap(([group, texts]) =>
      Object.entries(texts).flatMap(([key, text]) => {
        const place = `${group}.${key}`
        return isPlace(place) ? of(place, text) : []
      }),
    ),
  ]
}

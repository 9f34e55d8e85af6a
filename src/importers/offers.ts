import { type Edit, replaced } from '#domain/edit.ts'
import type { ReportFormat } from '#domain/format.ts'
import { formatById, formatFor } from '#domain/formats/index.ts'
import { isBlank } from '#domain/number-entry.ts'
import { isPlace, type Place } from '#domain/place.ts'
import { placeName } from '#domain/place-name.ts'
import { basicsStop } from '#domain/progress.ts'
import { emptyReport, type Report, valueAt } from '#domain/report.ts'
import { placesOfSection } from '#domain/sections.ts'
import { fileReport, type Imported } from './imported.ts'
import { rowDoubt, rowOfPlace } from './receipt-chapters.ts'
import { entryNote } from './recognise/receipt.ts'

/** A text that a file offers for a place of an open report, beside what stands there. */
export type Offer = {
  readonly place: Place
  /** What a clerk calls the place. */
  readonly name: string
  readonly now: string
  /** As the file prints it. */
  readonly inFile: string
  /** As it would stand in the report. */
  readonly value: string
  /** Why it is not simply as printed; '' where it is. */
  readonly note: string
  /** Why the whole row is uncertain, the same for each of its cells; '' where it is not. */
  readonly doubt: string
  /** The place is empty and the file is read without doubt. */
  readonly isSafe: boolean
}

/** The offers of one section; `basics` for what belongs to none. */
export type OfferedSection = {
  readonly id: string
  readonly title: string
  readonly offers: readonly Offer[]
}

export type Offers = {
  /** In printed order; without sections that nothing is offered for. */
  readonly sections: readonly OfferedSection[]
  /** How many texts of the file stand in the report already. */
  readonly same: number
  /** What the file has and the report has no place for, as sentences. */
  readonly homeless: readonly string[]
}

/** Places before the first section, and what a clerk calls those that share a group. */
const basics: ReadonlyMap<Place, string> = new Map<Place, string>([
  ['year', '报告年度'],
  ['title', '标题'],
  ['organisation.name', '填报单位'],
  ['redHeader.mark', '红头·发文机关标志'],
  ['redHeader.number', '红头·发文字号'],
  ['redHeader.signer', '红头·签发人'],
  ['leadIn.text', '导语'],
  ['leadIn.basis', '导语·编制依据'],
  ['leadIn.periodFrom', '导语·统计期限起'],
  ['leadIn.periodTo', '导语·统计期限止'],
  ['leadIn.website', '导语·电子版所在网站'],
  ['leadIn.address', '导语·联系地址'],
  ['leadIn.postcode', '导语·邮政编码'],
  ['leadIn.phone', '导语·电话'],
  ['leadIn.fax', '导语·传真'],
  ['leadIn.email', '导语·电子邮箱'],
  ['signature.name', '落款·署名'],
  ['signature.date', '落款·成文日期'],
])

/** Settings without a line of their own: they come along with a text that needs them. */
const alongWith: readonly (readonly [text: RegExp, settings: readonly Place[]])[] = [
  [/^organisation\./, ['organisation.kind', 'organisation.level', 'organisation.selfReference']],
  [/^title$/, ['titleBreak']],
  [/^redHeader\./, ['redHeader.shown']],
  [/^leadIn\./, ['leadIn.shown']],
  [/^signature\./, ['signature.sealed']],
]

/** What a file offers an open report. Nothing is changed by asking. */
export function offersOf(format: ReportFormat, report: Report, imported: Imported): Offers {
  const file = fileReport(imported)
  const untouched = emptyReport(format, 0)
  const entries = new Map(imported.receipt.entries.map((entry) => [entry.place, entry]))
  const doubts = new Map<string, string>(
    imported.receipt.rows
      .filter(({ confidence }) => confidence !== 'certain')
      .map((row) => [`${row.grid}.${row.row}`, rowDoubt(format, row)]),
  )
  const offerOf = (place: Place): Offer => {
    const value = valueAt(file, place)
    const now = valueAt(report, place)
    const entry = entries.get(place)
    const doubt = doubts.get(rowOfPlace(place)) ?? ''
    const isRead = entry?.kind !== 'proposed' && entry?.kind !== 'unreadable' && doubt === ''
    return {
      place,
      name: nameOf(format, place),
      now,
      inFile: entry?.original.trim() ?? value,
      value,
      note: entry && (doubt === '' || entry.kind !== 'proposed') ? entryNote(entry) : '',
      doubt,
      isSafe: isRead && (isBlank(now) || now === valueAt(untouched, place)),
    }
  }
  const whole = [
    { id: basicsStop, title: '基本信息', places: basicsOf(format, file) },
    ...format.sections.map((section) => ({
      id: section.id,
      title: section.title,
      places: placesOfSection(section),
    })),
  ]
  const filled = whole.map((section) => ({
    ...section,
    places: section.places.filter((place) => !isBlank(valueAt(file, place))),
  }))
  const differs = (place: Place) => valueAt(file, place) !== valueAt(report, place)
  const sections = filled.map(({ id, title, places }) => ({
    id,
    title,
    offers: places.filter(differs).map(offerOf),
  }))
  return {
    sections: sections.filter(({ offers }) => offers.length > 0),
    same: filled.flatMap(({ places }) => places).filter((place) => !differs(place)).length,
    homeless: homelessOf(file, new Set<string>(whole.flatMap(({ places }) => places))),
  }
}

/** The year is offered only where the open report's tables are the ones of that year. */
function basicsOf(format: ReportFormat, file: Report): readonly Place[] {
  const isOfFormat = formatFor(Number(file.year)) === format
  return [...basics.keys()].filter((place) => place !== 'year' || isOfFormat)
}

function nameOf(format: ReportFormat, place: Place): string {
  const name = basics.get(place) ?? placeName(format, place)
  return place.endsWith('.heading') ? `${name}（小标题）` : name
}

/** Cells and texts of another format that have no counterpart here. */
function homelessOf(file: Report, known: ReadonlySet<string>): readonly string[] {
  const format = formatById(file.formatId)
  const groups = { cells: file.cells, prose: file.prose }
  return Object.entries(groups).flatMap(([group, texts]) =>
    Object.entries(texts).flatMap(([key, text]) => {
      const place = `${group}.${key}`
      if (known.has(place) || isBlank(text) || !format || !isPlace(place)) return []
      return [`${nameOf(format, place)}：${text}`]
    }),
  )
}

/** One edit that gives the report the accepted texts of a file, and the settings they need. */
export function acceptedEdit(
  report: Report,
  imported: Imported,
  accepted: readonly Offer[],
  at: string,
): Edit {
  const file = fileReport(imported)
  const settings = alongWith
    .filter(([text]) => accepted.some(({ place }) => text.test(place)))
    .flatMap(([, places]) => places)
    .map((place) => [place, valueAt(file, place)] as const)
    .filter(([, text]) => text !== '')
  const texts = accepted.map(({ place, value }) => [place, value] as const)
  return replaced(report, 'imported', [...texts, ...settings], at)
}

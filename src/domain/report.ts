import * as z from 'zod/mini'
import type { ReportFormat } from './format.ts'
import type { Place } from './place.ts'

/** 乡, 镇, 街道, a government of county level or above, or a department of one. */
export const organisationKinds = [
  'township',
  'town',
  'subdistrict',
  'government',
  'department',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** 乡级, 县级, 设区的市级及以上. The last may make 规章 (立法法 第九十一、九十三条). */
export const organisationLevels = ['township', 'county', 'prefecture'] as const
export type OrganisationLevel = (typeof organisationLevels)[number]

/** Where a clerk may want the title broken: after the organisation's name, before 政府信息公开. */
export const titleBreaks = ['afterName', 'beforeSubject'] as const

const text = z._default(z.string(), '')
const texts = z._default(z.record(z.string(), z.string()), {})

/** On/off settings are texts too, so that one kind of edit changes everything. */
export const on = 'on'

/**
 * What one clerk typed: all of it text, nothing computed. Cells and prose are keyed by id, so a
 * report keeps what its present format has no room for. An absent key means an empty text.
 */
export const reportSchema = z.object({
  /** Id of the national format the report was begun with. */
  formatId: z.string(),
  /** The report year as typed, four digits. */
  year: text,
  /** The document's title; empty means the one built from organisation and year. */
  title: text,
  /** A `TitleBreak`; empty means that the title is broken where its length asks for it. */
  titleBreak: text,
  organisation: z.object({
    /** Full name as on the seal. */
    name: text,
    /** 我乡, 我镇, 我街道, 我局 … */
    selfReference: text,
    kind: z.catch(z.enum(organisationKinds), 'township'),
    level: z.catch(z.enum(organisationLevels), 'township'),
  }),
  /** The paragraph before 一、; printed when `shown` is on. `text` replaces the composed one. */
  leadIn: z.object({
    shown: text,
    text,
    basis: text,
    periodFrom: text,
    periodTo: text,
    website: text,
    address: text,
    postcode: text,
    phone: text,
    fax: text,
    email: text,
  }),
  /** 红头: 发文机关标志, 发文字号, 签发人; printed when `shown` is on. */
  redHeader: z.object({ shown: text, mark: text, number: text, signer: text }),
  /** 落款. `sealed` on places it for a seal (GB/T 9704-2012, 7.3.5). */
  signature: z.object({ name: text, date: text, sealed: text }),
  /** 信息处理费: 收费通知 in 件, amounts in 元. */
  fee: z.object({ notices: text, charged: text, received: text }),
  /** `<section>.<slot>`, for a part `<section>.<slot>.heading` and `.body`. */
  prose: texts,
  /** `<grid>.<row>.<column>`: only typed cells, never a total. */
  cells: texts,
  /** Cells filled by the statement 其余填 0, with the time (ISO 8601) it was made. */
  stated: texts,
  /** Notes beside cells, for the clerk alone: never printed or exported. */
  notes: texts,
  /** Totals as the paper or an imported file prints them, to compare the computed ones with. */
  printed: texts,
  /** Answers to findings, for auditors; by finding, never published. */
  reasons: texts,
  /**
   * What a new year's report took over from last year's, by place: the text as it was taken over,
   * until the clerk has confirmed it.
   */
  carried: texts,
})

/** A report as typed, texts only: what is computed, judged or printed is worked out from them. */
export type Report = Readonly<z.infer<typeof reportSchema>>

/** A report nobody has typed in yet: headings of the format, nothing that could be mistaken for data. */
export function emptyReport(format: ReportFormat, year: number): Report {
  const prose: Record<string, string> = {}
  for (const section of format.sections)
    if (section.kind === 'prose')
      for (const slot of section.slots)
        if (slot.kind === 'part') prose[`${section.id}.${slot.id}.heading`] = slot.heading
  return {
    formatId: format.id,
    year: String(year),
    title: '',
    titleBreak: '',
    organisation: { name: '', selfReference: '', kind: 'township', level: 'township' },
    leadIn: {
      shown: '',
      text: '',
      basis: '',
      periodFrom: '',
      periodTo: '',
      website: '',
      address: '',
      postcode: '',
      phone: '',
      fax: '',
      email: '',
    },
    redHeader: { shown: '', mark: '', number: '', signer: '' },
    signature: { name: '', date: '', sealed: '' },
    fee: { notices: '', charged: '', received: '' },
    prose,
    cells: {},
    stated: {},
    notes: {},
    printed: {},
    reasons: {},
    carried: {},
  }
}

/** The report year as a number; undefined while it is no four-digit year. */
export function yearOf(report: Report): number | undefined {
  return /^(?:19|20)\d\d$/.test(report.year) ? Number(report.year) : undefined
}

/** The year as a sentence opens with it: 2025年, or 本年度 while no year can be read. */
export function yearInWords(report: Report): string {
  const year = yearOf(report)
  return year === undefined ? '本年度' : `${year}年`
}

/** The text at a place; '' where nothing was typed. */
export function valueAt(report: Report, place: Place): string {
  if (place === 'formatId' || place === 'year' || place === 'title' || place === 'titleBreak')
    return report[place]
  const [group, key] = partsOf(place)
  return groupOf(report, group)[key] ?? ''
}

function partsOf(place: Place): readonly [group: string, key: string] {
  const dot = place.indexOf('.')
  return dot < 0 ? [place, ''] : [place.slice(0, dot), place.slice(dot + 1)]
}

function groupOf(report: Report, group: string): Readonly<Record<string, string>> {
  switch (group) {
    case 'organisation':
      return report.organisation
    case 'leadIn':
      return report.leadIn
    case 'redHeader':
      return report.redHeader
    case 'signature':
      return report.signature
    case 'fee':
      return report.fee
    case 'prose':
      return report.prose
    case 'cells':
      return report.cells
    case 'stated':
      return report.stated
    case 'notes':
      return report.notes
    case 'printed':
      return report.printed
    case 'reasons':
      return report.reasons
    case 'carried':
      return report.carried
    default:
      return {}
  }
}

const openGroups: ReadonlySet<string> = new Set([
  'prose',
  'cells',
  'stated',
  'notes',
  'printed',
  'reasons',
  'carried',
])

/** The report with one text changed. In the open groups an empty text removes the key. */
export function withValue(report: Report, place: Place, value: string): Report {
  const [group, key] = partsOf(place)
  if (key === '') return { ...report, [group]: value }
  const next: Record<string, string> = { ...groupOf(report, group) }
  if (value === '' && openGroups.has(group)) delete next[key]
  else next[key] = value
  return { ...report, [group]: next }
}

/** Titles of an organisation's own documents: full name, year, and the fixed words (national-format 2.1). */
export function titleOf(report: Report): string {
  const { title, organisation, year } = report
  return title.trim() || `${organisation.name.trim()}${year.trim()}年政府信息公开工作年度报告`
}

import type { Column, ColumnGroup, GridSpec, ReportFormat, Row, RowGroup } from '#domain/format.ts'
import { formats } from '#domain/formats/index.ts'
import { gridsOf } from '#domain/grid.ts'
import { type LabelKey, labelKey, penalty } from './label.ts'

/** What a label heads: rows or columns of figures, or only other labels. */
export type LabelRole = 'row' | 'rowGroup' | 'column' | 'columnGroup' | 'band' | 'corner'

/** A label of a national format, ready to be compared with printed ones. */
export type Label = LabelKey & {
  readonly role: LabelRole
  readonly grid: string
  /** Ids of the formats that have it. */
  readonly formats: readonly string[]
  /** Ids of the rows or columns it heads; several where columns share a label. */
  readonly ids: readonly string[]
  /** As the format prints it. */
  readonly text: string
  /** Other keys it is known by: without its explanation in brackets, as a clerk calls it. */
  readonly otherKeys: readonly string[]
}

export type Found = { readonly label: Label; readonly penalty: number }

/** Texts whose labels are kept: each is asked for several times, and a long file has so many. */
const mostKept = 50_000

const rowRoles: ReadonlySet<LabelRole> = new Set(['row', 'rowGroup'])

/** Every label of every grid of the registered formats, each label once a grid. */
export function lexicon(): Lexicon {
  const key = formats.map(({ id }) => id).join()
  if (cached?.key !== key) cached = { key, lexicon: new Lexicon(formats) }
  return cached.lexicon
}

let cached: { readonly key: string; readonly lexicon: Lexicon } | undefined

/** Finds the labels of the formats in printed texts, with their other wordings and small slips. */
export class Lexicon {
  readonly labels: readonly Label[]
  readonly grids: readonly string[]
  private readonly exact = new Map<string, readonly Label[]>()
  private readonly found = new Map<string, readonly Found[]>()
  private readonly beginnings = new Set<string>()
  private readonly signs: ReadonlySet<string>
  private readonly longest: number

  constructor(known: readonly ReportFormat[]) {
    const labels = new Map<string, Label>()
    for (const format of known)
      for (const grid of gridsOf(format))
        for (const label of labelsOf(format, grid)) {
          const id = [label.grid, label.role, label.text].join('|')
          const same = labels.get(id)
          labels.set(id, same ? joined(same, label) : label)
        }
    this.labels = [...labels.values()]
    this.signs = new Set(this.labels.flatMap(({ key }) => Array.from(key)))
    this.longest = Math.max(...this.labels.map(({ key }) => key.length))
    this.grids = [...new Set(this.labels.map(({ grid }) => grid))]
    for (const label of this.labels) {
      for (const key of [label.key, ...label.otherKeys])
        this.exact.set(key, [...(this.exact.get(key) ?? []), label])
      const whole = label.ordinal.replace(/[().、]/g, '') + label.key
      for (let end = 1; end < whole.length; end += 1) this.beginnings.add(whole.slice(0, end))
      for (let end = 2; end < label.key.length; end += 1)
        this.beginnings.add(label.key.slice(0, end))
    }
  }

  /**
   * The labels a printed text can be, the likeliest first; all that are equally likely are
   * given, for the same words head rows here and columns there.
   */
  find(text: string): readonly Found[] {
    const known = this.found.get(text)
    if (known) return known
    const found = this.look(labelKey(text))
    if (this.found.size > mostKept) this.found.clear()
    this.found.set(text, found)
    return found
  }

  private look({ key, ordinal }: LabelKey): readonly Found[] {
    if (key === '' || /^[\p{N}a-zA-Z]+$/u.test(key)) return []
    const exact = this.exact.get(key)
    if (exact)
      return ordered(
        exact.map((label) => ({ label, penalty: 0 })),
        ordinal,
      )
    if (key.length < 4 || !this.sharesSigns(key)) return []
    const near = this.labels.flatMap((label): readonly Found[] => {
      const apart = penalty(key, label.key)
      return apart === undefined ? [] : [{ label, penalty: apart }]
    })
    const least = near.reduce((low, each) => Math.min(low, each.penalty), Number.POSITIVE_INFINITY)
    const best = near.filter((each) => each.penalty === least)
    // Two different labels equally near: it may be either, so it is neither.
    return new Set(best.map(({ label }) => label.key)).size > 1 ? [] : ordered(best, ordinal)
  }

  /** At least half of the signs occur in labels: else no label is near, and none is searched for. */
  private sharesSigns(key: string): boolean {
    const signs = Array.from(key)
    return (
      key.length <= this.longest + 3 &&
      signs.filter((s) => this.signs.has(s)).length * 2 >= signs.length
    )
  }

  /** The label that heads the same rows or columns in a format; itself where that has none. */
  inFormat(label: Label, format: ReportFormat): Label {
    if (label.formats.includes(format.id)) return label
    const same = this.labels.find(
      (each) =>
        each.grid === label.grid &&
        each.role === label.role &&
        each.formats.includes(format.id) &&
        each.ids.some((id) => id !== '' && label.ids.includes(id)),
    )
    return same ?? label
  }

  /** Whether a printed text can be the beginning of a label that goes on elsewhere. */
  begins(text: string): boolean {
    const { ordinal, key } = labelKey(text)
    const whole = ordinal.replace(/[().、]/g, '') + key
    return this.beginnings.has(whole) || (whole === '' && ordinal !== '')
  }
}

/** The ones whose ordinal is as printed first; no ordinal says nothing. */
function ordered(found: readonly Found[], ordinal: string): readonly Found[] {
  if (ordinal === '') return found
  const same = found.filter(({ label }) => label.ordinal === ordinal)
  return same.length > 0 ? same : found
}

function joined(a: Label, b: Label): Label {
  const both = (x: readonly string[], y: readonly string[]) => [...new Set([...x, ...y])]
  return {
    ...a,
    formats: both(a.formats, b.formats),
    ids: both(a.ids, b.ids),
    otherKeys: both(a.otherKeys, b.otherKeys),
  }
}

/** Of several readings of a text, the one that heads rows, or the one that heads columns. */
export function asRow(found: readonly Found[]): Found | undefined {
  return found.find(({ label }) => rowRoles.has(label.role))
}

export function asColumn(found: readonly Found[]): Found | undefined {
  return found.find(({ label }) => label.role === 'column' || label.role === 'columnGroup')
}

type Spec = { readonly label: string; readonly seenAs?: readonly string[] }

function labelsOf(format: ReportFormat, grid: GridSpec): readonly Label[] {
  const label = (
    role: LabelRole,
    id: string,
    spec: Spec,
    others: readonly string[] = [],
  ): Label => {
    const withoutNote = spec.label.replace(/[（(].*[）)]$/, '')
    return {
      ...labelKey(spec.label),
      role,
      grid: grid.id,
      formats: [format.id],
      ids: [id],
      text: spec.label,
      otherKeys: [withoutNote, ...(spec.seenAs ?? []), ...others]
        .map((text) => labelKey(text).key)
        .filter((key) => key !== '' && key !== labelKey(spec.label).key),
    }
  }
  const columnLabels = (node: Column | ColumnGroup): readonly Label[] =>
    node.kind === 'column'
      ? [label('column', node.id, node)]
      : [label('columnGroup', '', node), ...node.columns.flatMap(columnLabels)]
  const rowLabels = (node: Row | RowGroup): readonly Label[] => {
    if (node.kind === 'group')
      return [label('rowGroup', node.id, node), ...node.rows.flatMap(rowLabels)]
    return node.label === '' ? [] : [label('row', node.id, node)]
  }
  if (grid.kind === 'matrix')
    return [
      ...(grid.corner === undefined ? [] : [label('corner', '', { label: grid.corner })]),
      ...grid.columns.flatMap(columnLabels),
      ...grid.rows.flatMap(rowLabels),
    ]
  return grid.bands.flatMap((band) => [
    label('band', band.id, { label: band.title }),
    label('columnGroup', '', { label: band.labelHead }),
    ...band.columns.map((column) => label('column', column.id, column)),
    ...band.rows.map((row) => label('row', row.id, row)),
  ])
}

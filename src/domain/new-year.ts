import { withoutFigures, withYearMoved } from './carried-text.ts'
import type { ReportFormat } from './format.ts'
import { formatById, formatFor, formats } from './formats/index.ts'
import { cellSpec, gridsOf, typedCellsOf } from './grid.ts'
import { isBlank, plainFigure, readNumber } from './number-entry.ts'
import { cellId, type Place } from './place.ts'
import { placeName } from './place-name.ts'
import { emptyReport, type Report, valueAt, withValue, yearOf } from './report.ts'
import { placesOfSection } from './sections.ts'

/** What became of something in last year's report; the note is a whole sentence for the clerk. */
export type CarryNote = {
  readonly kind: 'carried' | 'left' | 'noCounterpart'
  /** Where it stands in the new report; absent for what has no place there. */
  readonly place?: Place
  readonly note: string
}

export type NewYear = { readonly report: Report; readonly notes: readonly CarryNote[] }

/**
 * Begins a year's report from last year's, or from those of several predecessors (乡镇合并). Only
 * what follows from the old reports or stays the same is taken over; prose is a start to work on.
 */
export function newYearFrom(previous: readonly Report[], year: number): NewYear {
  const format = formatFor(year) ?? formats[formats.length - 1]
  if (!format) throw new Error('no format is registered')
  const empty = emptyReport(format, year)
  const [first] = previous
  if (!first) return { report: empty, notes: [] }
  const cells = carriedCells(format, previous)
  const prose = carriedProse(format, previous, year)
  const settings = carriedSettings(previous, year)
  const texts = [...settings.texts, ...cells.texts, ...prose.texts]
  const report = texts.reduce((next, [place, text]) => withValue(next, place, text), empty)
  return {
    report: { ...report, carried: marksOf(report, prose.texts) },
    notes: [...settings.notes, ...cells.notes, ...prose.notes, ...leftBehind(previous)],
  }
}

type Taken = {
  readonly texts: readonly (readonly [Place, string])[]
  readonly notes: readonly CarryNote[]
}

function leftBehind(previous: readonly Report[]): readonly CarryNote[] {
  const isNumbered = previous.some(({ redHeader }) => !isBlank(redHeader.number))
  return left.filter(({ place }) => place !== 'redHeader.number' || isNumbered)
}

const left: readonly CarryNote[] = [
  { kind: 'left', place: 'signature.date', note: '成文日期没有带过来，请填新的日期。' },
  { kind: 'left', place: 'redHeader.number', note: '发文字号没有带过来，请填新的文号。' },
  { kind: 'left', place: 'fee.notices', note: '信息处理费没有带过来，请按本年度的情况填写。' },
  { kind: 'left', note: '三张表里除“上年结转”以外的数都没有带过来，请按本年度的情况填写。' },
]

function marksOf(report: Report, texts: readonly (readonly [Place, string])[]): Report['carried'] {
  const written = texts.filter(([place]) => !place.endsWith('.heading'))
  return Object.fromEntries(written.map(([place]) => [place, valueAt(report, place)]))
}

const kept: readonly Place[] = [
  'organisation.name',
  'organisation.selfReference',
  'organisation.kind',
  'organisation.level',
  'titleBreak',
  'leadIn.shown',
  'leadIn.text',
  'leadIn.basis',
  'leadIn.website',
  'leadIn.address',
  'leadIn.postcode',
  'leadIn.phone',
  'leadIn.fax',
  'leadIn.email',
  'redHeader.shown',
  'redHeader.mark',
  'redHeader.signer',
  'signature.name',
  'signature.sealed',
  'title',
]

/** What the settings are called, and the place that says an office had them. */
const settingNames: readonly (readonly [Place, string])[] = [
  ['organisation.name', '单位名称'],
  ['leadIn.shown', '导语'],
  ['redHeader.shown', '红头'],
  ['signature.name', '落款'],
]

/** What an office is called and how its report is set. Offices that were merged have a new name. */
function carriedSettings(previous: readonly Report[], year: number): Taken {
  const [first] = previous
  if (!first) return { texts: [], notes: [] }
  const same = previous.every(({ organisation }) => organisation.name === first.organisation.name)
  const named = new Set<Place>(['organisation.name', 'redHeader.mark', 'signature.name', 'title'])
  const before = yearOf(first)
  const texts = kept
    .filter((place) => same || !named.has(place))
    .flatMap((place): readonly (readonly [Place, string])[] => {
      const text = valueAt(first, place)
      const moved = before === undefined ? text : withYearMoved(text, before, year)
      return isBlank(text) ? [] : [[place, moved]]
    })
  const had = settingNames.filter(([place]) => texts.some(([carried]) => carried === place))
  const names = had.map(([, name]) => name).join('、')
  if (same && names === '') return { texts, notes: [] }
  const note: CarryNote = same
    ? {
        kind: 'carried',
        place: 'organisation.name',
        note: `${names}的写法照上年带过来了，年份已改。`,
      }
    : {
        kind: 'left',
        place: 'organisation.name',
        note: '上年有几个单位的报告，单位名称没有带过来，请填合并后的全称。',
      }
  return { texts, notes: [note] }
}

/** 上年结转 is last year's 结转下年度, column by column; a sum where there were several offices. */
function carriedCells(format: ReportFormat, previous: readonly Report[]): Taken {
  const texts: (readonly [Place, string])[] = []
  const notes: CarryNote[] = []
  const into = gridsOf(format)
    .flatMap(typedCellsOf)
    .filter(({ row }) => row === carriedInRow)
  for (const { id, grid, column } of into) {
    const place: Place = `cells.${id}`
    const source = cellId(grid, carriedOutRow, column)
    const readings = previous.map(({ cells }) => readNumber('count', cells[source] ?? ''))
    const values = readings.flatMap((reading) => (reading.kind === 'number' ? [reading.value] : []))
    if (values.length === previous.length)
      texts.push([place, plainFigure(values.reduce((sum, value) => sum + value, 0))])
    else
      notes.push({
        kind: 'left',
        place,
        note: `${placeName(format, place)}没有带过来：上年的“结转下年度”这一列没有填数。`,
      })
  }
  if (texts.length > 0) {
    const how =
      previous.length > 1 ? `${previous.length}个单位上年“结转下年度”之和` : '上年的“结转下年度”'
    const [[place] = [undefined]] = texts
    notes.unshift({
      kind: 'carried',
      ...(place === undefined ? {} : { place }),
      note: `表三“上年结转”${texts.length}列按${how}填好了。`,
    })
  }
  return { texts, notes: [...notes, ...withoutCounterpart(format, previous)] }
}

const carriedInRow = 'carriedIn'
const carriedOutRow = 'carriedOut'

/** Figures of an older format that no cell of the new one means; ids that differ differ in meaning. */
function withoutCounterpart(
  format: ReportFormat,
  previous: readonly Report[],
): readonly CarryNote[] {
  const names = new Set<string>()
  for (const report of previous) {
    const old = formatById(report.formatId)
    if (!old || old === format) continue
    for (const { id, rowName, columnName } of gridsOf(old).flatMap(typedCellsOf))
      if (!cellSpec(format, id) && !isBlank(report.cells[id] ?? ''))
        names.add(`${rowName}·${columnName}`)
  }
  return [...names].map((name) => ({
    kind: 'noCounterpart',
    note: `上年表里的“${name}”在新格式里没有对应的格子。`,
  }))
}

/** Prose with its years moved and its counts as gaps; of several offices one after the other. */
function carriedProse(format: ReportFormat, previous: readonly Report[], year: number): Taken {
  const places = proseSlots(format)
  const texts = places.flatMap((place): readonly (readonly [Place, string])[] => {
    const written = previous.flatMap((report) => {
      const text = valueAt(report, place)
      const before = yearOf(report)
      if (isBlank(text)) return []
      return [place.endsWith('.heading') ? text : startOf(text, before, year)]
    })
    const own = place.endsWith('.heading') ? written.slice(0, 1) : written
    return own.length === 0 ? [] : [[place, own.join('\n')]]
  })
  const bodies = texts.filter(([place]) => !place.endsWith('.heading'))
  const known = new Set<string>(places)
  const others = previous.flatMap(({ prose }) =>
    Object.keys(prose).filter((key) => !known.has(`prose.${key}`) && !isBlank(prose[key] ?? '')),
  )
  const [first] = bodies
  const names = bodies.map(([place]) => placeName(format, place)).join('、')
  const notes: CarryNote[] = first
    ? [
        {
          kind: 'carried',
          place: first[0],
          note: `文字照上年带过来作底稿（${names}）：年份已改，数字已空出，请逐句改写。`,
        },
      ]
    : []
  if (others.length > 0)
    notes.push({ kind: 'noCounterpart', note: '上年报告里有些文字在新格式里没有对应的位置。' })
  return { texts, notes }
}

function startOf(text: string, before: number | undefined, year: number): string {
  return withoutFigures(before === undefined ? text : withYearMoved(text, before, year))
}

function proseSlots(format: ReportFormat): readonly Place[] {
  return format.sections.flatMap(placesOfSection).filter((place) => place.startsWith('prose.'))
}

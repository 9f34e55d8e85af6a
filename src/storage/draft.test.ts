import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Edit, type EditKind, emptyTimeline, record, replaced, typed } from '#domain/edit.ts'
import { formats } from '#domain/formats/index.ts'
import { gridsOf, typedCellsOf } from '#domain/grid.ts'
import type { Place } from '#domain/place.ts'
import {
  organisationKinds,
  organisationLevels,
  type Report,
  valueAt,
  withValue,
} from '#domain/report.ts'
import { countyReport, untouchedReport } from '#domain/reports.fixture.ts'
import { type Draft, newDraft, readDraft } from './draft.ts'

const at = '2026-01-05T02:00:00.000Z'
const draft = newDraft('a', countyReport(), at)

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** A stored draft with something at a path that is not as it should be. */
function broken(path: string, value: unknown): unknown {
  const copy = throughJson(draft) as Record<string, unknown>
  const keys = path.split('.')
  let within = copy
  for (const key of keys.slice(0, -1)) within = within[key] as Record<string, unknown>
  within[keys[keys.length - 1]!] = value
  return copy
}

const textPlaces: readonly Place[] = [
  'year',
  'title',
  'organisation.name',
  'leadIn.basis',
  'redHeader.number',
  'signature.date',
  'fee.charged',
  'prose.overview.opening',
]

const anyReport: fc.Arbitrary<Report> = fc.constantFrom(...formats).chain((format) => {
  const cells = gridsOf(format)
    .flatMap(typedCellsOf)
    .map(({ id }): Place => `cells.${id}`)
  const text = fc.string({ unit: 'grapheme', maxLength: 6 })
  return fc
    .record({
      kind: fc.constantFrom(...organisationKinds),
      level: fc.constantFrom(...organisationLevels),
      texts: fc.array(fc.tuple(fc.constantFrom(...textPlaces, ...cells), text), { maxLength: 40 }),
    })
    .map(({ kind, level, texts }) => {
      const start = untouchedReport(format.id)
      const report = { ...start, organisation: { ...start.organisation, kind, level } }
      return texts.reduce((next, [place, value]) => withValue(next, place, value), report)
    })
})

describe('a draft', () => {
  test('of any report is the same after it was written and read', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const edit = replaced(report, 'set', [['title', `${report.title}！`]], at)
        const written: Draft = {
          ...newDraft('a', report, at),
          timeline: record(emptyTimeline, edit),
        }
        expect(readDraft(throughJson(written))).toEqual(written)
      }),
    )
  })

  test('keeps texts that the tables of today have no room for', () => {
    const cells = { ...draft.report.cells, 'future.row.column': '7' }
    const kept = { ...draft, report: { ...draft.report, cells } }
    expect(readDraft(throughJson(kept))).toEqual(kept)
  })

  test('in which a text is missing is read with an empty one', () => {
    const read = readDraft(broken('report.leadIn', {}))!
    expect(valueAt(read.report, 'leadIn.website')).toBe('')
    expect(read.report.cells).toEqual(draft.report.cells)
  })

  test('of an organisation nobody knows is read as a township’s', () => {
    const read = readDraft(broken('report.organisation.kind', 'ministry'))
    expect(read?.report.organisation).toMatchObject({ kind: 'township', level: 'county' })
  })
})

describe('no draft is', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '草稿'],
    ['a list', [draft]],
    ['an empty record', {}],
    ['one without an id', broken('id', undefined)],
    ['one whose id is a number', broken('id', 1)],
    ['one without a revision', broken('revision', undefined)],
    ['one whose revision is a text', broken('revision', '1')],
    ['one without a report', broken('report', undefined)],
    ['one whose report is a list', broken('report', [])],
    ['one whose year is a number', broken('report.year', 2025)],
    ['one whose cell is a number', broken('report.cells.requests', 3)],
    ['one whose cells are a list', broken('report.cells', ['3'])],
    ['one whose prose is a text', broken('report.prose', '总体情况')],
    ['one without tables', broken('report.formatId', undefined)],
    ['one whose fee is missing', broken('report.fee', undefined)],
  ])('%s', (_, record) => {
    expect(readDraft(record)).toBeUndefined()
  })
})

describe('a hostile file', () => {
  const hostile = `{"__proto__":{"polluted":"x"},"constructor":"x","toString":"x"}`

  test('changes nothing but its own texts', () => {
    for (const group of ['cells', 'prose', 'stated']) {
      const read = readDraft(broken(`report.${group}`, JSON.parse(hostile)))
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
      if (read) expect(Object.getPrototypeOf(read.report)).toBe(Object.prototype)
    }
    const read = readDraft(broken('report.cells', JSON.parse('{"__proto__":"x","a.b.c":"1"}')))
    expect(Object.getPrototypeOf(read!.report.cells)).toBe(Object.prototype)
    expect(Object.values(read!.report.cells)).toEqual(['1'])
  })

  test('brings no fields of its own into a report', () => {
    const read = readDraft(broken('report.organisation.toString', '机关'))
    expect(read?.report).toEqual(draft.report)
    expect(Object.keys(readDraft({ ...draft, extra: '多余' })!)).not.toContain('extra')
  })

  const step = typed(draft.report, 'year', '2022', at)
  const withPlace = (place: string): Edit => ({
    ...step,
    changes: [{ place: place as Place, from: '', to: '1' }],
  })

  test.each<[string, unknown]>([
    ['names a place that is none', { done: [withPlace('__proto__.x')], undone: [] }],
    ['hides one among good ones', { done: [step, withPlace('cells.__proto__')], undone: [] }],
    ['names one in what was undone', { done: [step], undone: [withPlace('constructor.name')] }],
    ['does what no clerk does', { done: [{ ...step, kind: 'hacked' }], undone: [] }],
    ['holds a number for a text', { done: [{ ...step, at: 1 }], undone: [] }],
    ['is half there', { done: [step] }],
    ['is none', 'x'],
  ])('whose timeline %s loses the timeline, not the report', (_, timeline) => {
    const read = readDraft({ ...draft, timeline })
    expect(read?.timeline).toEqual(emptyTimeline)
    expect(read?.report).toEqual(draft.report)
  })

  const kinds: Readonly<Record<EditKind, true>> = {
    typed: true,
    pasted: true,
    filledZeros: true,
    tookOver: true,
    repaired: true,
    cleared: true,
    restored: true,
    imported: true,
    set: true,
  }

  test.each(Object.keys(kinds) as EditKind[])('with a sound step, %s, keeps it', (kind) => {
    const timeline = { done: [{ ...step, kind }], undone: [{ ...step, kind }] }
    expect(readDraft({ ...draft, timeline })?.timeline).toEqual(timeline)
  })
})

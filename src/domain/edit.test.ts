import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  apply,
  coalesce,
  type Edit,
  emptyTimeline,
  filledZeros,
  invert,
  record,
  redo,
  repaired,
  replaced,
  typed,
  typingPause,
  undo,
} from './edit.ts'
import type { Place } from './place.ts'
import type { Report } from './report.ts'
import { untouchedReport } from './reports.fixture.ts'

const places: readonly Place[] = [
  'year',
  'organisation.name',
  'fee.notices',
  'prose.overview.opening',
  'cells.requests.newReceived.naturalPerson',
  'cells.requests.newReceived.orgOther',
  'cells.requests.granted.naturalPerson',
]
const cells = places.filter((place) => place.startsWith('cells.')).map((place) => place.slice(6))

/** One thing a clerk does, worked out from the report as it is then. */
type Deed = (report: Report, at: string) => Edit

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(fc.constantFrom(...places), fc.string({ maxLength: 4 })).map(
    ([place, text]): Deed =>
      (report, at) =>
        typed(report, place, text, at),
  ),
  fc.constant<Deed>((report, at) => filledZeros(report, cells, at)),
  fc.array(fc.tuple(fc.constantFrom(...places), fc.string({ maxLength: 3 })), { maxLength: 3 }).map(
    (texts): Deed =>
      (report, at) =>
        replaced(report, 'pasted', texts, at),
  ),
)
const deeds = fc.array(fc.tuple(deed, fc.nat(5000)), { maxLength: 30 })

/** Runs deeds as the store does: an edit without a change is no step. */
function run(list: readonly (readonly [Deed, number])[]) {
  let report = untouchedReport('2021')
  let timeline = emptyTimeline
  let clock = 0
  for (const [make, pause] of list) {
    clock += pause
    const edit = make(report, new Date(clock).toISOString())
    if (edit.changes.length === 0) continue
    report = apply(report, edit)
    timeline = record(timeline, edit)
  }
  return { report, timeline }
}

describe('undo', () => {
  test('an edit taken back leaves the report as it was', () => {
    fc.assert(
      fc.property(deeds, deed, (list, make) => {
        const { report } = run(list)
        const edit = make(report, '2026-01-01T00:00:00.000Z')
        expect(apply(apply(report, edit), invert(edit))).toEqual(report)
      }),
    )
  })

  test('undoing everything gives the untouched report, redoing everything the last one', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const end = run(list)
        let { report, timeline } = end
        for (let step = undo(timeline); step; step = undo(timeline)) {
          report = apply(report, step.edit)
          timeline = step.timeline
        }
        expect(report).toEqual(untouchedReport('2021'))
        for (let step = redo(timeline); step; step = redo(timeline)) {
          report = apply(report, step.edit)
          timeline = step.timeline
        }
        expect(report).toEqual(end.report)
      }),
    )
  })

  test('a new edit after an undo forgets what was undone', () => {
    const start = untouchedReport('2021')
    const first = typed(start, 'year', '2024', '2026-01-01T00:00:00.000Z')
    const undone = undo(record(emptyTimeline, first))!.timeline
    const second = typed(start, 'fee.notices', '1', '2026-01-01T00:00:01.000Z')
    expect(record(undone, second)).toEqual({ done: [second], undone: [] })
  })
})

test('a draft remembers its last two hundred steps', () => {
  let timeline = emptyTimeline
  for (let step = 1; step <= 201; step += 1) {
    const places = [['year', String(step)]] as const
    timeline = record(timeline, replaced(untouchedReport('2021'), 'set', places, '2026-01-01'))
  }
  expect(timeline.done).toHaveLength(200)
  expect(timeline.done[0]?.changes[0]?.to).toBe('2')
})

describe('typing', () => {
  const at = (milliseconds: number) => new Date(milliseconds).toISOString()
  const place: Place = 'cells.requests.newReceived.naturalPerson'
  const start = untouchedReport('2021')
  const one = typed(start, place, '1', at(0))
  const twelve = (moment: number) => typed(apply(start, one), place, '12', at(moment))

  test('keys that follow each other at one place are one step, from the first text to the last', () => {
    expect(coalesce(one, twelve(300))?.changes).toEqual([{ place, from: '', to: '12' }])
  })

  test('a pause begins a new step', () => {
    expect(coalesce(one, twelve(typingPause + 1))).toBeUndefined()
  })

  test('another place begins a new step', () => {
    expect(coalesce(one, typed(start, 'fee.notices', '1', at(10)))).toBeUndefined()
  })

  test('a key that undid an edit does not join what was done before it', () => {
    const elsewhere = typed(start, 'fee.notices', '1', at(100))
    const undone = undo(record(record(emptyTimeline, one), elsewhere))!.timeline
    expect(record(undone, twelve(200)).done).toEqual([one, twelve(200)])
  })

  test('what is typed and deleted again at once is no step', () => {
    const deleted = typed(apply(start, one), place, '', at(300))
    expect(record(record(emptyTimeline, one), deleted)).toEqual(emptyTimeline)
  })

  test('what is set, pasted or filled in is never joined to typing', () => {
    const pasted = replaced(apply(start, one), 'pasted', [[place, '12']], at(10))
    expect(coalesce(one, pasted)).toBeUndefined()
    expect(coalesce(pasted, typed(apply(start, pasted), place, '123', at(20)))).toBeUndefined()
  })

  test('joined into one step does what the two did', () => {
    const text = fc.string({ maxLength: 3 })
    const stated = { ...start, stated: { 'requests.newReceived.naturalPerson': at(0) } }
    fc.assert(
      fc.property(fc.constantFrom(...places), text, text, (where, before, after) => {
        const first = typed(stated, where, before, at(0))
        const between = apply(stated, first)
        const second = typed(between, where, after, at(1))
        const joined = coalesce(first, second)
        fc.pre(joined !== undefined)
        expect(apply(stated, joined!)).toEqual(apply(between, second))
        expect(apply(apply(stated, joined!), invert(joined!))).toEqual(stated)
      }),
    )
  })

  test('a text that is already there is no change', () => {
    expect(typed(apply(start, one), place, '1', at(5)).changes).toEqual([])
  })
})

describe('其余填 0', () => {
  const at = '2026-01-05T02:00:00.000Z'
  const start = apply(
    untouchedReport('2021'),
    typed(untouchedReport('2021'), 'cells.requests.newReceived.orgOther', '2', at),
  )
  const filled = apply(start, filledZeros(start, cells, at))

  test('fills blank cells only, and remembers when the statement was made', () => {
    expect(filled.cells).toEqual({
      'requests.newReceived.naturalPerson': '0',
      'requests.newReceived.orgOther': '2',
      'requests.granted.naturalPerson': '0',
    })
    expect(filled.stated).toEqual({
      'requests.newReceived.naturalPerson': at,
      'requests.granted.naturalPerson': at,
    })
  })

  test('fills a cell that holds nothing but what cannot be seen', () => {
    for (const text of [' ', '\u3000', '\u200b', '\ufeff']) {
      const report = { ...start, cells: { [cells[0]!]: text } }
      expect(apply(report, filledZeros(report, cells, at)).cells[cells[0]!]).toBe('0')
    }
  })

  test('leaves strokes and words, which may mean something else', () => {
    const report = { ...start, cells: { [cells[0]!]: '/', [cells[1]!]: '无' } }
    expect(apply(report, filledZeros(report, cells, at)).cells).toMatchObject(report.cells)
  })

  test('is one step', () => {
    expect(apply(filled, invert(filledZeros(start, cells, at)))).toEqual(start)
  })

  test('typing in such a cell makes it a typed one', () => {
    const typedOver = apply(
      filled,
      typed(filled, 'cells.requests.newReceived.naturalPerson', '3', at),
    )
    expect(typedOver.stated).not.toHaveProperty(['requests.newReceived.naturalPerson'])
  })
})

test('a repair is made whole while its texts still stand, and not at all after', () => {
  const report = { ...untouchedReport('2021'), title: '二〇二五，' }
  const changes = [
    { place: 'title', from: '二〇二五，', to: '二〇二五' },
    { place: 'signature.date', from: '', to: '2026年1月12日' },
  ] as const
  const mended = apply(report, repaired(report, changes, '2026-01-05T08:00:00Z'))
  expect([mended.title, mended.signature.date]).toEqual(['二〇二五', '2026年1月12日'])
  const typedOn = { ...report, title: '二〇二五，年报' }
  expect(repaired(typedOn, changes, '2026-01-05T08:00:00Z').changes).toEqual([])
})

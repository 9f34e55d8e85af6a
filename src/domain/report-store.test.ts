import { describe, expect, test } from 'vitest'
import { cellSpec } from './grid.ts'
import { formatById } from './formats/index.ts'
import { filledZeros, typed } from './edit.ts'
import { cellPlace, type Place } from './place.ts'
import { ReportStore } from './report-store.ts'
import { untouchedReport } from './reports.fixture.ts'

const format = formatById('2021')!
const at = '2026-01-05T02:00:00.000Z'
const cell: Place = 'cells.requests.newReceived.orgOther'
const other: Place = 'cells.requests.granted.orgOther'

/** A store whose listeners write down that they were woken, under the name of what they show. */
function watched(views: Readonly<Record<string, readonly Place[]>>) {
  const store = new ReportStore(untouchedReport('2021'))
  const woken: string[] = []
  const stops = Object.entries(views).map(([name, places]) =>
    store.watch(places, () => woken.push(name)),
  )
  return {
    store,
    woken,
    stops,
    type: (place: Place, text: string) => typedInto(store, place, text),
  }
}

function typedInto(store: ReportStore, place: Place, text: string) {
  store.edit(typed(store.report, place, text, at))
}

function behind(id: string): readonly Place[] {
  return cellSpec(format, id)!.sumOf!.map(cellPlace)
}

describe('a key', () => {
  test('wakes its cell and the totals that add it up, and nobody else', () => {
    const { woken, type } = watched({
      cell: [cell],
      'row total': behind('requests.newReceived.total'),
      'other cell': [other],
      'other total': behind('requests.resultsTotal.orgOther'),
      year: ['year'],
    })
    type(cell, '1')
    expect(woken).toEqual(['cell', 'row total'])
  })

  test('finds the new text in the report when it is woken', () => {
    const store = new ReportStore(untouchedReport('2021'))
    const seen: (string | undefined)[] = []
    store.watch([cell], () => seen.push(store.report.cells['requests.newReceived.orgOther']))
    typedInto(store, cell, '1')
    typedInto(store, cell, '12')
    store.undo()
    expect(seen).toEqual(['1', '12', undefined])
  })

  test('leaves the parts of the report it does not touch as they are', () => {
    const store = new ReportStore(untouchedReport('2021'))
    const { prose, organisation } = store.report
    typedInto(store, cell, '1')
    expect(store.report.prose).toBe(prose)
    expect(store.report.organisation).toBe(organisation)
  })
})

test('an edit of many cells wakes a total once', () => {
  const { store, woken } = watched({ total: behind('requests.newReceived.total') })
  const ids = cellSpec(format, 'requests.newReceived.total')!.sumOf!
  store.edit(filledZeros(store.report, ids, at))
  expect(woken).toEqual(['total'])
})

test('an edit that changes nothing is no step and wakes nobody', () => {
  const { store, woken, type } = watched({ year: ['year'] })
  store.watchAll(() => woken.push('saving'))
  type('year', store.report.year)
  expect(woken).toEqual([])
  expect(store.timeline.done).toEqual([])
  expect(store.undo()).toBeUndefined()
})

test('who stops watching is not woken any more', () => {
  const { woken, stops, type } = watched({ first: [cell, other], second: [cell] })
  stops[0]!()
  type(cell, '1')
  type(other, '1')
  expect(woken).toEqual(['second'])
})

describe('undo', () => {
  test('says which edit it made, so that the focus can follow', () => {
    const store = new ReportStore(untouchedReport('2021'))
    typedInto(store, 'year', '2024')
    expect(store.undo()?.changes).toEqual([{ place: 'year', from: '2024', to: '2025' }])
    expect(store.report).toEqual(untouchedReport('2021'))
    expect(store.redo()?.changes).toEqual([{ place: 'year', from: '2025', to: '2024' }])
    expect(store.report.year).toBe('2024')
    expect(store.redo()).toBeUndefined()
  })

  test('wakes the listeners of the places it changes', () => {
    const { store, woken, type } = watched({ cell: [cell], other: [other] })
    type(cell, '1')
    type(other, '1')
    woken.length = 0
    store.undo()
    expect(woken).toEqual(['other'])
  })

  test('goes on where an opened draft left off', () => {
    const first = new ReportStore(untouchedReport('2021'))
    typedInto(first, cell, '1')
    const opened = new ReportStore(first.report, first.timeline)
    opened.undo()
    expect(opened.report).toEqual(untouchedReport('2021'))
  })

  test('is an edit for the one who saves, as any other', () => {
    const store = new ReportStore(untouchedReport('2021'))
    const edits: string[] = []
    const stop = store.watchAll(({ changes }) => edits.push(changes[0]!.to))
    typedInto(store, 'year', '2024')
    store.undo()
    stop()
    store.redo()
    expect(edits).toEqual(['2024', '2025'])
  })
})

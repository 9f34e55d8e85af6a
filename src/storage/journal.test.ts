import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { advance, type Course, type Step, typed } from '#domain/edit.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { database } from './database.ts'
import { newDraft } from './draft.ts'
import { damagedRecords, loadDraft, saveDraft, settleDraft } from './drafts.ts'
import { DraftConflict } from './failure.ts'
import { appendEntry, type JournalEntry, replay, type StoredEntry } from './journal.ts'

const at = '2026-01-05T02:00:00.000Z'

beforeEach(async () => {
  const db = await database()
  for (const store of ['drafts', 'journal', 'aside'] as const) await db.clear(store)
})

const typing = (text: string): Step => ({
  kind: 'edit',
  edit: typed(countyReport(), 'year', text, at),
})

function entry(revision: number, ...steps: readonly Step[]): JournalEntry {
  return { draft: 'a', revision, at, by: 'here', steps }
}

async function aStoredDraft() {
  return saveDraft(newDraft('a', countyReport(), at))
}

describe('the journal', () => {
  test('adds what was typed since the snapshot to it', async () => {
    const draft = await aStoredDraft()
    await appendEntry(entry(2, typing('2022')))
    await appendEntry(entry(3, typing('202')))
    const opened = (await loadDraft('a'))!
    expect(opened.report.year).toBe('202')
    expect(opened.revision).toBe(3)
    expect(opened.writes).toEqual({ ...draft.writes, here: 2 })
  })

  test('refuses an entry that was made from an older revision', async () => {
    await aStoredDraft()
    await appendEntry(entry(2, typing('2022')))
    await expect(appendEntry(entry(2, typing('2023')))).rejects.toThrow(DraftConflict)
    expect((await loadDraft('a'))?.report.year).toBe('2022')
  })

  test('refuses an entry to a draft that is not there', async () => {
    await expect(appendEntry(entry(1, typing('2022')))).rejects.toThrow(DraftConflict)
  })

  test('refuses an entry to a record that this program cannot read', async () => {
    await (await database()).put('drafts', { id: 'a', version: 999, revision: 1 })
    await expect(appendEntry(entry(2, typing('2022')))).rejects.toThrow(DraftConflict)
  })

  test('takes the same entry twice as one', async () => {
    await aStoredDraft()
    await appendEntry(entry(2, typing('2022')))
    await appendEntry(entry(2, typing('2022')))
    expect((await loadDraft('a'))?.revision).toBe(2)
  })

  test('is empty after a snapshot, which says the same', async () => {
    await aStoredDraft()
    await appendEntry(entry(2, typing('2022')))
    const before = (await loadDraft('a'))!
    await settleDraft(before)
    expect(await (await database()).count('journal')).toBe(0)
    expect(await loadDraft('a')).toEqual(before)
    await appendEntry(entry(3, typing('2023')))
    expect((await loadDraft('a'))?.report.year).toBe('2023')
  })

  test('that an unfinished snapshot left behind is not applied a second time', async () => {
    await aStoredDraft()
    await appendEntry(entry(2, typing('2022')))
    const left = await (await database()).get('journal', ['a', 2])
    const draft = (await loadDraft('a'))!
    await settleDraft(draft)
    await (await database()).put('journal', left, ['a', 2])
    expect(await loadDraft('a')).toEqual(draft)
  })

  test('with a broken entry gives all the texts of the others, and no timeline', async () => {
    await aStoredDraft()
    await appendEntry(entry(2, typing('2022')))
    await (await database()).put('journal', { draft: 'a', revision: 3, steps: 'x' }, ['a', 3])
    await (await database()).put('journal', entry(4, typing('2024')), ['a', 4])
    const draft = (await loadDraft('a'))!
    expect(draft).toMatchObject({ revision: 4, report: { year: '2024' }, timeline: { done: [] } })
    await settleDraft(draft)
    expect(await (await database()).getAll('aside')).toEqual([
      [{ draft: 'a', revision: 3, steps: 'x' }],
    ])
  })

  test('with a broken entry at its end can be gone on with, and the broken one is put aside', async () => {
    const db = await database()
    await aStoredDraft()
    await appendEntry(entry(2, typing('2022')))
    const unknownKind = { ...entry(3), steps: [{ kind: 'edit', edit: { kind: 'dictated' } }] }
    await db.put('journal', unknownKind, ['a', 3])
    const draft = (await loadDraft('a'))!
    expect(draft).toMatchObject({ revision: 3, report: { year: '2022' } })
    await settleDraft(draft)
    expect(await damagedRecords()).toEqual([[unknownKind]])
    await appendEntry(entry(4, typing('2024')))
    expect((await loadDraft('a'))?.report.year).toBe('2024')
  })

  test.each([
    ['a place that is none', '{"place":"__proto__.polluted","from":"","to":"x"}'],
    ['a prototype', '{"__proto__":{"place":"year"},"from":"","to":"x"}'],
  ])('names %s in vain', (_, change) => {
    const hostile = entry(1, {
      kind: 'edit',
      edit: { kind: 'typed', at, changes: [JSON.parse(change)] },
    })
    const draft = newDraft('a', countyReport(), at)
    expect(replay(draft, [{ revision: 1, record: hostile }])).toEqual({
      draft: { ...draft, revision: 1 },
      broken: [hostile],
    })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

const anyStep: fc.Arbitrary<(course: Course, at: string) => Step> = fc.oneof(
  fc
    .tuple(fc.constantFrom('year', 'title', 'cells.requests.newReceived.orgOther'), fc.string())
    .map(([place, text]) => ({ report }: Course, moment: string): Step => ({
      kind: 'edit',
      edit: typed(report, place as 'year', text, moment),
    })),
  fc.constant((): Step => ({ kind: 'undo' })),
  fc.constant((): Step => ({ kind: 'redo' })),
)

test('a course replayed from any snapshot on its way is the course itself', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyStep, { maxLength: 4 }), { maxLength: 12 }), (saves) => {
      let draft = newDraft('a', countyReport(), at)
      const courses = [draft]
      const entries: StoredEntry[] = []
      let clock = Date.parse(at)
      for (const makers of saves) {
        const steps: Step[] = []
        let course: Course = draft
        for (const make of makers) {
          clock += 900
          const step = make(course, new Date(clock).toISOString())
          const next = advance(course, step)
          if (!next) continue
          course = next
          steps.push(step)
        }
        const revision = draft.revision + 1
        entries.push({ revision, record: entry(revision, ...steps) })
        const { report, timeline } = course
        draft = { ...draft, revision, updatedAt: at, report, timeline }
        courses.push(draft)
      }
      for (const [from, snapshot] of courses.entries()) {
        const { writes: _, ...told } = replay(snapshot, entries).draft
        const { writes: __, ...meant } = draft
        expect(told, `from snapshot ${from}`).toEqual(meant)
      }
    }),
  )
})

import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { typed, record, emptyTimeline } from '#domain/edit.ts'
import { countyReport, untouchedReport } from '#domain/reports.fixture.ts'
import { database } from './database.ts'
import { type Draft, newDraft } from './draft.ts'
import {
  damagedRecords,
  findDraft,
  forgetDamaged,
  listDrafts,
  loadDraft,
  nextRevision,
  purgeDeleted,
  saveDraft,
  saveRevision,
  setAsideDamaged,
  setDeleted,
  settleDraft,
} from './drafts.ts'
import { DraftConflict, WriteNotKept } from './failure.ts'
import { appendEntry } from './journal.ts'
import { findLeftOff, keepLeftOff } from './left-off.ts'
import { machineId } from './machine.ts'
import { newId } from './files.ts'

const created = '2026-01-05T02:00:00.000Z'
const aDraft = (id: string): Draft => newDraft(id, countyReport(), created)

beforeEach(async () => {
  const db = await database()
  for (const store of ['drafts', 'journal', 'aside', 'history'] as const) await db.clear(store)
})

/** From now on snapshots are written otherwise than they were given; `meanwhile` happens then. */
function tearSnapshots(meanwhile = () => {}) {
  const put = Reflect.get(IDBObjectStore.prototype, 'put')
  const torn = vi.spyOn(IDBObjectStore.prototype, 'put')
  torn.mockImplementation(function (this: IDBObjectStore, record, ...key) {
    meanwhile()
    const isSnapshot = this.name === 'drafts' && record.version === 1
    return put.call(this, isSnapshot ? { ...record, createdAt: 'torn' } : record, ...key)
  })
  return torn
}

describe('saving', () => {
  test('keeps every text, and the timeline with it', async () => {
    const report = untouchedReport('2021')
    const edit = typed(report, 'cells.requests.newReceived.orgOther', '三件', created)
    const draft = { ...aDraft('a'), timeline: record(emptyTimeline, edit) }
    await saveDraft(draft)
    const writes = { [await machineId()]: 1 }
    expect(await loadDraft('a')).toEqual({ ...draft, revision: 1, writes })
  })

  test('raises the revision by one each time', async () => {
    const first = await saveDraft(aDraft('a'))
    const second = await saveDraft(first)
    expect([first.revision, second.revision]).toEqual([1, 2])
  })

  test('brings back a draft that another window removed for good', async () => {
    const open = await saveDraft(aDraft('a'))
    await (await database()).delete('drafts', 'a')
    const saved = await saveDraft(open)
    expect(await loadDraft('a')).toEqual(saved)
  })

  test('of two windows at the same moment only one succeeds', async () => {
    const first = await saveDraft(aDraft('a'))
    const both = await Promise.allSettled([
      saveDraft({ ...first, updatedAt: '2026-01-06' }),
      saveDraft({ ...first, updatedAt: '2026-01-07' }),
    ])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect((await loadDraft('a'))?.updatedAt).toBe('2026-01-06')
  })

  test('of the same revision once more, its answer having been lost, changes nothing', async () => {
    const next = await nextRevision(await saveDraft(aDraft('a')))
    await saveRevision(next)
    await saveRevision(next)
    expect(await loadDraft('a')).toEqual(next)
  })

  test('that is not read back as written leaves the store as it was, and can be repeated', async () => {
    const next = await nextRevision(aDraft('a'))
    const torn = tearSnapshots()
    await expect(saveRevision(next)).rejects.toThrow(WriteNotKept)
    torn.mockRestore()
    expect(await (await database()).count('drafts')).toBe(0)
    await saveRevision(next)
    expect(await loadDraft('a')).toEqual(next)
  })

  test('that is not read back takes nothing away from a window that went on from it', async () => {
    const next = await nextRevision(await saveDraft(aDraft('a')))
    const entry = { draft: 'a', revision: 3, at: created, by: 'there', steps: [] }
    const torn = tearSnapshots(() => void appendEntry(entry))
    await expect(saveRevision(next)).rejects.toThrow(DraftConflict)
    torn.mockRestore()
    const db = await database()
    expect(await db.get('drafts', 'a')).toMatchObject({ revision: 2 })
    expect(await db.get('journal', ['a', 3])).toEqual(entry)
  })

  test('over an older revision is refused, and what the other window saved stays', async () => {
    const first = await saveDraft(aDraft('a'))
    const other = await saveDraft({ ...first, report: untouchedReport('2021') })
    await expect(saveDraft({ ...first, updatedAt: '2026-01-06' })).rejects.toThrow(DraftConflict)
    expect(await loadDraft('a')).toEqual(other)
  })
})

describe('a record this program cannot read', () => {
  test.each([
    ['of a newer version', { id: 'a', version: 999, report: {}, revision: 1 }],
    ['torn', { id: 'a', version: 0, report: 3 }],
  ])('%s is not overwritten by a window that still has the draft open', async (_, record) => {
    const open = await saveDraft(aDraft('a'))
    await (await database()).put('drafts', record)
    await expect(saveDraft(open)).rejects.toThrow(DraftConflict)
    expect(await (await database()).get('drafts', 'a')).toEqual(record)
  })
})

describe('the 回收站', () => {
  test('keeps a deleted draft until it is brought back', async () => {
    await saveDraft(aDraft('a'))
    await setDeleted('a', created)
    expect((await loadDraft('a'))?.deletedAt).toBe(created)
    await setDeleted('a', undefined)
    expect((await loadDraft('a'))?.deletedAt).toBeUndefined()
  })

  test('has no room for a draft that is not there', async () => {
    await setDeleted('nowhere', created)
    expect((await listDrafts()).drafts).toEqual([])
  })

  test('takes a draft once, and all that was typed with it, where two windows put it there', async () => {
    const { report } = await saveDraft(aDraft('a'))
    const edit = typed(report, 'year', '2033', created)
    const entry = { draft: 'a', revision: 2, at: created, by: 'here' }
    await appendEntry({ ...entry, steps: [{ kind: 'edit', edit }] })
    const both = [created, '2026-01-05T02:00:00.010Z'].map((at) => setDeleted('a', at))
    const [, second] = await Promise.allSettled(both)
    expect(second).toMatchObject({ status: 'rejected', reason: expect.any(DraftConflict) })
    expect(await loadDraft('a')).toMatchObject({
      deletedAt: created,
      report: { year: '2033' },
      revision: 3,
    })
  })

  test('is a change like any other: who still has the draft open is told so', async () => {
    const open = await saveDraft(aDraft('a'))
    await setDeleted('a', created)
    await expect(saveDraft(open)).rejects.toThrow(DraftConflict)
    expect((await loadDraft('a'))?.deletedAt).toBe(created)
  })

  test('lets go of what has waited for more than thirty days, and of nothing else', async () => {
    for (const id of ['kept', 'young', 'old']) await saveDraft(aDraft(id))
    await setDeleted('young', '2026-01-20T00:00:00.000Z')
    await setDeleted('old', '2026-01-01T00:00:00.000Z')
    await purgeDeleted('2026-02-05T00:00:00.000Z')
    expect((await listDrafts()).drafts.map(({ id }) => id).sort()).toEqual(['kept', 'young'])
  })

  test('waits again after a window that had it open wrote into it', async () => {
    const deletedAt = '2026-01-05T02:00:00.000Z'
    await saveDraft({ ...aDraft('a'), deletedAt, updatedAt: '2026-02-04T02:00:00.000Z' })
    await purgeDeleted('2026-02-06T02:00:00.000Z')
    expect(await loadDraft('a')).toBeDefined()
    await purgeDeleted('2026-03-07T02:00:00.000Z')
    expect(await loadDraft('a')).toBeUndefined()
  })

  test('takes with it what was put aside of it, and of no other', async () => {
    const db = await database()
    await saveDraft({ ...aDraft('a'), deletedAt: '2026-01-05T02:00:00.000Z' })
    await db.put('aside', 'old', 'a version 0')
    await db.put('aside', 'other', 'ab version 0')
    await purgeDeleted('2026-03-07T02:00:00.000Z')
    expect(await db.getAllKeys('aside')).toEqual(['ab version 0'])
  })

  test('takes with it where the clerk left off', async () => {
    for (const id of ['a', 'ab']) {
      await saveDraft(aDraft(id))
      await keepLeftOff(id, { stop: 'overview', reasons: {} })
    }
    await setDeleted('a', created)
    await purgeDeleted('2026-03-07T02:00:00.000Z')
    expect((await findLeftOff('a')).stop).toBe('')
    expect((await findLeftOff('ab')).stop).toBe('overview')
  })

  test('counts the thirty days from what was typed last by a window that had the draft open', async () => {
    const draft = await saveDraft(aDraft('a'))
    await saveDraft({ ...draft, deletedAt: created, updatedAt: '2026-02-04T00:00:00.000Z' })
    await purgeDeleted('2026-02-05T00:00:00.000Z')
    expect(await loadDraft('a')).toBeDefined()
  })

  test('keeps a draft that is brought back while it is being emptied', async () => {
    await saveDraft(aDraft('a'))
    await setDeleted('a', created)
    await Promise.all([setDeleted('a', undefined), purgeDeleted('2026-03-05T00:00:00.000Z')])
    expect(await loadDraft('a')).toMatchObject({ id: 'a' })
  })

  test('lets go of damaged records of what it lets go, and of no others', async () => {
    const db = await database()
    for (const id of ['a', 'ab']) {
      await saveDraft(aDraft(id))
      await db.put('aside', [], `${id} journal 3`)
    }
    await setDeleted('a', created)
    await purgeDeleted('2026-03-05T00:00:00.000Z')
    expect(await db.getAllKeys('aside')).toEqual(['ab journal 3'])
  })
})

describe('a record in the list', () => {
  test('that cannot be read is not in the way of those that can', async () => {
    await saveDraft(aDraft('good'))
    const db = await database()
    await db.put('drafts', { id: 'newer', version: 999, report: {} })
    await db.put('drafts', { id: 'torn', version: 0, report: { year: 2021 } })
    await db.put('drafts', { ...aDraft('shown'), version: 999 })
    const { drafts, newer, hidden } = await listDrafts()
    expect(drafts.map(({ id }) => id)).toEqual(['good'])
    expect(newer.map(({ id }) => id)).toEqual(['shown'])
    expect(hidden).toBe(1)
    expect(await db.count('drafts')).toBe(4)
  })

  test('that is damaged is put aside as it was, and its texts come back as a draft', async () => {
    const { year, cells, fee } = countyReport()
    const record = { id: 'torn', version: 1, revision: 7, report: { year, cells, fee, prose: 3 } }
    await (await database()).put('drafts', record)
    await setAsideDamaged(created)
    expect(await damagedRecords()).toEqual([{ record, entries: [] }])
    const { drafts } = await listDrafts()
    expect(drafts).toMatchObject([{ id: 'torn', revision: 7, report: { year, cells, fee } }])
  })

  test('that was damaged is kept until it is in a file', async () => {
    const db = await database()
    await db.put('drafts', { id: 'torn', report: 3 })
    await setAsideDamaged(created)
    const filed = await damagedRecords()
    await db.put('aside', ['later'], 'a journal 3')
    await forgetDamaged(filed)
    expect(await damagedRecords()).toEqual([['later']])
  })

  test('that is damaged beyond saving is only put aside', async () => {
    await (await database()).put('drafts', { id: 'torn', report: 3 })
    await setAsideDamaged(created)
    expect(await damagedRecords()).toEqual([{ record: { id: 'torn', report: 3 }, entries: [] }])
    expect(await (await database()).count('drafts')).toBe(0)
  })

  test('that is sound, or of a newer version, is left alone', async () => {
    await saveDraft(aDraft('good'))
    const newer = { id: 'newer', version: 999, report: {} }
    await (await database()).put('drafts', newer)
    await setAsideDamaged(created)
    expect(await damagedRecords()).toEqual([])
    expect(await (await database()).get('drafts', 'newer')).toEqual(newer)
  })
})

test('a draft of a newer version is shown as far as it is understood', async () => {
  const newer = { ...aDraft('a'), version: 999, colour: 'red' }
  await (await database()).put('drafts', newer)
  const { colour: _, ...known } = newer
  expect(await findDraft('a')).toEqual({ kind: 'newer', draft: known })
})

describe('a record of an older version', () => {
  const { writes: _, ...shape } = aDraft('a')
  const older = { ...shape, version: 0, revision: 3 }

  test('is not touched by being opened', async () => {
    await (await database()).put('drafts', older)
    expect((await loadDraft('a'))?.report).toEqual(older.report)
    expect(await (await database()).get('drafts', 'a')).toEqual(older)
  })

  test('is put aside before its successor takes its place', async () => {
    await (await database()).put('drafts', older)
    await settleDraft((await loadDraft('a'))!)
    expect(await (await database()).get('aside', 'a version 0')).toEqual(older)
    expect(await loadDraft('a')).toMatchObject({ revision: 3, writes: { '': 3 } })
  })

  test('stands where it stood when the successor is not read back as written', async () => {
    await (await database()).put('drafts', older)
    const draft = (await loadDraft('a'))!
    const torn = tearSnapshots()
    await expect(settleDraft(draft)).rejects.toThrow(WriteNotKept)
    torn.mockRestore()
    expect(await (await database()).get('drafts', 'a')).toEqual(older)
  })
})

test('ids are plain, and no two alike', () => {
  const ids = Array.from({ length: 100 }, newId)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/)
  expect(new Set(ids).size).toBe(100)
})

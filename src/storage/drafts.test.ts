import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { typed, record, emptyTimeline } from '#domain/edit.ts'
import { countyReport, untouchedReport } from '#domain/reports.fixture.ts'
import { database } from './database.ts'
import { type Draft, newDraft } from './draft.ts'
import {
  DraftConflict,
  listDrafts,
  loadDraft,
  purgeDeleted,
  saveDraft,
  setDeleted,
} from './drafts.ts'
import { draftFileText, newId, readDraftFile } from './files.ts'

const created = '2026-01-05T02:00:00.000Z'
const aDraft = (id: string): Draft => newDraft(id, countyReport(), created)

beforeEach(async () => {
  await (await database()).clear('drafts')
})

describe('saving', () => {
  test('keeps every text, and the timeline with it', async () => {
    const report = untouchedReport('2021')
    const edit = typed(report, 'cells.requests.newReceived.orgOther', '三件', created)
    const draft = { ...aDraft('a'), timeline: record(emptyTimeline, edit) }
    await saveDraft(draft)
    expect(await loadDraft('a')).toEqual({ ...draft, revision: 1 })
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
})

test('a record that cannot be read is counted, not lost and not in the way', async () => {
  await saveDraft(aDraft('good'))
  const db = await database()
  await db.put('drafts', { id: 'newer', version: 999, report: {} })
  await db.put('drafts', { id: 'torn', version: 0, report: { year: 2021 } })
  const { drafts, unreadable } = await listDrafts()
  expect(drafts.map(({ id }) => id)).toEqual(['good'])
  expect(unreadable).toBe(2)
  expect(await db.count('drafts')).toBe(3)
})

describe('a draft file', () => {
  const fileOf = (text: string) => new File([text], '草稿.json')

  test('opens again with everything', async () => {
    expect(await readDraftFile(fileOf(draftFileText(aDraft('a'))))).toEqual(aDraft('a'))
  })

  test('opens with the mark that some editors put in front', async () => {
    const file = fileOf(`\ufeff\ufeff${draftFileText(aDraft('a'))}`)
    expect(await readDraftFile(file)).toMatchObject({ id: 'a' })
  })

  test('of more than 20 MB is not even read', async () => {
    const file = fileOf('')
    Object.defineProperty(file, 'size', { value: 20 * 1024 * 1024 + 1 })
    expect(await readDraftFile(file)).toBe('tooLarge')
  })

  test.each([
    ['no JSON', '不是文件', 'notADraft'],
    ['somebody else’s JSON', '{"kind":"else"}', 'notADraft'],
    ['a list', '[]', 'notADraft'],
    ['cut off', draftFileText(aDraft('a')).slice(0, 200), 'notADraft'],
    ['of a newer version', JSON.stringify({ kind: 'nianbao-draft', version: 999 }), 'unreadable'],
    [
      'of wrong types',
      JSON.stringify({ ...aDraft('a'), kind: 'nianbao-draft', report: 3 }),
      'unreadable',
    ],
  ])('that is %s is refused', async (_, text, problem) => {
    expect(await readDraftFile(fileOf(text))).toBe(problem)
  })
})

test('ids are plain, and no two alike', () => {
  const ids = Array.from({ length: 100 }, newId)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/)
  expect(new Set(ids).size).toBe(100)
})

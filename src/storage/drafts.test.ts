import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { typed, record, emptyTimeline } from '#domain/edit.ts'
import { countyReport, untouchedReport } from '#domain/reports.fixture.ts'
import { database } from './database.ts'
import { type Draft, newDraft, readDraft } from './draft.ts'
import {
  DraftConflict,
  listDrafts,
  loadDraft,
  purgeDeleted,
  saveDraft,
  setDeleted,
} from './drafts.ts'
import { draftFileText, readDraftFile } from './files.ts'

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

  test('over an older revision is refused, and what the other window saved stays', async () => {
    const first = await saveDraft(aDraft('a'))
    const other = await saveDraft({ ...first, report: untouchedReport('2021') })
    await expect(saveDraft({ ...first, updatedAt: '2026-01-06' })).rejects.toThrow(DraftConflict)
    expect(await loadDraft('a')).toEqual(other)
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

test('a timeline that names no place of a report is dropped, the report kept', () => {
  const hostile = {
    kind: 'typed',
    at: created,
    changes: [{ place: '__proto__.x', from: '', to: '1' }],
  }
  const read = readDraft({ ...aDraft('a'), timeline: { done: [hostile], undone: [] } })
  expect(read?.timeline).toEqual({ done: [], undone: [] })
  expect(read?.report).toEqual(countyReport())
})

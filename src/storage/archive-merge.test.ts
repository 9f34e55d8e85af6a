import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { withValue } from '#domain/report.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { type Archive, archiveText, readArchive } from './archive.ts'
import {
  type Choice,
  choiceFor,
  compareArchive,
  isContained,
  relationOf,
  type Restored,
  restoreArchive,
} from './archive-merge.ts'
import { database } from './database.ts'
import { type Draft, draftFileText, newDraft } from './draft.ts'
import { listDrafts, loadDraft, saveDraft, setDeleted } from './drafts.ts'
import { keepMilestone, listMilestones } from './history.ts'

const at = '2026-01-05T02:00:00.000Z'
const later = '2026-01-06T02:00:00.000Z'
const aDraft = (id: string): Draft => newDraft(id, countyReport(), at)

async function cleared(): Promise<void> {
  const db = await database()
  for (const store of ['drafts', 'journal', 'aside', 'history'] as const) await db.clear(store)
}
beforeEach(cleared)

async function opened(text: string): Promise<Archive> {
  const archive = await readArchive(new File([text], '年报存档.json'), at)
  if (typeof archive === 'string') throw new Error(archive)
  return archive
}

async function titled(draft: Draft, title: string): Promise<Draft> {
  return saveDraft({ ...draft, report: withValue(draft.report, 'title', title) })
}

/** Brings a whole file in; every question is answered alike. */
async function restored(text: string, answer: Choice): Promise<Restored> {
  const archive = await opened(text)
  const compared = await compareArchive(archive)
  return restoreArchive(archive, compared, ({ relation }) => choiceFor(relation) ?? answer, later)
}

describe('a 存档 file', () => {
  test('brings everything back to a browser that was cleared', async () => {
    const first = await titled(await saveDraft(aDraft('a')), '甲')
    const second = await saveDraft(aDraft('b'))
    await keepMilestone('a', 'manual', countyReport(), at, '送审稿')
    const text = await archiveText()
    await cleared()
    await restored(text, 'here')
    expect((await listDrafts()).drafts).toMatchObject([
      { id: 'a', report: first.report, timeline: first.timeline, createdAt: at },
      { id: 'b', report: second.report },
    ])
    expect(await listMilestones('a')).toMatchObject([{ name: '送审稿', report: countyReport() }])
  })

  test('opened twice is opened once', async () => {
    await saveDraft(aDraft('a'))
    await keepMilestone('a', 'manual', countyReport(), at, '送审稿')
    const text = await archiveText()
    await restored(text, 'both')
    await restored(text, 'both')
    expect((await listDrafts()).drafts).toHaveLength(1)
    expect(await listMilestones('a')).toHaveLength(1)
  })

  test('that is newer replaces what is here, which stays among the milestones', async () => {
    const old = await saveDraft(aDraft('a'))
    const there = { ...old, writes: { ...old.writes, there: 1 } }
    const report = withValue(old.report, 'title', '改过')
    await restored(draftFileText({ ...there, report }), 'here')
    expect((await loadDraft('a'))?.report.title).toBe('改过')
    expect(await listMilestones('a')).toMatchObject([{ kind: 'beforeImport', report: old.report }])
  })

  test('never replaces anything newer unless the clerk says so', async () => {
    const old = await saveDraft(aDraft('a'))
    const text = await archiveText()
    await titled(old, '改过')
    const [compared] = await compareArchive(await opened(text))
    expect(compared?.relation).toBe('hereIsNewer')
    await restored(text, 'here')
    expect((await loadDraft('a'))?.report.title).toBe('改过')
    await restored(text, 'file')
    expect((await loadDraft('a'))?.report.title).toBe('')
    expect((await listMilestones('a'))[0]?.report.title).toBe('改过')
  })

  test('beside a draft that went its own way can be kept beside it', async () => {
    const common = await saveDraft(aDraft('a'))
    const there = withValue(common.report, 'title', '那边')
    const text = draftFileText({ ...common, writes: { ...common.writes, there: 1 }, report: there })
    await titled(common, '这边')
    await restored(text, 'both')
    const titles = (await listDrafts()).drafts.map(({ report }) => report.title)
    expect(titles.sort()).toEqual(['这边', '那边'].sort())
  })
})

describe('a draft in a file', () => {
  const here: Draft = { ...aDraft('a'), writes: { one: 3, two: 1 } }
  const other = withValue(here.report, 'title', '改过')

  test.each([
    ['new', undefined, here],
    ['same', here, { ...here, writes: { one: 9 } }],
    ['fileIsNewer', here, { ...here, report: other, writes: { one: 4, two: 1 } }],
    ['fileIsNewer', here, { ...here, report: other, writes: { one: 3, two: 1, file: 1 } }],
    ['hereIsNewer', here, { ...here, report: other, writes: { one: 2, two: 1 } }],
    ['apart', here, { ...here, report: other, writes: { one: 4 } }],
    ['apart', here, { ...here, report: other }],
    ['apart', { ...here, deletedAt: at }, here],
  ] as const)('is %s by the saves each copy contains', (relation, kept, file) => {
    expect(relationOf(kept, file)).toBe(relation)
  })

  test('of one that waits in the 回收站 is asked about', async () => {
    await saveDraft(aDraft('a'))
    const text = await archiveText()
    await setDeleted('a', at)
    const [compared] = await compareArchive(await opened(text))
    expect(compared?.relation).toBe('apart')
    await restored(text, 'file')
    expect((await loadDraft('a'))?.deletedAt).toBeUndefined()
  })

  test('of one that was deleted there too comes back into the 回收站, not into the list', async () => {
    await saveDraft(aDraft('a'))
    await setDeleted('a', at)
    const text = await archiveText()
    await cleared()
    await restored(text, 'file')
    expect((await loadDraft('a'))?.deletedAt).toBe(at)
    const [compared] = await compareArchive(await opened(text))
    expect(compared?.relation).toBe('same')
  })

  test('that is refused stops no other: each comes back, and its versions', async () => {
    for (const id of ['a', 'b', 'c']) await saveDraft(aDraft(id))
    await keepMilestone('c', 'manual', countyReport(), at, '送审稿')
    const text = await archiveText()
    await cleared()
    const newer = { ...aDraft('a'), version: 999 }
    await (await database()).put('drafts', newer)
    const [compared] = await compareArchive(await opened(text))
    expect(compared?.relation).toBe('newerProgramHere')
    expect(await restored(text, 'file')).toMatchObject({
      ids: ['b', 'c'],
      brought: 2,
      refused: [{ id: 'a' }],
    })
    expect(await (await database()).get('drafts', 'a')).toEqual(newer)
    expect(await listMilestones('c')).toMatchObject([{ name: '送审稿' }])
  })
})

describe('a file holds nothing that is not here', () => {
  const contained = async (text: string) => isContained(await opened(text))

  test('when it was just written, and also after more was done here', async () => {
    const draft = await saveDraft(aDraft('a'))
    await keepMilestone('a', 'manual', countyReport(), at, '送审稿')
    const text = await archiveText()
    expect(await contained(text)).toBe(true)
    await titled(draft, '改过')
    expect(await contained(text)).toBe(true)
    await setDeleted('a', at)
    expect(await contained(text)).toBe(true)
  })

  test.each<[string, (draft: Draft) => Promise<unknown>]>([
    ['a draft that is not here', cleared],
    ['a version that is not here', async () => (await database()).clear('history')],
    [
      'a draft that went another way',
      async (draft) => {
        await (await database()).clear('drafts')
        await titled({ ...draft, revision: 0, writes: {} }, '改过')
      },
    ],
  ])('but not with %s', async (_, change) => {
    const draft = await saveDraft({ ...aDraft('a'), writes: { there: 1 } })
    await keepMilestone('a', 'manual', countyReport(), at, '送审稿')
    const text = await archiveText()
    await change(draft)
    expect(await contained(text)).toBe(false)
  })
})

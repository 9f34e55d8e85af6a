import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { withValue } from '#domain/report.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import {
  type Archive,
  archiveText,
  bringIn,
  bringInMilestones,
  type Choice,
  choiceFor,
  compareArchive,
  readArchive,
  relationOf,
} from './archive.ts'
import { database } from './database.ts'
import { type Draft, draftFileText, newDraft } from './draft.ts'
import { listDrafts, loadDraft, saveDraft, setDeleted } from './drafts.ts'
import { DraftConflict } from './failure.ts'
import { keepMilestone, listMilestones } from './history.ts'

const at = '2026-01-05T02:00:00.000Z'
const later = '2026-01-06T02:00:00.000Z'
const aDraft = (id: string): Draft => newDraft(id, countyReport(), at)
const fileOf = (text: string) => new File([text], '年报存档.json')

async function cleared(): Promise<void> {
  const db = await database()
  for (const store of ['drafts', 'journal', 'aside', 'history'] as const) await db.clear(store)
}
beforeEach(cleared)

async function opened(text: string): Promise<Archive> {
  const archive = await readArchive(fileOf(text), at)
  if (typeof archive === 'string') throw new Error(archive)
  return archive
}

async function titled(draft: Draft, title: string): Promise<Draft> {
  return saveDraft({ ...draft, report: withValue(draft.report, 'title', title) })
}

/** Brings a whole file in; every question is answered alike. */
async function restored(text: string, answer: Choice): Promise<void> {
  const archive = await opened(text)
  for (const each of await compareArchive(archive))
    await bringIn(each, choiceFor(each.relation) ?? answer, later)
  await bringInMilestones(archive)
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

  test('never replaces what a newer program keeps here', async () => {
    const newer = { ...aDraft('a'), version: 999 }
    await (await database()).put('drafts', newer)
    await expect(restored(draftFileText(aDraft('a')), 'file')).rejects.toThrow(DraftConflict)
    expect(await (await database()).get('drafts', 'a')).toEqual(newer)
  })
})

describe('a file', () => {
  test('of one draft opens with everything', async () => {
    expect((await opened(draftFileText(aDraft('a')))).drafts).toEqual([aDraft('a')])
  })

  test('opens with the mark that some editors put in front', async () => {
    const { drafts } = await opened(`\ufeff\ufeff${draftFileText(aDraft('a'))}`)
    expect(drafts).toMatchObject([{ id: 'a' }])
  })

  test('that was cut off gives what can be saved, as a draft of its own', async () => {
    const text = draftFileText(aDraft('a'))
    const archive = await opened(text.slice(0, text.indexOf('"timeline"')))
    expect(archive.damaged).toBe(true)
    expect(archive.drafts).toMatchObject([{ report: { fee: countyReport().fee } }])
    expect(archive.drafts[0]?.id).not.toBe('a')
  })

  test('with a damaged draft gives the others whole', async () => {
    const damaged = { ...aDraft('b'), timeline: 3, report: { year: 2025, title: '留下' } }
    const newer = { ...aDraft('c'), version: 999 }
    const archive = await opened(
      JSON.stringify({ kind: 'nianbao-archive', drafts: [aDraft('a'), damaged, newer, 3] }),
    )
    expect(archive.drafts).toMatchObject([aDraft('a'), { report: { title: '留下' } }])
    expect(archive).toMatchObject({ damaged: true, unreadable: 2 })
  })

  test('of more than 200 MB is not even read', async () => {
    const file = fileOf('')
    Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 + 1 })
    expect(await readArchive(file, at)).toBe('tooLarge')
  })

  test.each([
    ['no JSON', '不是文件', 'notOurs'],
    ['somebody else’s JSON', '{"kind":"else"}', 'notOurs'],
    ['a list', '[]', 'notOurs'],
    ['cut off before the first text', draftFileText(aDraft('a')).slice(0, 60), 'unreadable'],
    ['of a newer version', JSON.stringify({ kind: 'nianbao-draft', version: 999 }), 'unreadable'],
    ['without a text', JSON.stringify({ kind: 'nianbao-draft', report: 3 }), 'unreadable'],
  ])('that is %s is refused', async (_, text, problem) => {
    expect(await readArchive(fileOf(text), at)).toBe(problem)
  })

  test('with hostile keys changes nothing but its own texts', async () => {
    const hostile = `{"kind":"nianbao-archive","__proto__":{"polluted":"x"},"drafts":[{"__proto__":{"polluted":"x"},"report":{"title":"x","cells":{"__proto__":"1"}}}],"milestones":[{"__proto__":1}],"settings":{"__proto__":{"large":true}}}`
    const archive = await opened(hostile)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(archive.settings?.large).toBe(false)
    expect(archive.drafts[0]?.report.cells).toEqual({})
  })
})

import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { countyReport } from '#domain/reports.fixture.ts'
import { type Archive, archiveText, readArchive } from './archive.ts'
import { database } from './database.ts'
import { type Draft, draftFileText, newDraft } from './draft.ts'
import { saveDraft } from './drafts.ts'
import { NewerDraftsHere } from './failure.ts'

const at = '2026-01-05T02:00:00.000Z'
const aDraft = (id: string): Draft => newDraft(id, countyReport(), at)
const fileOf = (text: string) => new File([text], '年报存档.json')

beforeEach(async () => (await database()).clear('drafts'))

async function opened(text: string): Promise<Archive> {
  const archive = await readArchive(fileOf(text), at)
  if (typeof archive === 'string') throw new Error(archive)
  return archive
}

test.each([
  ['that can be shown', { ...aDraft('b'), version: 999 }],
  ['that cannot be shown', { id: 'b', version: 999 }],
])('no 存档 is made without a draft of a newer program %s', async (_, newer) => {
  await saveDraft(aDraft('a'))
  await (await database()).put('drafts', newer)
  await expect(archiveText()).rejects.toThrow(NewerDraftsHere)
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

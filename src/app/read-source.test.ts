import { describe, expect, test } from 'vitest'
import { countyReport } from '#domain/reports.fixture.ts'
import { draftFileText, newDraft } from '#storage/draft.ts'
import { readSource } from './read-source.ts'

const draft = newDraft('a', countyReport(), '2022-01-09T08:00:00.000Z')
const read = (text: string) =>
  readSource(new File([text], '草稿.json'), new AbortController().signal)

describe('a file of our own', () => {
  test('gives the report of a draft as it was typed', async () => {
    expect(await read(draftFileText(draft))).toMatchObject({
      kind: 'read',
      value: { asTyped: countyReport(), receipt: { entries: [] } },
    })
  })

  test.each([
    [
      'of several drafts is no report',
      { drafts: [draft, { ...draft, id: 'b' }] },
      /里面有 2 份草稿/,
    ],
    ['of no draft is none either', { drafts: [] }, /读不出来/],
  ])('%s', async (_, content, reason) => {
    const text = JSON.stringify({ kind: 'nianbao-archive', milestones: [], ...content })
    expect(await read(text)).toEqual({ kind: 'refused', reason: expect.stringMatching(reason) })
  })

  test('of another program is refused', async () => {
    expect(await read('{"name":"x"}')).toMatchObject({
      reason: expect.stringMatching(/不是本程序/),
    })
  })
})

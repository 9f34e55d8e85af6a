import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { typed } from '#domain/edit.ts'
import { ReportStore } from '#domain/report-store.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { database } from '#storage/database.ts'
import { newDraft } from '#storage/draft.ts'
import { loadDraft, saveDraft } from '#storage/drafts.ts'
import * as journal from '#storage/journal.ts'
import { Autosave } from './autosave.ts'

const at = '2026-01-05T02:00:00.000Z'

vi.mock('#storage/journal.ts', { spy: true })

beforeEach(async () => {
  const db = await database()
  for (const store of ['drafts', 'journal'] as const) await db.clear(store)
})

afterEach(() => {
  vi.resetAllMocks()
  vi.useRealTimers()
})

async function openedDraft() {
  const draft = await saveDraft(newDraft('a', countyReport(), at))
  const store = new ReportStore(draft.report, draft.timeline)
  const autosave = new Autosave(draft, store, true)
  autosave.start()
  const type = (text: string) => store.edit(typed(store.report, 'title', text, at))
  return { autosave, type }
}

test('a store that does not answer is said to be silent; what it answers at last counts', async () => {
  const { autosave, type } = await openedDraft()
  let answer = (): void => undefined
  vi.mocked(journal.appendEntry).mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  )
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  type('还没有回应')
  const settled = autosave.settled()
  await vi.advanceTimersByTimeAsync(4900)
  expect(autosave.state).toEqual({ kind: 'unsaved' })
  await vi.advanceTimersByTimeAsync(400)
  expect(autosave.state).toEqual({ kind: 'failed', cause: 'silent' })
  await settled
  answer()
  await vi.waitUntil(() => autosave.state.kind === 'saved', { timeout: 60_000 })
})

test('a whole draft whose answer was lost is not written a second time, and what follows is kept', async () => {
  const { autosave, type } = await openedDraft()
  await (await database()).delete('drafts', 'a')
  vi.mocked(journal.write).mockImplementationOnce(async (work) => {
    const { write } = await vi.importActual<typeof journal>('#storage/journal.ts')
    await write(work)
    throw new Error('the answer is lost')
  })
  type('一')
  await autosave.settled()
  expect(autosave.state.kind).toBe('failed')
  type('二')
  await autosave.settled()
  expect(autosave.state.kind).toBe('saved')
  expect((await loadDraft('a'))?.report.title).toBe('二')
})

import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { editOf } from '#domain/edit.ts'
import { loadDraft, saveDraft } from '#storage/drafts.ts'
import { at, draftId, DraftWindow, until, World } from './two-windows.fixture.ts'

test('a draft replaced from a file while it is open can be taken over by one window alone', async () => {
  const world = await World.begin()
  const [first] = world.windows
  const second = (world.windows[1] = await DraftWindow.open())
  await saveDraft((await loadDraft(draftId))!)
  const { store, autosave } = first!.draft
  store.edit(editOf(store.report, 'set', at, [['title', '没存上的标题']]))
  await autosave.settled()
  await until('the first window says it was replaced', () => first!.draft.setAside)

  first!.draft.takeOver()
  await until('the first window writes again', () => first!.writes)
  second.draft.takeOver()
  await until('the second window writes', () => second.writes)
  expect(first!.writes).toBe(false)
  await world.close()
})

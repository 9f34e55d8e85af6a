import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { editOf } from '#domain/edit.ts'
import * as drafts from '#storage/drafts.ts'
import { listMilestones } from '#storage/history.ts'
import * as journal from '#storage/journal.ts'
import { findLeftOff } from '#storage/left-off.ts'
import { until } from '#storage/stand-in-locks.fixture.ts'
import { DraftSession } from './draft-session.ts'
import type { DraftState, OpenDraft } from './open-draft.ts'
import { at, draftId, DraftWindow, World } from './two-windows.fixture.ts'
import { unsavedDraft } from './unsaved.ts'

vi.mock('#storage/drafts.ts', { spy: true })
vi.mock('#storage/journal.ts', { spy: true })

afterEach(() => {
  vi.resetAllMocks()
  vi.useRealTimers()
})

test('a draft replaced from a file while it is open can be taken over by one window alone', async () => {
  const world = await World.begin()
  const [first] = world.windows
  const second = (world.windows[1] = await DraftWindow.open())
  await drafts.saveDraft((await drafts.loadDraft(draftId))!)
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

test('a draft whose writing window has gone is offered to the one that reads', async () => {
  const world = await World.begin()
  const [first] = world.windows
  const second = (world.windows[1] = await DraftWindow.open())
  expect(second.draft.access).toBe('elsewhere')
  await first!.close()
  await until('it is offered', () => second.draft.access === 'free')
  world.windows[0] = await DraftWindow.open()
  await until('it is taken', () => second.draft.access === 'elsewhere')
  await world.windows[0].close()
  world.windows[0] = undefined
  await until('it is offered again', () => second.draft.access === 'free')
  second.draft.takeOver()
  await until('the second window writes', () => second.writes)
  await world.close()
})

test('what another window saves does not cover what could not be saved here', async () => {
  const world = await World.begin()
  const [first] = world.windows
  const second = (world.windows[1] = await DraftWindow.open())
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const passUntil = async (condition: () => boolean) => {
    for (let turns = 0; turns < 500 && !condition(); turns += 1)
      await vi.advanceTimersByTimeAsync(50)
    expect(condition()).toBe(true)
  }
  // The first window’s store says nothing any more.
  vi.mocked(journal.appendEntry).mockImplementationOnce(() => new Promise(() => undefined))
  const { store } = first!.draft
  store.edit(editOf(store.report, 'set', at, [['title', '没存上的标题']]))
  second.draft.takeOver()
  await passUntil(() => second.writes)
  const { store: taken, autosave } = second.draft
  taken.edit(editOf(taken.report, 'set', at, [['title', '另一个标题']]))
  await passUntil(() => autosave.state.kind === 'saved')
  await passUntil(() => first!.draft.setAside)
  const kept = await listMilestones(draftId)
  expect(kept.map(({ report }) => report.title)).toContain('没存上的标题')
  vi.useRealTimers()
  await world.close()
})

test('a draft in the 回收站 is only shown until it is brought back', async () => {
  const world = await World.begin()
  const [open] = world.windows
  await drafts.setDeleted(draftId, at)
  const { store, autosave } = open!.draft
  store.edit(editOf(store.report, 'set', at, [['title', '删除以后写的标题']]))
  await autosave.settled()
  await until('the open window says so', () => open!.draft.access === 'deleted')
  expect(open!.draft.setAside).toBe(true)
  open!.draft.bringBack()
  await until('it can be written again', () => open!.writes)
  expect((await drafts.loadDraft(draftId))?.deletedAt).toBeUndefined()

  await world.close()
  await drafts.setDeleted(draftId, at)
  const later = (world.windows[0] = await DraftWindow.open())
  expect(later.draft.access).toBe('deleted')
  await world.close()
})

test('a window that goes before it was allowed to write leaves the draft to the next one', async () => {
  const world = await World.begin()
  await world.close()
  const early = new DraftSession(draftId, () => undefined)
  const opening = early.open()
  early.close()
  await opening
  const next = (world.windows[0] = await DraftWindow.open())
  expect(next.writes).toBe(true)
  await world.close()
})

test('taken over by two presses from a window that does not answer, a draft has one writer', async () => {
  const world = await World.begin()
  await world.close()
  const silent = () => new Promise(() => undefined)
  // oxlint-disable-next-line no-restricted-properties -- the stand-in of World.begin
  navigator.locks.request(`nianbao.draft.${draftId}`, {}, silent).catch(() => undefined)
  const first = (world.windows[0] = await DraftWindow.open())
  const { takeOver } = first.draft
  takeOver()
  takeOver()
  expect(first.draft.access).toBe('takingOver')
  await until('this window writes', () => first.writes)
  const { store, autosave } = first.draft
  store.edit(editOf(store.report, 'set', at, [['title', '接管以后写的标题']]))
  await autosave.settled()
  expect((await drafts.loadDraft(draftId))?.report.title).toBe('接管以后写的标题')
  const second = (world.windows[1] = await DraftWindow.open())
  expect(second.writes).toBe(false)
  await world.close()
})

test('what a silent store has not taken is kept when its window goes, until it is written', async () => {
  const world = await World.begin()
  await world.close()
  let state: DraftState = 'loading'
  const session = new DraftSession(draftId, (shown) => {
    state = shown
  })
  await session.open()
  if (typeof state === 'string') throw new Error(state)
  const { store }: OpenDraft = state
  let answer = (): void => undefined
  vi.mocked(journal.appendEntry).mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  )
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  expect(session.isUnsaved).toBe(false)
  store.edit(editOf(store.report, 'set', at, [['title', '没有回应时的标题']]))
  expect(session.isUnsaved).toBe(true)
  session.close()
  await vi.advanceTimersByTimeAsync(6000)
  expect(unsavedDraft(draftId)?.report.title).toBe('没有回应时的标题')
  answer()
  await vi.waitUntil(() => unsavedDraft(draftId) === undefined, { timeout: 60_000 })
})

test('a store that does not give the draft is said to refuse, and shown when it answers', async () => {
  const world = await World.begin()
  await world.close()
  const shown: string[] = []
  const session = new DraftSession(draftId, (state) => {
    shown.push(typeof state === 'string' ? state : state.access)
  })
  const stored = await drafts.findDraft(draftId)
  let answer = (): void => undefined
  vi.mocked(drafts.findDraft).mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = () => resolve(stored)
      }),
  )
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const opening = session.open()
  await vi.advanceTimersByTimeAsync(11_000)
  expect(shown).toEqual(['refused'])
  answer()
  await opening
  expect(shown).toEqual(['refused', 'writing'])
  session.close()
})

describe('a reason begun', () => {
  const finding = 'R1.a 0'
  const begunIn = async (): Promise<DraftWindow> => {
    const window = await DraftWindow.open()
    window.draft.leftOff.begin(finding, '两件在补正')
    return window
  }

  test('is there when the draft is opened again, and is no part of the draft', async () => {
    const world = await World.begin()
    await world.close()
    world.windows[0] = await begunIn()
    await world.close()
    const next = (world.windows[0] = await DraftWindow.open())
    expect(next.draft.leftOff.reasonFor(finding)).toBe('两件在补正')
    expect(JSON.stringify(next.draft.autosave.snapshot())).not.toContain('两件在补正')
    await world.close()
  })

  test('goes with the draft to the window that takes it over', async () => {
    const world = await World.begin()
    const second = (world.windows[1] = await DraftWindow.open())
    world.windows[0]?.draft.leftOff.begin(finding, '两件在补正')
    second.draft.takeOver()
    await until('the second window writes', () => second.writes)
    expect(second.draft.leftOff.reasonFor(finding)).toBe('两件在补正')
    await world.close()
  })

  test('is forgotten only when the draft has it as noted', async () => {
    const world = await World.begin()
    await world.close()
    const first = (world.windows[0] = await begunIn())
    vi.mocked(journal.appendEntry).mockRejectedValueOnce(new Error('the disk is full'))
    const { store, autosave, leftOff } = first.draft
    store.edit(editOf(store.report, 'set', at, [['reasons.R1.a', 'x 两件在补正']]))
    leftOff.forget(finding)
    await autosave.settled()
    expect((await findLeftOff(draftId)).reasons).toEqual({ [finding]: '两件在补正' })
    autosave.saveNow()
    await world.close()
    expect((await drafts.loadDraft(draftId))?.report.reasons['R1.a']).toBe('x 两件在补正')
    expect((await findLeftOff(draftId)).reasons).toEqual({})
  })

  test('is not written into a store that was emptied on purpose', async () => {
    const world = await World.begin()
    const [open] = world.windows
    open!.draft.autosave.erased()
    open!.draft.leftOff.begin(finding, '两件在补正')
    expect((await findLeftOff(draftId)).reasons).toEqual({})
    open!.draft.autosave.saveAgain()
    await open!.draft.autosave.settled()
    expect((await findLeftOff(draftId)).reasons).toEqual({ [finding]: '两件在补正' })
    await world.close()
  })
})

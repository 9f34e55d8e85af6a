import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { differences } from '#domain/difference.ts'
import { type EditKind, editOf } from '#domain/edit.ts'
import type { Place } from '#domain/place.ts'
import { type Report, valueAt, withValue } from '#domain/report.ts'
import { archiveText, readArchive } from '#storage/archive.ts'
import { bringIn, type Choice, compareArchive } from '#storage/archive-merge.ts'
import { listDrafts } from '#storage/drafts.ts'
import { keepMilestone, listMilestones } from '#storage/history.ts'
import { until } from '#storage/stand-in-locks.fixture.ts'
import { at, draftId, DraftWindow, mustBe, mustBeSame, World } from './two-windows.fixture.ts'

const places: readonly Place[] = [
  'title',
  'prose.overview.opening',
  'cells.requests.newReceived.orgOther',
]

/** Whether it could be done in this world: a window that is not open is not closed. */
type Done = boolean
type Operation = {
  readonly name: string
  readonly perform: (world: World) => Promise<Done>
  /** So that a sequence that loses something can be read. */
  readonly [fc.toStringMethod]: () => string
}

function operation(name: string, perform: Operation['perform'], detail = ''): Operation {
  return { name, perform, [fc.toStringMethod]: () => `${name} ${detail}` }
}

/** Operations of one kind in either window, where that one is open. */
function inWindow<T>(
  name: string,
  details: fc.Arbitrary<T>,
  perform: (world: World, window: DraftWindow, detail: T, slot: number) => Promise<Done>,
): fc.Arbitrary<Operation> {
  return fc.tuple(fc.constantFrom(0, 1), details).map(([slot, detail]) =>
    operation(
      name,
      async (world) => {
        const window = world.windows[slot]
        return window ? perform(world, window, detail, slot) : false
      },
      fc.stringify([slot, detail]),
    ),
  )
}

/** Makes the report in a window another; in one that only reads this must change nothing. */
function change(world: World, window: DraftWindow, kind: EditKind, after: Report): Done {
  const { store } = window.draft
  const changes = differences(store.report, after)
  const { writes } = window
  store.edit(
    editOf(
      store.report,
      kind,
      at,
      changes.map(({ place, to }) => [place, to]),
    ),
  )
  if (writes && changes.length > 0) world.advance(after)
  return writes && changes.length > 0
}

const text = fc.string({ unit: 'grapheme', maxLength: 4 })

const edits = inWindow(
  'edit',
  fc.tuple(fc.constantFrom(...places), text),
  async (world, window, [place, typed]) =>
    change(world, window, 'set', withValue(window.draft.store.report, place, typed)),
)

const steps = inWindow('undo or redo', fc.constantFrom(-1, 1), async (world, window, by) => {
  const { store } = window.draft
  if (by < 0) store.undo()
  else store.redo()
  const { states, index } = world.model
  if (!window.writes || !states[index + by]) return false
  world.model = { states, index: index + by }
  return true
})

const saves = inWindow('save', fc.constant(undefined), async (_, window) => {
  await window.draft.autosave.settled()
  return true
})

const reloads = inWindow('reload', fc.constant(undefined), async (world, window, _, slot) => {
  await window.close()
  await openIn(world, slot)
  return true
})

const closes = inWindow('close', fc.constant(undefined), async (world, window, _, slot) => {
  world.windows[slot] = undefined
  await window.close()
  return true
})

const opens = fc.constantFrom(0, 1).map((slot) =>
  operation('second window', async (world) => {
    if (world.windows[slot]) return false
    await openIn(world, slot)
    return true
  }),
)

async function openIn(world: World, slot: number): Promise<void> {
  await world.saved()
  const window = await DraftWindow.open()
  world.windows[slot] = window
  mustBeSame('the report in a new window', window.draft.store.report, world.present)
}

const takesOver = inWindow('take over', fc.constant(undefined), async (world, window) => {
  if (window.writes) return false
  window.draft.takeOver()
  await until('the window that took over writes', () => window.writes)
  mustBeSame('the report taken over', window.draft.store.report, world.present)
  return true
})

const keeps = inWindow('keep a version', fc.constant(undefined), async (_, window) => {
  await keepMilestone(draftId, 'manual', window.draft.store.report, at)
  return true
})

const restores = inWindow('restore a version', fc.nat(4), async (world, window, which) => {
  const milestones = await listMilestones(draftId)
  const milestone = milestones[which % milestones.length]
  return milestone ? change(world, window, 'restored', milestone.report) : false
})

const archives = fc.constant(
  operation('save a file', async (world) => {
    await world.saved()
    world.archives.push({ text: await archiveText(), model: world.model })
    return true
  }),
)

/** A file is opened on the list of drafts, while a window may still have the draft open. */
const imports = fc
  .tuple(fc.nat(2), fc.constantFrom<Choice>('file', 'here', 'both'))
  .map(([which, choice]) =>
    operation(
      'import a file',
      async (world) => {
        const file = world.archives[which % world.archives.length]
        if (!file) return false
        await world.saved()
        const { drafts } = await listDrafts()
        await bringInDraft(file.text, choice)
        const more = (await listDrafts()).drafts.length - drafts.length
        mustBe('more drafts', more, choice === 'both' ? 1 : 0)
        if (choice === 'file') {
          world.model = file.model
          await typeOverImport(world)
        }
        return true
      },
      choice,
    ),
  )

async function bringInDraft(archive: string, choice: Choice): Promise<void> {
  const read = await readArchive(new File([archive], '年报存档.json'), at)
  if (typeof read === 'string') throw new Error(`the file is ${read}`)
  const compared = (await compareArchive(read)).find(({ file }) => file.id === draftId)
  if (!compared) throw new Error('the file lacks the draft')
  await bringIn(compared, choice, at)
}

/** What is typed where the draft was open cannot be saved over the import: it becomes a version. */
async function typeOverImport({ writer }: World): Promise<void> {
  if (!writer) return
  const { store, autosave } = writer.draft
  const typed = `打开文件后又输入：${valueAt(store.report, 'title')}`
  store.edit(editOf(store.report, 'set', at, [['title', typed]]))
  await autosave.settled()
  await until('the window says it was replaced', () => !writer.writes && writer.draft.setAside)
  const titles = (await listMilestones(draftId)).map(({ report }) => valueAt(report, 'title'))
  if (!titles.includes(typed)) throw new Error(`is in no version: ${typed}`)
}

const operations = fc.oneof(
  { weight: 8, arbitrary: edits },
  { weight: 4, arbitrary: steps },
  { weight: 3, arbitrary: saves },
  { weight: 2, arbitrary: reloads },
  { weight: 4, arbitrary: opens },
  { weight: 2, arbitrary: closes },
  { weight: 3, arbitrary: takesOver },
  { weight: 1, arbitrary: keeps },
  { weight: 2, arbitrary: restores },
  { weight: 1, arbitrary: archives },
  { weight: 2, arbitrary: imports },
)

/**
 * Random sequences of what clerks do to a draft in two windows. After each one the draft is what
 * was done to it, with its whole timeline, or this throws. Returns how often each thing was done.
 */
export async function runSequences(
  count: number,
  seed: number,
): Promise<ReadonlyMap<string, number>> {
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(operations, { minLength: 10, maxLength: 30, size: 'max' }),
      async (sequence) => {
        const world = await World.begin()
        try {
          for (const { name, perform } of sequence)
            if (await perform(world)) done.set(name, (done.get(name) ?? 0) + 1)
          await world.check()
        } finally {
          await world.close()
        }
        await world.check()
      },
    ),
    { numRuns: count, seed },
  )
  return done
}

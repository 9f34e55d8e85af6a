import { differences } from '#domain/difference.ts'
import type { Report } from '#domain/report.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { database } from '#storage/database.ts'
import { newDraft } from '#storage/draft.ts'
import { loadDraft, saveDraft } from '#storage/drafts.ts'
import { provideLocks, standInLocks, turn } from '#storage/stand-in-locks.fixture.ts'
import { DraftSession } from './draft-session.ts'
import type { DraftState, OpenDraft } from './open-draft.ts'

/** The one draft that everything is done to. */
export const draftId = 'a'
export const at = '2026-01-05T02:00:00.000Z'

/** Every state of the report up to now, and which of them is shown. */
export type Model = { readonly states: readonly Report[]; readonly index: number }

export function mustBeSame(what: string, found: Report, wanted: Report): void {
  const wrong = differences(wanted, found)
  if (wrong.length > 0) throw new Error(`${what} is another: ${JSON.stringify(wrong)}`)
}

export function mustBe(what: string, found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${what}: ${String(found)}, not ${String(wanted)}`)
}

/** A window on the draft, without a page in it. */
export class DraftWindow {
  readonly #session: DraftSession
  #state: DraftState = 'loading'

  private constructor() {
    this.#session = new DraftSession(draftId, (state) => {
      this.#state = state
    })
  }

  static async open(): Promise<DraftWindow> {
    const window = new DraftWindow()
    await window.#session.open()
    return window
  }

  get draft(): OpenDraft {
    if (typeof this.#state === 'string') throw new Error(`the draft is ${this.#state}`)
    return this.#state
  }

  get writes(): boolean {
    return this.draft.access === 'writing'
  }

  async close(): Promise<void> {
    await this.draft.autosave.settled()
    this.#session.close()
    // The lock goes a moment after the last write.
    for (let turns = 0; turns < 3; turns += 1) await turn()
  }
}

/** Two windows on one draft, and what must be in it. */
export class World {
  model: Model = { states: [countyReport()], index: 0 }
  readonly windows: (DraftWindow | undefined)[] = [undefined, undefined]
  readonly archives: { readonly text: string; readonly model: Model }[] = []

  /** A browser with this draft alone, open in one window. */
  static async begin(): Promise<World> {
    provideLocks(standInLocks())
    const db = await database()
    for (const store of db.objectStoreNames) await db.clear(store)
    await saveDraft(newDraft(draftId, countyReport(), at))
    const world = new World()
    world.windows[0] = await DraftWindow.open()
    return world
  }

  get present(): Report {
    return this.model.states[this.model.index]!
  }

  get writer(): DraftWindow | undefined {
    return this.windows.find((window) => window?.writes)
  }

  async saved(): Promise<void> {
    await this.writer?.draft.autosave.settled()
  }

  /** An edit that was made where edits are made: what was undone before it is gone. */
  advance(after: Report): void {
    const { states, index } = this.model
    this.model = { states: [...states.slice(0, index + 1), after], index: index + 1 }
  }

  async close(): Promise<void> {
    for (const window of this.windows) await window?.close()
    this.windows.fill(undefined)
  }

  /** What is stored, and what the window that writes shows, is what was done, with all its steps. */
  async check(): Promise<void> {
    await this.saved()
    const stored = await loadDraft(draftId)
    if (!stored) throw new Error('the draft is gone')
    mustBeSame('the stored report', stored.report, this.present)
    mustBe('steps to undo', stored.timeline.done.length, this.model.index)
    const toRedo = this.model.states.length - 1 - this.model.index
    mustBe('steps to redo', stored.timeline.undone.length, toRedo)
    const { writer } = this
    if (writer) mustBeSame('the report on screen', writer.draft.store.report, this.present)
    if (this.windows.filter((window) => window?.writes).length > 1)
      throw new Error('two windows write')
  }
}

import type { Step } from '#domain/edit.ts'
import type { ReportStore } from '#domain/report-store.ts'
import type { Draft } from '#storage/draft.ts'
import { findDraft, nextRevision, saveRevision, settleDraft } from '#storage/drafts.ts'
import { causeOf, DraftConflict, type FailureCause } from '#storage/failure.ts'
import { appendEntry, counted, type JournalEntry } from '#storage/journal.ts'
import { machineId } from '#storage/machine.ts'

/** What the indicator says; never more than what is true. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly cause: FailureCause }

/** Longest time a typed key waits before it is written, in milliseconds. */
const saveDelay = 200

/** A store that has not answered by then is said to be silent; milliseconds. */
const longestWrite = 5000

/** Journal entries after which the snapshot is written anew, so that opening stays short. */
const entriesPerSnapshot = 200

/**
 * Writes what is done to an open draft, one write after the other, and knows whether it is safe.
 * Listeners hear of a change of state only, so that typing wakes nothing but the field. What
 * could not be written waits in memory and is tried again with the next edit.
 */
export class Autosave {
  readonly #store: ReportStore
  /** As it is stored. */
  #draft: Draft
  #state: SaveState
  /** Whether the draft, as it was opened, is in the store. */
  #stored: boolean
  /** Everything here was removed on purpose: nothing is written before the clerk says so. */
  #erased = false
  #steps: Step[] = []
  /** Being written; the same one again after a failure, which may have been none. */
  #entry: JournalEntry | undefined
  /** The whole draft being written, and how many of the steps it holds. */
  #next: { readonly draft: Draft; readonly steps: number } | undefined
  #entries = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> = Promise.resolve()
  readonly #listeners = new Set<() => void>()

  constructor(draft: Draft, store: ReportStore, stored: boolean) {
    this.#draft = draft
    this.#store = store
    this.#stored = stored
    this.#state = stored ? { kind: 'saved', at: draft.updatedAt } : { kind: 'unsaved' }
  }

  get state(): SaveState {
    return this.#state
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Begins to write steps; the returned function writes what is left and stops. */
  start(): () => void {
    const stop = this.#store.watchSteps((step) => {
      this.#steps.push(step)
      if (this.#timer !== undefined) return
      this.#show({ kind: 'unsaved' })
      this.#timer = setTimeout(() => this.saveNow(), saveDelay)
    })
    // What could not be stored before is tried again at once.
    if (!this.#stored) this.saveNow()
    return () => {
      stop()
      this.flush()
    }
  }

  /** Writes at once if something waits; for a page that is about to go. */
  flush(): void {
    if (this.#timer !== undefined) this.saveNow()
  }

  saveNow(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    // Each write is made from the revision the last one returned.
    this.#writing = this.#writing.then(() => this.#write())
  }

  /** All data of this browser are being removed: what is open here stays in this window alone. */
  erased(): void {
    this.#erased = true
    this.#show({ kind: 'failed', cause: 'erased' })
  }

  /** The clerk wants it saved, also where it was erased. */
  saveAgain(): void {
    if (this.#erased) {
      this.#erased = false
      this.#stored = false
    }
    this.saveNow()
  }

  /** Keeps its promise when everything done so far was written, or is known not to be. */
  settled(): Promise<void> {
    this.flush()
    return new Promise((resolve) => {
      // By then a write that began with this one is said to be silent.
      const timer = setTimeout(resolve, longestWrite + saveDelay)
      void this.#writing.then(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  /** The draft as it is at this moment, for a file. */
  snapshot(): Draft {
    const whole = this.#whole()
    if (this.#steps.length === 0 && !this.#entry) return whole
    // It holds more than what is stored, and so counts as a save that was made in the file.
    return { ...whole, writes: counted(whole.writes, 'file') }
  }

  #whole(): Draft {
    const { report, timeline } = this.#store
    return { ...this.#draft, report, timeline, updatedAt: new Date().toISOString() }
  }

  async #write(): Promise<void> {
    // What is written late is still written once: the next write waits for this one.
    const timer = setTimeout(() => this.#show({ kind: 'failed', cause: 'silent' }), longestWrite)
    try {
      await this.#keep()
      if (this.#erased) return this.erased()
      if (this.#steps.length === 0) this.#show({ kind: 'saved', at: this.#draft.updatedAt })
    } catch (error) {
      this.#show({ kind: 'failed', cause: this.#erased ? 'erased' : causeOf(error) })
      return
    } finally {
      clearTimeout(timer)
    }
    // The journal has everything; a snapshot that fails is tried again after as many entries.
    await this.#settle().catch(() => undefined)
  }

  async #keep(): Promise<void> {
    if (!this.#stored) await this.#keepWhole()
    while (!this.#erased) {
      const entry = (this.#entry ??= await this.#nextEntry())
      if (!entry) return
      try {
        await appendEntry(entry)
      } catch (error) {
        if (!(error instanceof DraftConflict) || (await findDraft(entry.draft))) throw error
        // Gone without a word, as cleaners do it: what is open here is all there is.
        this.#stored = false
        return this.#keep()
      }
      const { revision, at, by } = entry
      const writes = counted(this.#draft.writes, by)
      this.#draft = { ...this.#draft, revision, updatedAt: at, writes }
      this.#entry = undefined
      this.#entries += 1
    }
  }

  async #nextEntry(): Promise<JournalEntry | undefined> {
    if (this.#steps.length === 0) return undefined
    const by = await machineId()
    const { id, revision } = this.#draft
    const at = new Date().toISOString()
    const steps = this.#steps
    this.#steps = []
    return { draft: id, revision: revision + 1, at, by, steps }
  }

  async #keepWhole(): Promise<void> {
    if (this.#erased) return
    const { draft, steps } = (this.#next ??= await this.#nextWhole())
    await saveRevision(draft)
    this.#draft = draft
    this.#steps.splice(0, steps)
    this.#stored = true
    this.#entry = undefined
    this.#next = undefined
  }

  async #nextWhole() {
    const steps = this.#steps.length
    return { draft: await nextRevision(this.#whole()), steps }
  }

  async #settle(): Promise<void> {
    if (this.#entries < entriesPerSnapshot || this.#steps.length > 0) return
    this.#entries = 0
    const { report, timeline } = this.#store
    await settleDraft({ ...this.#draft, report, timeline })
  }

  #show(state: SaveState): void {
    // A failure stays on screen until something was written.
    if (state.kind === 'unsaved' && this.#state.kind !== 'saved') return
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

import type { ReportStore } from '#domain/report-store.ts'
import type { Draft } from '#storage/draft.ts'
import { DraftConflict, saveDraft } from '#storage/drafts.ts'

/** What the indicator says; never more than what is true. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly cause: 'conflict' | 'storage' }

/** Longest time a typed key waits before it is written, in milliseconds. */
const saveDelay = 250

/**
 * Writes an open draft after every edit, one write after the other, and knows whether it is safe.
 * Listeners hear of a change of state only, so that typing wakes nothing but the field.
 */
export class Autosave {
  readonly #store: ReportStore
  #draft: Draft
  #state: SaveState
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> = Promise.resolve()
  readonly #listeners = new Set<() => void>()

  constructor(draft: Draft, store: ReportStore) {
    this.#draft = draft
    this.#store = store
    this.#state = { kind: 'saved', at: draft.updatedAt }
  }

  get state(): SaveState {
    return this.#state
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Begins to write edits; the returned function writes what is left and stops. */
  start(): () => void {
    const stop = this.#store.watchAll(() => {
      if (this.#timer !== undefined) return
      this.#show({ kind: 'unsaved' })
      this.#timer = setTimeout(() => this.saveNow(), saveDelay)
    })
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

  /** The draft as it is at this moment, for a file. */
  snapshot(): Draft {
    const { report, timeline } = this.#store
    return { ...this.#draft, report, timeline, updatedAt: new Date().toISOString() }
  }

  async #write(): Promise<void> {
    const draft = this.snapshot()
    try {
      this.#draft = await saveDraft(draft)
      if (this.#timer === undefined) this.#show({ kind: 'saved', at: draft.updatedAt })
    } catch (error) {
      const cause = error instanceof DraftConflict ? 'conflict' : 'storage'
      this.#show({ kind: 'failed', cause })
    }
  }

  #show(state: SaveState): void {
    if (state.kind === 'unsaved' && this.#state.kind === 'unsaved') return
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

import { ReportStore } from '#domain/report-store.ts'
import { DraftLock } from '#storage/draft-lock.ts'
import { watchErased } from '#storage/database.ts'
import { findDraft, setDeleted } from '#storage/drafts.ts'
import { keepMilestone, type MilestoneKind } from '#storage/history.ts'
import type { LeftOff } from '#storage/left-off.ts'
import { archiveSoon } from './archive-soon.ts'
import { Autosave } from './autosave.ts'
import {
  allowed,
  findForOpening,
  findWhereLeft,
  type Found,
  type NotFound,
  tidy,
} from './find-for-opening.ts'
import { LeftOffKeeper } from './left-off-keeper.ts'
import type { Access, DraftState, OpenDraft } from './open-draft.ts'
import { forgetUnsaved, keepUnsaved } from './unsaved.ts'
import { now } from './when.ts'

/** While a draft is open, one automatic milestone in so many milliseconds. */
const autoEvery = 30 * 60_000

/** A store that has not given a draft by then is said to refuse; milliseconds. */
const longestOpening = 10_000

/** One window's view of a draft: opens it, keeps it saved, gives it to another window and takes it. */
export class DraftSession {
  readonly #id: string
  readonly #show: (state: DraftState) => void
  readonly #lock: DraftLock
  readonly #unwatch: () => void
  #opened: OpenDraft | undefined
  #stop: () => void = () => undefined
  #closed = false
  #keptAt = Date.now()

  constructor(id: string, show: (state: DraftState) => void) {
    this.#id = id
    this.#show = show
    this.#lock = new DraftLock(id, {
      onAsked: () => this.#yield(),
      onLost: () => void this.#lose(),
      onSaved: () => void this.#follow(),
      onFree: () => this.#showFree(),
    })
    this.#unwatch = watchErased(() => {
      if (this.#opened?.access === 'writing') this.#opened.autosave.erased()
    })
  }

  async open(): Promise<void> {
    const mayWrite = await this.#lock.acquire()
    if (this.#closed) return
    await this.#load(mayWrite ? 'writing' : 'elsewhere')
  }

  /** Writes what waits; for a page that is about to go. */
  flush(): void {
    this.#opened?.autosave.flush()
  }

  /** Also tells the other windows, for a page that does not come back. */
  leave(): void {
    this.flush()
    this.#lock.sayGone()
  }

  /** Whether the browser would lose something if the page went now. */
  get isUnsaved(): boolean {
    return this.#opened !== undefined && this.#opened.autosave.state.kind !== 'saved'
  }

  close(): void {
    this.#closed = true
    const { autosave } = this.#opened ?? {}
    // Opened again before the store answers, it must be there with everything.
    if (autosave?.state.kind === 'failed' && autosave.state.cause !== 'conflict')
      keepUnsaved(autosave.snapshot())
    // Another window may only have it when everything is written, or known not to be. What is
    // written later than that is still heard of: it is no longer in this window alone.
    void (autosave?.settled() ?? Promise.resolve()).then(() => {
      this.#unwatch()
      this.#lock.close()
    })
  }

  async #load(access: Access, setAside = false): Promise<void> {
    this.#stop()
    // What a silent store answers at last is shown all the same.
    const timer = setTimeout(() => {
      if (!this.#closed) this.#show('refused')
    }, longestOpening)
    const [found, leftOff] = await Promise.all([this.#findFor(access), findWhereLeft(this.#id)])
    clearTimeout(timer)
    if (this.#closed) return
    if (typeof found === 'string') this.#show(found)
    else this.#begin(found, leftOff, allowed(found, access), setAside)
  }

  async #findFor(access: Access): Promise<Found | NotFound> {
    const found = await findForOpening(this.#id)
    if (typeof found === 'string' || this.#closed) return found
    if (allowed(found, access) === 'writing' && found.stored) await tidy(found)
    return found
  }

  #begin({ draft, stored }: Found, leftOff: LeftOff, access: Access, setAside: boolean): void {
    const store = new ReportStore(draft.report, draft.timeline)
    const autosave = new Autosave(draft, store, stored)
    const mayKeep = () => this.#opened?.access === 'writing' && autosave.state.kind === 'saved'
    this.#opened = {
      store,
      autosave,
      previous: draft.previous,
      leftOff: new LeftOffKeeper(this.#id, leftOff, mayKeep),
      access: access === 'elsewhere' ? this.#reading : access,
      setAside,
      takeOver: () => void this.#takeOver(),
      bringBack: () => void this.#bringBack(),
      keep: (kind, name) => void this.#keep(kind, name),
    }
    if (access === 'writing') {
      const ends = [autosave.watch(() => this.#saved(autosave)), autosave.start()]
      this.#stop = () => ends.forEach((end) => end())
    } else {
      store.freeze()
      this.#stop = () => undefined
    }
    this.#show(this.#opened)
  }

  #saved(autosave: Autosave): void {
    const { state } = autosave
    if (state.kind === 'saved') {
      forgetUnsaved(this.#id)
      this.#lock.announceSave()
      this.#opened?.leftOff.keep()
      this.#keepAutomatically()
      archiveSoon()
    }
    if (state.kind !== 'failed') return
    if (state.cause === 'conflict') {
      this.#lock.letGo()
      void this.#lose()
    } else keepUnsaved(autosave.snapshot())
  }

  #keepAutomatically(): void {
    if (!this.#opened || Date.now() - this.#keptAt < autoEvery) return
    this.#keptAt = Date.now()
    void this.#keep('auto')
  }

  async #keep(kind: MilestoneKind, name = ''): Promise<void> {
    if (this.#opened?.access !== 'writing') return
    const { store, autosave } = this.#opened
    if (autosave.state.kind === 'failed' && autosave.state.cause === 'erased') return
    // Only a convenience: the draft itself is saved beside this.
    await keepMilestone(this.#id, kind, store.report, now(), name).then(
      archiveSoon,
      () => undefined,
    )
  }

  async #yield(): Promise<void> {
    this.#opened?.store.freeze()
    await this.#opened?.autosave.settled()
  }

  /** From here on another window writes. What could not be saved here is put into the history. */
  async #lose(): Promise<void> {
    const opened = this.#opened
    if (opened?.access !== 'writing') return
    const { store, autosave } = opened
    this.#opened = { ...opened, access: 'takingOver' }
    store.freeze()
    await autosave.settled()
    if (autosave.state.kind === 'saved') {
      this.#stop()
      this.#opened = { ...opened, access: this.#reading }
      this.#show(this.#opened)
      return this.#follow()
    }
    try {
      await keepMilestone(this.#id, 'otherWindow', store.report, now())
      forgetUnsaved(this.#id)
      await this.#load('elsewhere', true)
    } catch {
      // Storage refuses: the alert stays, and with it the way into a file.
      keepUnsaved(autosave.snapshot())
      this.#opened = { ...opened, access: this.#reading }
      this.#show(this.#opened)
    }
  }

  get #reading(): Access {
    return this.#lock.isFree ? 'free' : 'elsewhere'
  }

  /** The draft while this window shows it and may take it over. */
  get #readAlong(): OpenDraft | undefined {
    const access = this.#opened?.access
    return access === 'elsewhere' || access === 'free' ? this.#opened : undefined
  }

  #showFree(): void {
    const opened = this.#readAlong
    if (!opened) return
    this.#opened = { ...opened, access: this.#reading }
    this.#show(this.#opened)
  }

  async #follow(): Promise<void> {
    const store = this.#readAlong?.store
    if (!store) return
    const stored = await findDraft(this.#id).catch(() => undefined)
    if (stored?.kind === 'sound' && this.#readAlong?.store === store) store.follow(stored.draft)
  }

  async #takeOver(): Promise<void> {
    const opened = this.#readAlong
    if (!opened) return
    this.#opened = { ...opened, access: 'takingOver' }
    this.#show(this.#opened)
    await this.#lock.takeOver()
    if (!this.#closed) await this.#load('writing')
  }

  async #bringBack(): Promise<void> {
    try {
      await setDeleted(this.#id, undefined)
      await this.open()
    } catch {
      if (!this.#closed) this.#show('refused')
    }
  }
}

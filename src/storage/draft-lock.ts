/** What a window is told about a draft it shows. */
export type LockEvents = {
  /** Another window takes the draft over: write what waits, and write nothing more. */
  readonly onAsked: () => Promise<void>
  /** The draft is another window's now. */
  readonly onLost: () => void
  /** The window that writes the draft has saved it. */
  readonly onSaved: () => void
  /** Nobody writes the draft any more, or somebody does again; for a window that only shows it. */
  readonly onFree: (isFree: boolean) => void
}

const words = ['who', 'here', 'yield', 'yielded', 'saved', 'gone'] as const
type Word = (typeof words)[number]

/** How long windows that cannot lock wait for one another's answer, in milliseconds. */
const answerTime = 250
/** How long a window has to write what waits before a draft is taken from it. */
const yieldTime = 3000

/**
 * One window at a time writes a draft. Web Locks know who does; where there are none (plain http)
 * the windows ask each other. Either way it is a courtesy between windows: what protects a draft
 * is that every save names the revision it was made from.
 */
export class DraftLock {
  readonly #name: string
  readonly #events: LockEvents
  readonly #channel: BroadcastChannel
  #closed = false
  #isFree = false
  #isWaiting = false
  #taking: Promise<void> | undefined
  /** Gives up the one hold this window has of the draft; without one it only shows it. */
  #release: (() => void) | undefined

  constructor(draft: string, events: LockEvents) {
    this.#name = `nianbao.draft.${draft}`
    this.#events = events
    this.#channel = new BroadcastChannel(this.#name)
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isWord(data)) void this.#hear(data)
    })
  }

  /** Whether nobody writes the draft, as far as this window has heard. */
  get isFree(): boolean {
    return this.#isFree
  }

  /** Whether this window may write. */
  async acquire(): Promise<boolean> {
    if (!this.#release) {
      const locks = lockManager()
      if (locks) await this.#request(locks, { ifAvailable: true })
      else if (!(await this.#ask('who', 'here', answerTime))) this.#hold(() => undefined)
    }
    if (!this.#release) this.#awaitFree()
    return this.#release !== undefined
  }

  /** Makes this window the one that writes, whatever the other one says. Asked twice it is done once. */
  takeOver(): Promise<void> {
    this.#taking ??= this.#take().finally(() => {
      this.#taking = undefined
    })
    return this.#taking
  }

  async #take(): Promise<void> {
    if (await this.acquire()) return
    await this.#ask('yield', 'yielded', yieldTime)
    if (this.#closed) return
    const locks = lockManager()
    if (locks) await this.#request(locks, { steal: true })
    else this.#hold(() => undefined)
  }

  /** Tells the windows that show the draft to read it again. */
  announceSave(): void {
    this.#say('saved')
  }

  /** Tells the others, where no lock would, that the page of this window goes. */
  sayGone(): void {
    if (this.#release) this.#say('gone')
  }

  /** This window writes no longer; the next one that asks may. */
  letGo(): void {
    if (!this.#release) return
    this.#drop()
    this.#awaitFree()
  }

  /** For good: what is still being asked for is given back as it comes. */
  close(): void {
    this.sayGone()
    this.#closed = true
    this.letGo()
    this.#channel.close()
  }

  async #hear(word: Word): Promise<void> {
    if (this.#release) {
      if (word === 'who') this.#say('here')
      if (word === 'yield') await this.#give(this.#release)
      return
    }
    if (word === 'gone') this.#showFree(true)
    if (word === 'here' || word === 'saved') this.#showFree(false)
    if (word === 'saved') this.#events.onSaved()
  }

  /** Gives the draft to the window that asks for it, if that has not lost its patience and taken it. */
  async #give(release: () => void): Promise<void> {
    await this.#events.onAsked()
    if (this.#release !== release) return
    this.#drop()
    this.#say('yielded')
    this.#events.onLost()
  }

  #hold(release: () => void): void {
    this.#release = release
    this.#isFree = false
    this.#say('here')
  }

  #drop(): void {
    this.#release?.()
    this.#release = undefined
  }

  #showFree(isFree: boolean): void {
    if (!isFree) this.#awaitFree()
    if (this.#isFree === isFree) return
    this.#isFree = isFree
    this.#events.onFree(isFree)
  }

  /** A lock that many may share is given as soon as nobody writes, and given back at once. */
  #awaitFree(): void {
    const locks = lockManager()
    if (!locks || this.#isWaiting || this.#closed) return
    this.#isWaiting = true
    const seen = () => {
      this.#isWaiting = false
      if (!this.#closed && !this.#release) this.#showFree(true)
    }
    locks.request(this.#name, { mode: 'shared' }, seen).catch(() => {
      // A page that may not lock hears it said.
      this.#isWaiting = false
    })
  }

  /** Says something and waits for the answer; false when there is none. */
  #ask(word: Word, answer: Word, time: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (answered: boolean) => {
        clearTimeout(timer)
        this.#channel.removeEventListener('message', hear)
        resolve(answered)
      }
      const hear = ({ data }: MessageEvent<unknown>) => {
        if (data === answer) done(true)
      }
      const timer = setTimeout(() => done(false), time)
      this.#channel.addEventListener('message', hear)
      this.#say(word)
    })
  }

  /** Keeps its promise when the lock was given or refused. */
  #request(locks: LockManager, options: LockOptions): Promise<void> {
    return new Promise((answered) => {
      let own: (() => void) | undefined
      const hold = (lock: Lock | null) => {
        if (lock === null || this.#closed) return answered()
        return new Promise<void>((release) => {
          own = release
          this.#hold(release)
          answered()
        })
      }
      locks.request(this.#name, options, hold).catch(() => {
        // A page that may not lock at all writes; the revisions still protect.
        if (!own) this.#hold(() => undefined)
        else if (this.#release === own) {
          // Taken over by a window that had no answer from this one.
          this.#release = undefined
          this.#awaitFree()
          this.#events.onLost()
        }
        answered()
      })
    })
  }

  #say(word: Word): void {
    if (!this.#closed) this.#channel.postMessage(word)
  }
}

function isWord(data: unknown): data is Word {
  return words.some((word) => word === data)
}

function lockManager(): LockManager | undefined {
  // Absent on plain http, whatever the types say.
  // oxlint-disable-next-line no-restricted-properties
  const locks: LockManager | undefined = navigator.locks
  return locks
}

/** What a window is told about a draft it shows. */
export type LockEvents = {
  /** Another window takes the draft over: write what waits, and write nothing more. */
  readonly onAsked: () => Promise<void>
  /** The draft is another window's now. */
  readonly onLost: () => void
  /** The window that writes the draft has saved it. */
  readonly onSaved: () => void
}

type Word = 'who' | 'here' | 'yield' | 'yielded' | 'saved'

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
  readonly #draft: string
  readonly #events: LockEvents
  readonly #channel: BroadcastChannel
  #held = false
  #closed = false
  #taking: Promise<void> | undefined
  #release: (() => void) | undefined
  #onWord: ((word: Word) => void) | undefined

  constructor(draft: string, events: LockEvents) {
    this.#draft = draft
    this.#events = events
    this.#channel = new BroadcastChannel(`nianbao.draft.${draft}`)
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isWord(data)) void this.#hear(data)
    })
  }

  /** Whether this window may write. */
  async acquire(): Promise<boolean> {
    if (this.#held) return true
    const locks = lockManager()
    this.#held = locks
      ? await this.#request(locks, { ifAvailable: true })
      : !(await this.#ask('who', 'here', answerTime))
    return this.#held
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
    const locks = lockManager()
    if (locks) await this.#request(locks, { steal: true })
    this.#held = true
  }

  /** Tells the windows that show the draft to read it again. */
  announceSave(): void {
    this.#say('saved')
  }

  /** This window writes no longer; the next one that asks may. */
  letGo(): void {
    this.#held = false
    this.#release?.()
    this.#release = undefined
  }

  /** For good: what is still being asked for is given back as it comes. */
  close(): void {
    this.#closed = true
    this.letGo()
    this.#channel.close()
  }

  async #hear(word: Word): Promise<void> {
    if (word === 'saved' && !this.#held) this.#events.onSaved()
    if (word === 'who' && this.#held) this.#say('here')
    if (word === 'yield' && this.#held) {
      await this.#events.onAsked()
      this.letGo()
      this.#say('yielded')
      this.#events.onLost()
    }
    this.#onWord?.(word)
  }

  /** Says something and waits for the answer; false when there is none. */
  #ask(word: Word, answer: Word, time: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (answered: boolean) => {
        clearTimeout(timer)
        this.#onWord = undefined
        resolve(answered)
      }
      const timer = setTimeout(() => done(false), time)
      this.#onWord = (heard) => {
        if (heard === answer) done(true)
      }
      this.#say(word)
    })
  }

  #request(locks: LockManager, options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      const hold = (lock: Lock | null) => {
        const isKept = lock !== null && !this.#closed
        resolve(isKept)
        if (!isKept) return undefined
        return new Promise<void>((release) => {
          this.#release = release
        })
      }
      locks.request(`nianbao.draft.${this.#draft}`, options, hold).catch(() => {
        if (this.#held) {
          // Taken over by a window that had no answer from this one.
          this.#held = false
          this.#events.onLost()
        }
        // A page that may not lock at all writes; the revisions still protect.
        resolve(true)
      })
    })
  }

  #say(word: Word): void {
    if (!this.#closed) this.#channel.postMessage(word)
  }
}

function isWord(data: unknown): data is Word {
  return ['who', 'here', 'yield', 'yielded', 'saved'].some((word) => word === data)
}

function lockManager(): LockManager | undefined {
  // Absent on plain http, whatever the types say.
  // oxlint-disable-next-line no-restricted-properties
  const locks: LockManager | undefined = navigator.locks
  return locks
}

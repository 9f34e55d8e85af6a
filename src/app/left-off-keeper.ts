import type { UnfinishedReasons } from '#features/checks/ReasonField.tsx'
import { keepLeftOff, type LeftOff } from '#storage/left-off.ts'

/** Keeps where the clerk left off in an open draft, beside the draft and not as a part of it. */
export class LeftOffKeeper implements UnfinishedReasons {
  readonly #draft: string
  readonly #mayKeep: () => boolean
  #present: LeftOff
  #isKept = true

  /** `mayKeep` is whether this window writes the draft, and has saved all that was done to it. */
  constructor(draft: string, found: LeftOff, mayKeep: () => boolean) {
    this.#draft = draft
    this.#present = found
    this.#mayKeep = mayKeep
  }

  get stop(): string {
    return this.#present.stop
  }

  moveTo(stop: string): void {
    if (stop !== this.#present.stop) this.#change({ ...this.#present, stop })
  }

  reasonFor(finding: string): string | undefined {
    return this.#present.reasons[finding]
  }

  begin(finding: string, reason: string): void {
    this.#change({ ...this.#present, reasons: { ...this.#present.reasons, [finding]: reason } })
  }

  forget(finding: string): void {
    const { [finding]: _, ...reasons } = this.#present.reasons
    this.#change({ ...this.#present, reasons })
  }

  /** Writes what has changed, once it may: so a reason that was noted is saved before it is forgotten here. */
  keep(): void {
    if (this.#isKept || !this.#mayKeep()) return
    this.#isKept = true
    keepLeftOff(this.#draft, this.#present).catch(() => {
      // The next save meets the same refusal, and says so; after it this is tried again.
      this.#isKept = false
    })
  }

  #change(next: LeftOff): void {
    this.#present = next
    this.#isKept = false
    this.keep()
  }
}

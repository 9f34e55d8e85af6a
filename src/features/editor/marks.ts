import type { Finding, Severity } from '#domain/finding.ts'
import type { Place } from '#domain/place.ts'

const order: readonly Severity[] = ['error', 'explain', 'verify', 'hint']

/** The gravest finding at each place; a cell listens to its own place only. */
export class Marks {
  #severities: ReadonlyMap<Place, Severity> = new Map()
  readonly #listeners = new Map<Place, Set<() => void>>()

  at(place: Place): Severity | undefined {
    return this.#severities.get(place)
  }

  /** Takes over new findings and wakes the places whose mark changed. */
  show(findings: readonly Finding[]): void {
    const before = this.#severities
    const next = new Map<Place, Severity>()
    for (const { at, severity } of findings)
      for (const place of at) {
        const other = next.get(place)
        if (other === undefined || order.indexOf(severity) < order.indexOf(other))
          next.set(place, severity)
      }
    this.#severities = next
    for (const [place, listeners] of this.#listeners)
      if (before.get(place) !== next.get(place)) for (const listener of listeners) listener()
  }

  watch(place: Place, listener: () => void): () => void {
    const listeners = this.#listeners.get(place) ?? new Set()
    listeners.add(listener)
    this.#listeners.set(place, listeners)
    return () => listeners.delete(listener)
  }
}

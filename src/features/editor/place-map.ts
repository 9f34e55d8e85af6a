import type { Place } from '#domain/place.ts'

/** A value at some places; a listener hears of its own place only. */
export class PlaceMap<T> {
  #values: ReadonlyMap<Place, T> = new Map()
  readonly #listeners = new Map<Place, Set<() => void>>()

  get(place: Place): T | undefined {
    return this.#values.get(place)
  }

  /** Takes over new values and wakes the places whose value changed. */
  show(next: ReadonlyMap<Place, T>): void {
    const before = this.#values
    this.#values = next
    for (const place of new Set([...before.keys(), ...next.keys()]))
      if (before.get(place) !== next.get(place))
        for (const listener of this.#listeners.get(place) ?? []) listener()
  }

  watch(place: Place, listener: () => void): () => void {
    const listeners = this.#listeners.get(place) ?? new Set()
    listeners.add(listener)
    this.#listeners.set(place, listeners)
    return () => listeners.delete(listener)
  }
}

import { apply, type Edit, emptyTimeline, record, redo, type Timeline, undo } from './edit.ts'
import type { Place } from './place.ts'
import type { Report } from './report.ts'

/**
 * The one owner of an open report: the immutable report, its timeline, and who wants to know of
 * which place. A key typed in a cell wakes the listeners of that cell and nobody else.
 */
export class ReportStore {
  #report: Report
  #timeline: Timeline
  readonly #byPlace = new Map<Place, Set<() => void>>()
  readonly #onEdit = new Set<(edit: Edit) => void>()

  constructor(report: Report, timeline: Timeline = emptyTimeline) {
    this.#report = report
    this.#timeline = timeline
  }

  get report(): Report {
    return this.#report
  }

  get timeline(): Timeline {
    return this.#timeline
  }

  /** Makes an edit; one that changes nothing is no edit. */
  edit(edit: Edit): void {
    if (edit.changes.length === 0) return
    this.#timeline = record(this.#timeline, edit)
    this.#applied(edit)
  }

  /** Takes the last edit back; returns the edit that was applied, for the focus to follow. */
  undo(): Edit | undefined {
    return this.#step(undo(this.#timeline))
  }

  redo(): Edit | undefined {
    return this.#step(redo(this.#timeline))
  }

  /** Calls `listener` after each edit that changes one of the places; returns the way to stop. */
  watch(places: readonly Place[], listener: () => void): () => void {
    for (const place of places) {
      const listeners = this.#byPlace.get(place) ?? new Set()
      listeners.add(listener)
      this.#byPlace.set(place, listeners)
    }
    return () => {
      for (const place of places) this.#byPlace.get(place)?.delete(listener)
    }
  }

  /** Calls `listener` after every edit. */
  watchAll(listener: (edit: Edit) => void): () => void {
    this.#onEdit.add(listener)
    return () => this.#onEdit.delete(listener)
  }

  #step(next: { timeline: Timeline; edit: Edit } | undefined): Edit | undefined {
    if (!next) return undefined
    this.#timeline = next.timeline
    this.#applied(next.edit)
    return next.edit
  }

  #applied(edit: Edit): void {
    this.#report = apply(this.#report, edit)
    const awake = new Set<() => void>()
    for (const { place } of edit.changes)
      for (const listener of this.#byPlace.get(place) ?? []) awake.add(listener)
    for (const listener of awake) listener()
    for (const listener of this.#onEdit) listener(edit)
  }
}

import { differences } from './difference.ts'
import { advance, type Course, type Edit, emptyTimeline, type Step, type Timeline } from './edit.ts'
import type { Place } from './place.ts'
import type { Report } from './report.ts'

/**
 * The one owner of an open report: the immutable report, its timeline, and who wants to know of
 * which place. A key typed in a cell wakes the listeners of that cell and nobody else.
 */
export class ReportStore {
  #course: Course
  #frozen = false
  readonly #byPlace = new Map<Place, Set<() => void>>()
  readonly #onEdit = new Set<(edit: Edit) => void>()
  readonly #onStep = new Set<(step: Step) => void>()

  constructor(report: Report, timeline: Timeline = emptyTimeline) {
    this.#course = { report, timeline }
  }

  get report(): Report {
    return this.#course.report
  }

  get timeline(): Timeline {
    return this.#course.timeline
  }

  /** Makes an edit; one that changes nothing is no edit. */
  edit(edit: Edit): void {
    if (edit.changes.length > 0) this.#step({ kind: 'edit', edit })
  }

  /** Takes the last edit back; returns the edit that was applied, for the focus to follow. */
  undo(): Edit | undefined {
    return this.#step({ kind: 'undo' })
  }

  redo(): Edit | undefined {
    return this.#step({ kind: 'redo' })
  }

  /** From here on nothing changes the report but `follow`: it is written elsewhere. */
  freeze(): void {
    this.#frozen = true
  }

  /** Shows what was written elsewhere; no step of this window's own. */
  follow(course: Course): void {
    const changes = differences(this.report, course.report)
    this.#course = course
    this.#wake({ kind: 'set', at: '', changes })
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

  /** Calls `listener` with every step that is made here, for the journal. */
  watchSteps(listener: (step: Step) => void): () => void {
    this.#onStep.add(listener)
    return () => this.#onStep.delete(listener)
  }

  #step(step: Step): Edit | undefined {
    const next = this.#frozen ? undefined : advance(this.#course, step)
    if (!next) return undefined
    const { edit, ...course } = next
    this.#course = course
    this.#wake(edit)
    for (const listener of this.#onStep) listener(step)
    return edit
  }

  #wake(edit: Edit): void {
    const awake = new Set<() => void>()
    for (const { place } of edit.changes)
      for (const listener of this.#byPlace.get(place) ?? []) awake.add(listener)
    for (const listener of awake) listener()
    for (const listener of this.#onEdit) listener(edit)
  }
}

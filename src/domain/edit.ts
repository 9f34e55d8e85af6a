import { isBlank } from './number-entry.ts'
import type { Place } from './place.ts'
import { type Report, valueAt, withValue } from './report.ts'

/** What a clerk can do, as the timeline and the records name it. */
export const editKinds = [
  'typed',
  'pasted',
  'filledZeros',
  'tookOver',
  'repaired',
  'cleared',
  'restored',
  'imported',
  'set',
] as const
export type EditKind = (typeof editKinds)[number]

/** The text at one place, before and after. */
export type Change = { readonly place: Place; readonly from: string; readonly to: string }

/** A named, reversible change of a report; undo, journal and history are lists of these. */
export type Edit = {
  readonly kind: EditKind
  /** ISO 8601. */
  readonly at: string
  readonly changes: readonly Change[]
}

/** An edit that gives places new texts; places that already have theirs are left out. */
export function editOf(
  report: Report,
  kind: EditKind,
  at: string,
  texts: readonly (readonly [Place, string])[],
): Edit {
  const changes = texts
    .map(([place, to]) => ({ place, from: valueAt(report, place), to }))
    .filter(({ from, to }) => from !== to)
  return { kind, at, changes }
}

/** Typing or setting one text. A cell that is typed in is no longer one filled by statement. */
export function typed(report: Report, place: Place, text: string, at: string): Edit {
  return editOf(report, 'typed', at, [[place, text], ...unstated(place)])
}

/** Gives blank cells the figure 0 as one statement of the clerk, and remembers when. */
export function filledZeros(report: Report, cells: readonly string[], at: string): Edit {
  const blank = cells.filter((id) => isBlank(report.cells[id] ?? ''))
  return editOf(
    report,
    'filledZeros',
    at,
    blank.flatMap((id) => [[`cells.${id}`, '0'] as const, [`stated.${id}`, at] as const]),
  )
}

/**
 * Several texts at once: a pasted block, texts of a file, figures taken over from a rule, the repair
 * a finding offers, a cleared selection.
 */
export function replaced(
  report: Report,
  kind: EditKind,
  texts: readonly (readonly [Place, string])[],
  at: string,
): Edit {
  return editOf(report, kind, at, [...texts, ...texts.flatMap(([place]) => unstated(place))])
}

/** A repair, made only while every text it changes is still the one that was to be repaired. */
export function repaired(report: Report, changes: readonly Change[], at: string): Edit {
  const stands = changes.every(({ place, from }) => valueAt(report, place) === from)
  const texts = stands ? changes.map(({ place, to }) => [place, to] as const) : []
  return replaced(report, 'repaired', texts, at)
}

function unstated(place: Place): (readonly [Place, string])[] {
  return place.startsWith('cells.') ? [[`stated.${place.slice('cells.'.length)}`, '']] : []
}

/** The report with the texts an edit leaves, whatever stood there before. */
export function apply(report: Report, edit: Edit): Report {
  return edit.changes.reduce((next, { place, to }) => withValue(next, place, to), report)
}

/** The edit that takes an edit back; of the same kind and time. */
export function invert(edit: Edit): Edit {
  return {
    ...edit,
    changes: edit.changes.map(({ place, from, to }) => ({ place, from: to, to: from })),
  }
}

/** Longest pause between two keys of one undo step, in milliseconds. */
export const typingPause = 2000

/** Joins typing at one place into one undo step, as long as the keys follow each other closely. */
export function coalesce(earlier: Edit, later: Edit): Edit | undefined {
  const [first] = earlier.changes
  const [second] = later.changes
  if (earlier.kind !== 'typed' || later.kind !== 'typed' || !first || !second) return undefined
  if (later.changes.length !== 1 || first.place !== second.place) return undefined
  if (Date.parse(later.at) - Date.parse(earlier.at) > typingPause) return undefined
  return { ...later, changes: [{ ...first, to: second.to }, ...earlier.changes.slice(1)] }
}

/** Done and undone edits of a report, oldest first. */
export type Timeline = { readonly done: readonly Edit[]; readonly undone: readonly Edit[] }

export const emptyTimeline: Timeline = { done: [], undone: [] }

/** How many steps back a draft remembers. */
const timelineLength = 200

/** The timeline after one more edit; what had been undone is gone, as in any editor. */
export function record(timeline: Timeline, edit: Edit): Timeline {
  const last = timeline.done[timeline.done.length - 1]
  const joined = last && timeline.undone.length === 0 ? coalesce(last, edit) : undefined
  if (!joined) return { done: [...timeline.done, edit].slice(-timelineLength), undone: [] }
  // Typed and deleted again: a step without effect would look like an undo that does not work.
  const idle = joined.changes.every(({ from, to }) => from === to)
  return { done: [...timeline.done.slice(0, -1), ...(idle ? [] : [joined])], undone: [] }
}

/** Takes the last edit back; undefined when there is none. */
export function undo(timeline: Timeline): { timeline: Timeline; edit: Edit } | undefined {
  const last = timeline.done[timeline.done.length - 1]
  if (!last) return undefined
  return {
    edit: invert(last),
    timeline: { done: timeline.done.slice(0, -1), undone: [...timeline.undone, last] },
  }
}

/** Does the last edit that was taken back again; undefined when there is none. */
export function redo(timeline: Timeline): { timeline: Timeline; edit: Edit } | undefined {
  const last = timeline.undone[timeline.undone.length - 1]
  if (!last) return undefined
  return {
    edit: last,
    timeline: { done: [...timeline.done, last], undone: timeline.undone.slice(0, -1) },
  }
}

/** What a report went through since a moment: edits, and steps back and forth along its timeline. */
export type Step =
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** A report with the timeline that led to it. */
export type Course = { readonly report: Report; readonly timeline: Timeline }

/** The course one step on, and the edit that took it there; undefined where there is no such step. */
export function advance(
  { report, timeline }: Course,
  step: Step,
): (Course & { readonly edit: Edit }) | undefined {
  const next = stepped(timeline, step)
  return next && { ...next, report: apply(report, next.edit) }
}

function stepped(timeline: Timeline, step: Step): { timeline: Timeline; edit: Edit } | undefined {
  switch (step.kind) {
    case 'edit':
      return { timeline: record(timeline, step.edit), edit: step.edit }
    case 'undo':
      return undo(timeline)
    case 'redo':
      return redo(timeline)
  }
}

import type { Change } from './edit.ts'
import { isPlace } from './place.ts'
import { type Report, valueAt } from './report.ts'

/** What turns one report into another, text by text, in the order the reports keep them. */
export function differences(before: Report, after: Report): readonly Change[] {
  const places = new Set([...placesOf(before), ...placesOf(after)])
  return [...places]
    .filter(isPlace)
    .map((place) => ({ place, from: valueAt(before, place), to: valueAt(after, place) }))
    .filter(({ from, to }) => from !== to)
}

function placesOf(report: Report): readonly string[] {
  return Object.entries(report).flatMap(([group, texts]) =>
    typeof texts === 'string' ? [group] : Object.keys(texts).map((key) => `${group}.${key}`),
  )
}

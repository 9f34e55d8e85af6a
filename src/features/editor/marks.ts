import type { Finding, Severity } from '#domain/finding.ts'
import type { Place } from '#domain/place.ts'

const order: readonly Severity[] = ['error', 'explain', 'verify', 'hint']

/** The gravest finding at each place. */
export function marksOf(findings: readonly Finding[]): ReadonlyMap<Place, Severity> {
  const marks = new Map<Place, Severity>()
  for (const { at, severity } of findings)
    for (const place of at) {
      const other = marks.get(place)
      if (other === undefined || order.indexOf(severity) < order.indexOf(other))
        marks.set(place, severity)
    }
  return marks
}

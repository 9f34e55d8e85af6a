import { type Finding, severities, type Severity } from '#domain/finding.ts'
import type { Place } from '#domain/place.ts'

/** The gravest finding at each place. */
export function marksOf(findings: readonly Finding[]): ReadonlyMap<Place, Severity> {
  const marks = new Map<Place, Severity>()
  for (const { at, severity } of findings)
    for (const place of at) {
      const other = marks.get(place)
      if (other === undefined || severities.indexOf(severity) < severities.indexOf(other))
        marks.set(place, severity)
    }
  return marks
}

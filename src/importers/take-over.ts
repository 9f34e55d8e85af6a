import { compose, gapText } from '#documents/compose.ts'
import { plainText } from '#documents/document.ts'
import type { ReportFormat } from '#domain/format.ts'
import type { Place } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import type { Difference } from './compare-document.ts'

/**
 * The texts that take the wording of the file over at the given differences, place by place;
 * what is not among them stays as it was exported.
 */
export function textsTakenOver(
  format: ReportFormat,
  report: Report,
  differences: readonly Difference[],
): readonly (readonly [Place, string])[] {
  const byPlace = new Map<Place, Difference[]>()
  for (const difference of differences) {
    const place = difference.target?.place
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), difference])
  }
  const printed = printedTexts(format, report)
  return [...byPlace].map(([place, changes]) => [
    // A composed lead-in is replaced by a text of its own.
    place === 'leadIn.basis' ? 'leadIn.text' : place,
    changed(printed.get(place) ?? [], changes).join('\n'),
  ])
}

function printedTexts(format: ReportFormat, report: Report): ReadonlyMap<Place, readonly string[]> {
  const texts = new Map<Place, string[]>()
  for (const block of compose(format, report).blocks) {
    if ((block.kind !== 'paragraph' && block.kind !== 'heading') || block.place === undefined)
      continue
    const text = block.kind === 'heading' ? block.text : plainText(block.runs)
    texts.set(block.place, [...(texts.get(block.place) ?? []), text])
  }
  return texts
}

function changed(lines: readonly string[], changes: readonly Difference[]): readonly string[] {
  const at = (index: number, kind: 'instead' | 'after') =>
    changes.filter(({ target }) => target?.line === index && target.kind === kind)
  const count = Math.max(1, lines.length)
  return Array.from({ length: count }, (_, index) => {
    const instead = at(index, 'instead').map(({ inFile }) => inFile)
    const kept = lines.slice(index, index + 1)
    return [
      ...(instead.length > 0 ? instead : kept),
      ...at(index, 'after').map(({ inFile }) => inFile),
    ]
  })
    .flat()
    .filter((line) => line !== '' && line !== gapText)
}

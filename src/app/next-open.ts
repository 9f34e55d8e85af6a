import { blankCells } from '#domain/checks/cells.ts'
import type { Finding } from '#domain/finding.ts'
import { isPlace, type Place } from '#domain/place.ts'
import { stopOf } from '#domain/progress.ts'

/**
 * The next open thing after the field that has the focus: on this stop, else on the stops that
 * follow, round to the beginning; or the one before it, the other way round. Every blank cell of a
 * table is a thing of its own.
 */
export function nextOpen(
  findings: readonly Finding[],
  stops: readonly { readonly id: string }[],
  stop: string,
  direction: 'next' | 'previous' = 'next',
): Place | undefined {
  const inDirection = <T>(things: readonly T[]) =>
    direction === 'next' ? things : [...things].reverse()
  const here = inDirection(openPlaces(findings, stop))
  const following = inDirection(fieldsOfStop()).find(
    (field) => here.includes(field.place) && lies(field, direction),
  )
  if (following) return following.place
  const present = stops.findIndex(({ id }) => id === stop)
  const round = inDirection([...stops.slice(present + 1), ...stops.slice(0, present)])
  return round.flatMap(({ id }) => inDirection(openPlaces(findings, id)))[0] ?? here[0]
}

/** Blank cells are one finding with many places; of every other finding the first place counts. */
function openPlaces(findings: readonly Finding[], stop: string): readonly Place[] {
  return findings
    .filter((finding) => stopOf(finding) === stop)
    .flatMap(({ code, at }) => (code === blankCells.code ? at : at.slice(0, 1)))
}

type Field = { readonly place: Place; readonly element: Element }

/** The fields of the stop on screen, in the order a reader meets them. */
function fieldsOfStop(): readonly Field[] {
  return Array.from(document.querySelectorAll<HTMLElement>('.stop [data-place]')).flatMap(
    (element) => {
      const { place = '' } = element.dataset
      return isPlace(place) ? [{ place, element }] : []
    },
  )
}

/** Behind or before the field that has the focus; from outside the form all lie in the way. */
function lies({ element }: Field, direction: 'next' | 'previous'): boolean {
  const focused = document.activeElement
  if (!focused?.closest('.stop')) return true
  const side =
    direction === 'next' ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
  return (focused.compareDocumentPosition(element) & side) !== 0
}

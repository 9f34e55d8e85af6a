import { type CellId, cellOfPlace, isPlace } from '#domain/place.ts'

/** The typed cell whose input, or whose table cell, an event comes from. */
export function typedCellOf(target: EventTarget | null): CellId | undefined {
  if (!(target instanceof HTMLElement)) return undefined
  return focusedCellOf(target instanceof HTMLInputElement ? target : target.querySelector('input'))
}

/** The cell, typed or computed, whose input or output has the focus. */
export function focusedCellOf(target: EventTarget | null): CellId | undefined {
  const place = target instanceof HTMLElement ? (target.dataset['place'] ?? '') : ''
  return isPlace(place) ? cellOfPlace(place) : undefined
}

import type { Place } from '#domain/place.ts'

/** Puts the focus into the field of a place and selects a figure there; false when it is not shown. */
export function focusPlace(place: Place): boolean {
  const field = document.querySelector<HTMLElement>(`[data-place="${place}"]`)
  if (!field) return false
  field.focus()
  field.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  if (field instanceof HTMLInputElement) field.select()
  return true
}

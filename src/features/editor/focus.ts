import type { Place } from '#domain/place.ts'
import type { Stretch } from '#ui/stretch.ts'

/** The field of a place, where it is on the page. */
export function fieldOf(place: Place): HTMLElement | null {
  return document.querySelector(`[data-place="${place}"]`)
}

/** Puts the focus into the field of a place and selects its figure, or a stretch of its text. */
export function focusPlace(
  place: Place,
  text: 'select' | 'keepSelection' | Stretch = 'select',
): void {
  const field = fieldOf(place)
  if (!field) return
  field.focus()
  field.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  if (text !== 'keepSelection' && field instanceof HTMLInputElement) field.select()
  if (typeof text === 'object' && field instanceof HTMLTextAreaElement)
    field.setSelectionRange(text.start, text.end)
}

/** A stop that has just been opened is ready for typing: its first field has the focus. */
export function focusFirstField(): void {
  const field = document.querySelector<HTMLElement>(
    '.stop input[data-place], .stop textarea, .stop .button-primary',
  )
  field?.focus()
}

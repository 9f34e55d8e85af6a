import type { Place } from '#domain/place.ts'

/** Puts the focus into the field of a place and selects a figure there. */
export function focusPlace(place: Place, text: 'select' | 'keepSelection' = 'select'): void {
  const field = document.querySelector<HTMLElement>(`[data-place="${place}"]`)
  if (!field) return
  field.focus()
  field.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  if (text === 'select' && field instanceof HTMLInputElement) field.select()
}

/** A stop that has just been opened is ready for typing: its first field has the focus. */
export function focusFirstField(): void {
  const field = document.querySelector<HTMLElement>(
    '.stop input[data-place], .stop textarea, .stop .button-primary',
  )
  field?.focus()
}

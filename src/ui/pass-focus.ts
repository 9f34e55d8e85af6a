import type { RefCallback } from 'react'

/**
 * A ref for what a press in it removes: the focus it held goes on to a neighbour, asked for when the
 * new page stands. Else keys and screen readers would begin again at the top of the page.
 */
export function passFocus(next: () => HTMLElement | null | undefined): RefCallback<HTMLElement> {
  return (element) => () => {
    if (!element?.contains(document.activeElement)) return
    queueMicrotask(() => {
      // A ref that is new with a render is let go, too, of an element that stays.
      if (!element.isConnected) next()?.focus()
    })
  }
}

/** What now stands where the removed one of a list stood, or the last. */
export function nthOrLast(
  list: Element | null,
  selector: string,
  index: number,
): HTMLElement | undefined {
  const all = Array.from(list?.querySelectorAll<HTMLElement>(selector) ?? [])
  return all[index] ?? all[all.length - 1]
}

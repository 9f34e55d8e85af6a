import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react'
import type { Zoom } from './use-zoom.ts'

/** Which page is in sight, and the ways to another: buttons, scrolling, keys. */
export function usePaging(
  scroller: RefObject<HTMLElement | null>,
  pageCount: number,
  { larger, smaller, fit }: Zoom,
) {
  const [page, setPage] = useState(1)

  const onScroll = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const middle = topOf(element) + element.clientHeight / 2
    const above = framesOf(element).filter((frame) => topOf(frame) <= middle)
    setPage(Math.max(1, above.length))
  }, [scroller])

  const goTo = useCallback(
    (wanted: number) => {
      const element = scroller.current
      const frame = element && framesOf(element)[wanted - 1]
      if (!frame) return
      // Above the first page stands the note.
      if (wanted === 1) element.scrollTo(0, 0)
      else element.scrollBy(0, topOf(frame) - topOf(element))
    },
    [scroller],
  )

  const ways: Readonly<Record<string, (() => void) | undefined>> = {
    PageDown: () => goTo(page + 1),
    PageUp: () => goTo(page - 1),
    Home: () => goTo(1),
    End: () => goTo(pageCount),
    '+': larger,
    '=': larger,
    '-': smaller,
    '0': fit,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const way = ways[event.key]
    if (!way) return
    event.preventDefault()
    way()
  }
  return { page: Math.min(page, Math.max(1, pageCount)), goTo, onScroll, onKeyDown }
}

export function framesOf(scroller: HTMLElement): readonly Element[] {
  return Array.from(scroller.querySelectorAll('.page-frame'))
}

export function topOf(element: Element): number {
  return element.getBoundingClientRect().top
}

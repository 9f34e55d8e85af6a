import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Zoom } from './use-zoom.ts'

/** Which page is in sight, and the ways to another: buttons, scrolling, keys. */
export function usePaging(
  scroller: RefObject<HTMLElement | null>,
  pageCount: number,
  { scale, larger, smaller, fit }: Zoom,
) {
  const [page, setPage] = useState(1)
  // The page at the upper edge, and how much of it is above: that stays when the size changes.
  const held = useRef<{ readonly index: number; readonly above: number }>(undefined)

  const hold = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const frames = framesOf(element)
    // Scrolling stops at whole pixels, a page may begin between two.
    const begun = frames.filter((frame) => topOf(frame) < topOf(element) + 1)
    const index = Math.max(0, begun.length - 1)
    const frame = frames[index]
    if (frame) held.current = { index, above: (topOf(element) - topOf(frame)) / heightOf(frame) }
  }, [scroller])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !held.current) return
    const { index, above } = held.current
    const frame = framesOf(element)[index]
    if (frame) element.scrollBy(0, topOf(frame) + above * heightOf(frame) - topOf(element))
  }, [scroller, scale])

  const onScroll = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const middle = topOf(element) + element.clientHeight / 2
    const above = framesOf(element).filter((frame) => topOf(frame) <= middle)
    setPage(Math.max(1, above.length))
    hold()
  }, [scroller, hold])

  const goTo = useCallback(
    (wanted: number) => {
      const element = scroller.current
      const frame = element && framesOf(element)[wanted - 1]
      if (!frame) return
      // Above the first page stands the note.
      if (wanted === 1) element.scrollTo(0, 0)
      else element.scrollBy(0, topOf(frame) - topOf(element))
      hold()
    },
    [scroller, hold],
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

function framesOf(scroller: HTMLElement): readonly Element[] {
  return Array.from(scroller.querySelectorAll('.page-frame'))
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height
}

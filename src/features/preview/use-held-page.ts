import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { framesOf, topOf } from './use-paging.ts'

/** The page at the upper edge, and how much of it is above. */
type Held = { readonly index: number; readonly above: number }

/** Keeps what is at the upper edge there when the pages change their size. */
export function useHeldPage(scroller: RefObject<HTMLElement | null>, scale: number): void {
  const held = useRef<Held>(undefined)
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const hold = () => {
      held.current = heldIn(element)
    }
    element.addEventListener('scroll', hold)
    return () => element.removeEventListener('scroll', hold)
  }, [scroller])
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !held.current) return
    const { index, above } = held.current
    const frame = framesOf(element)[index]
    if (frame) element.scrollBy(0, topOf(frame) + above * heightOf(frame) - topOf(element))
  }, [scroller, scale])
}

function heldIn(scroller: HTMLElement): Held | undefined {
  const frames = framesOf(scroller)
  // Scrolling stops at whole pixels: a page that begins just below is the one that was meant.
  const begun = frames.filter((frame) => topOf(frame) < topOf(scroller) + 8)
  const index = Math.max(0, begun.length - 1)
  const frame = frames[index]
  return frame && { index, above: (topOf(scroller) - topOf(frame)) / heightOf(frame) }
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height
}

import { type RefObject, useEffect, useState } from 'react'

/** Sizes a clerk can choose; a page fitted to the pane may have any between. */
const steps = [0.5, 0.75, 1, 1.25, 1.5, 2] as const

const pageWidthPx = (210 / 25.4) * 96
/** Room beside the page for the pane's padding and scroll bar. */
const margin = 40

export type Zoom = {
  readonly scale: number
  readonly fitted: boolean
  readonly larger: (() => void) | undefined
  readonly smaller: (() => void) | undefined
  readonly fit: () => void
}

/** How large the pages are shown: as wide as the pane until a size is chosen. */
export function useZoom(pane: RefObject<HTMLElement | null>): Zoom {
  const fitting = useFittingScale(pane)
  const [chosen, setChosen] = useState<number>()
  const scale = chosen ?? fitting
  const next = steps.find((step) => step > scale + 0.01)
  const previous = [...steps].reverse().find((step) => step < scale - 0.01)
  return {
    scale,
    fitted: chosen === undefined,
    larger: next === undefined ? undefined : () => setChosen(next),
    smaller: previous === undefined ? undefined : () => setChosen(previous),
    fit: () => setChosen(undefined),
  }
}

/** Largest scale at which a page fits the pane, never above natural size. */
function useFittingScale(pane: RefObject<HTMLElement | null>): number {
  const [scale, setScale] = useState(0.6)
  useEffect(() => {
    const element = pane.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      setScale(Math.min(1, Math.max(0.3, (element.clientWidth - margin) / pageWidthPx)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [pane])
  return scale
}

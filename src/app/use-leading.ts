import { useCallback, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { ReportFormat } from '#domain/format.ts'
import { type Place, shownPlace } from '#domain/place.ts'
import { stopOfPlace } from '#domain/progress.ts'
import { focusFirstField, focusPlace } from '#features/editor/focus.ts'
import type { Stretch } from '#ui/stretch.ts'
import type { Side } from './use-side-pane.ts'

type Where = {
  readonly id: string
  readonly stop: string
  readonly format: ReportFormat
  readonly side: Side
}

/** Ways to a stop, and to a place on whatever stop or in whatever view it is. */
export function useLeading({ id, stop, format, side: { tab, open, setOpen } }: Where) {
  const [, navigate] = useLocation()
  const target = useRef<Parameters<typeof focusPlace> | undefined>(undefined)

  // The field may be on a stop that is shown only now.
  useEffect(() => {
    if (target.current) focusPlace(...target.current)
    else focusFirstField()
    target.current = undefined
  }, [stop])
  // Or in the pane, where a total of the paper is typed.
  useEffect(() => {
    if (target.current) focusPlace(...target.current)
    target.current = undefined
  }, [tab])

  const goTo = useCallback((next: string) => navigate(`/draft/${id}/${next}`), [navigate, id])
  const show = useCallback(
    (wanted: Place, words?: Stretch) => {
      const place = shownPlace(wanted)
      const next = stopOfPlace(format, place)
      const isInPane = place.startsWith('printed.')
      if (isInPane) open('totals')
      else setOpen(false)
      if (next === stop && (!isInPane || tab === 'totals')) return focusPlace(place, words)
      target.current = [place, words]
      goTo(next)
    },
    [format, stop, tab, open, setOpen, goTo],
  )
  return { goTo, show }
}

import { useDeferredValue, useEffect, useState } from 'react'
import { isPlace, type Place } from '#domain/place.ts'

/** The place of the field that has the focus, a moment later than the focus: it must not wait. */
export function useFieldPlace(): Place | undefined {
  const [place, setPlace] = useState<Place>()
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      const field = event.target instanceof HTMLElement ? event.target : undefined
      const next = field?.dataset['place']
      // A button or the preview itself leaves the mark where it is.
      if (next !== undefined && isPlace(next)) setPlace(next)
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  return useDeferredValue(place)
}

import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import type { Edit } from '#domain/edit.ts'
import { typed } from '#domain/edit.ts'
import type { Severity } from '#domain/finding.ts'
import type { ReportFormat } from '#domain/format.ts'
import type { Place } from '#domain/place.ts'
import type { Quoted } from '#domain/quantities/quoted.ts'
import { type Report, valueAt } from '#domain/report.ts'
import type { ReportStore } from '#domain/report-store.ts'
import type { Stretch } from '#ui/stretch.ts'
import type { PlaceMap } from './place-map.ts'

/** What a key or click has picked out a cell as: part of a block, summand of a total, a total typed in. */
export type Picked = 'selected' | 'summand' | 'typedIn'

/** What every part of the editor works on; `now` is the only clock. */
export type Editing = {
  readonly store: ReportStore
  readonly format: ReportFormat
  /** The gravest finding at each place. */
  readonly marks: PlaceMap<Severity>
  /** The figures of each text that speak of the tables. */
  readonly quoted: PlaceMap<readonly Quoted[]>
  readonly selection: PlaceMap<Picked>
  readonly now: () => string
  /** Last year's report where one is known, and whether its figures stand under this year's. */
  readonly lastYear?:
    | {
        readonly report: Report
        readonly shown: boolean
        readonly onShow: (shown: boolean) => void
      }
    | undefined
  /** Where Enter leads in a table. */
  readonly enter: 'down' | 'right'
  /** Shows what a row or column means; F1 in a cell. */
  readonly onExplain: (topic: Topic) => void
  /** Leads to a cell or text, on whatever stop it is. */
  readonly onGoTo: (place: Place, words?: Stretch) => void
}

/** A row and column of a grid, for the guidance pane. */
export type Topic = { readonly grid: string; readonly row: string; readonly column?: string }

const EditingContext = createContext<Editing | undefined>(undefined)
export const EditingProvider = EditingContext.Provider

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('useEditing needs an EditingProvider above it')
  return editing
}

/** The text at one place and the way to type into it; wakes for that place alone. */
export function useText(place: Place): readonly [string, (text: string) => void] {
  const { store, now } = useEditing()
  const watch = useCallback((wake: () => void) => store.watch([place], wake), [store, place])
  const text = useSyncExternalStore(watch, () => valueAt(store.report, place))
  const type = useCallback(
    (next: string) => store.edit(typed(store.report, place, next, now())),
    [store, place, now],
  )
  return [text, type]
}

/**
 * A value computed from some places; wakes only when one of them changes. The value must compare
 * by ===, so compute a string or number and unfold it where it is shown.
 */
export function useComputed<T extends string | number | boolean | undefined>(
  places: readonly Place[],
  compute: (report: Report) => T,
): T {
  const { store } = useEditing()
  const watch = useCallback((wake: () => void) => store.watch(places, wake), [store, places])
  return useSyncExternalStore(watch, () => compute(store.report))
}

/**
 * An element that draws itself when one of the places changes, without a render: with dozens of
 * computed cells on a slow machine rendering them is most of what a key costs. `draw` and `places`
 * must keep their identity.
 */
export function useDrawn<T extends HTMLElement>(
  places: readonly Place[],
  draw: (element: T, report: Report) => void,
) {
  const { store } = useEditing()
  const element = useRef<T>(null)
  useLayoutEffect(() => {
    const drawNow = () => {
      if (element.current) draw(element.current, store.report)
    }
    drawNow()
    return store.watch(places, drawNow)
  }, [store, places, draw])
  return element
}

/** Makes an edit worked out from the report as it is at that moment. */
export function useEdit(): (make: (report: Report, now: string) => Edit) => void {
  const { store, now } = useEditing()
  return useCallback((make) => store.edit(make(store.report, now())), [store, now])
}

/** The value of a map at one place; wakes for that place alone. */
export function usePlaceValue<T>(map: PlaceMap<T>, place: Place): T | undefined {
  const watch = useCallback((wake: () => void) => map.watch(place, wake), [map, place])
  return useSyncExternalStore(watch, () => map.get(place))
}

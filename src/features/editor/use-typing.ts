import { useEffect, useRef } from 'react'
import { typed } from '#domain/edit.ts'
import { type CellId, cellPlace } from '#domain/place.ts'
import { useEditing } from './report-context.tsx'
import type { LiveGrid } from './use-live-grid.ts'

export type Typing = ReturnType<typeof useTyping>

/** Every key typed in a cell is an edit; Esc takes those of the cell that has the focus back. */
export function useTyping({ store, textOf, edit }: LiveGrid) {
  const { now } = useEditing()
  /** What the focused cell held before the keys that were typed in it. */
  const typedOver = useRef<string | undefined>(undefined)

  // A paste, a fill, an undo is done: Esc takes back keys alone.
  useEffect(
    () =>
      store.watchAll(() => {
        typedOver.current = undefined
      }),
    [store],
  )

  return {
    begin: () => {
      typedOver.current = undefined
    },
    onInput: (event: Event, cell: CellId) => {
      if (!(event.target instanceof HTMLInputElement)) return
      const before = typedOver.current ?? textOf(cell)
      store.edit(typed(store.report, cellPlace(cell), event.target.value, now()))
      if (!isClipboardInput(event)) typedOver.current = before
    },
    takeBack: (cell: CellId) => {
      if (typedOver.current !== undefined) edit('typed', [[cell, typedOver.current]])
    },
  }
}

/** A single text that the browser itself pasted, dropped or cut. */
function isClipboardInput(event: Event): boolean {
  return event instanceof InputEvent && /^(?:insertFrom|deleteBy)/.test(event.inputType)
}

import { useEffect, useRef } from 'react'
import type { GridSpec } from '#domain/format.ts'
import type { CellId } from '#domain/place.ts'
import { onMouseDown, onMouseOver } from './grid-mouse.ts'
import { focusedCellOf, typedCellOf } from './grid-target.ts'
import { useGridClipboard } from './use-grid-clipboard.tsx'
import { type GridActions, useGridKeys } from './use-grid-keys.ts'
import { useLiveGrid } from './use-live-grid.ts'
import { useTyping } from './use-typing.ts'

const heard = ['keydown', 'input', 'paste', 'copy', 'cut', 'mouseover', 'mousedown', 'focusin']
/** What a key sets off besides; nobody above the table has a use for it. */
const unheard = ['keypress', 'textInput', 'input', 'keyup']

/**
 * The keys, mouse and clipboard of a spreadsheet on a table of always-mounted inputs.
 *
 * The table listens itself: what React does with an input event costs more than all sums of a
 * table, and the inputs keep their own text, so that React need not hear of it.
 */
export function useGrid(spec: GridSpec, actions: GridActions) {
  const grid = useLiveGrid(spec)
  const { block } = grid
  const typing = useTyping(grid)
  const onKeyDown = useGridKeys(grid, typing, actions)
  const { onCopy, onPaste, dialog } = useGridClipboard(grid)

  const onFocus = (event: FocusEvent, cell: CellId) => {
    typing.begin()
    if (block.focused() !== cell) block.begin(cell)
    if (event.target instanceof HTMLInputElement) event.target.select()
  }

  const hear = (event: Event) => {
    if (event instanceof KeyboardEvent) return onKeyDown(event)
    const cell = typedCellOf(event.target)
    if (cell === undefined) {
      if (event instanceof FocusEvent) block.leave(grid.summandsOf(focusedCellOf(event.target)))
      return
    }
    if (event.type === 'input') typing.onInput(event, cell)
    else if (event instanceof FocusEvent) onFocus(event, cell)
    else if (event instanceof ClipboardEvent)
      if (event.type === 'paste') onPaste(event, cell)
      else onCopy(event, cell)
    else if (event instanceof MouseEvent)
      if (event.type === 'mousedown') onMouseDown(event, cell, block)
      else onMouseOver(event, cell, block)
  }

  const table = useRef<HTMLTableElement>(null)
  useEffect(() => listen(table.current, hear))

  return { dialog, table }
}

/** Hands the table's events over; returns the way to stop. */
function listen(table: HTMLTableElement | null, hear: (event: Event) => void): () => void {
  const end = (event: Event) => event.stopPropagation()
  for (const type of heard) table?.addEventListener(type, hear)
  for (const type of unheard) table?.addEventListener(type, end)
  return () => {
    for (const type of heard) table?.removeEventListener(type, hear)
    for (const type of unheard) table?.removeEventListener(type, end)
  }
}

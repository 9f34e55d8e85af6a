import { useEffect, useRef } from 'react'
import { type CellId, cellPlace, type Place } from '#domain/place.ts'
import { focusPlace } from './focus.ts'
import type { KeyMap } from './grid-keys.ts'
import { blockBetween } from './grid-selection.ts'
import { focusedCellOf } from './grid-target.ts'
import { type Picked, useEditing } from './report-context.tsx'

export type Block = ReturnType<typeof useBlock>

/** The block of cells picked out by keys or mouse; one end of it has the focus. */
export function useBlock(map: KeyMap) {
  const { selection } = useEditing()
  const ends = useRef<{ readonly from: CellId; readonly focused: CellId } | undefined>(undefined)
  useEffect(() => () => selection.show(new Map()), [selection])

  /** The block whose end is the focused cell, row by row; else that cell alone. */
  const endingAt = (focused: CellId): KeyMap =>
    ends.current?.focused === focused
      ? blockBetween(map, ends.current.from, focused)
      : blockBetween(map, focused, focused)
  /** From here on the cell is a block of its own. */
  const begin = (cell: CellId) => {
    ends.current = { from: cell, focused: cell }
    selection.show(new Map())
  }
  /** Moves the focused end. */
  const extend = (to: CellId, text: 'select' | 'keepSelection' = 'select') => {
    ends.current = { from: ends.current?.from ?? to, focused: to }
    const cells = endingAt(to).flat()
    const shown = cells.length > 1 ? cells : []
    selection.show(new Map(shown.map((cell) => [cellPlace(cell), 'selected'] as const)))
    focusPlace(cellPlace(to), text)
  }
  /** The focus is on no typed cell; a computed one lights up what it is the sum of. */
  const leave = (summands: readonly CellId[]) => {
    ends.current = undefined
    selection.show(lit(summands))
  }
  /** A computed cell that was typed in says what it is besides. */
  const tell = (total: CellId, summands: readonly CellId[]) =>
    selection.show(new Map([...lit(summands), [cellPlace(total), 'typedIn']]))
  /** The end of the block, while it has the focus. */
  const focused = () => {
    const cell = focusedCellOf(document.activeElement)
    return cell === ends.current?.focused ? cell : undefined
  }

  return { endingAt, begin, extend, leave, tell, focused }
}

function lit(summands: readonly CellId[]): ReadonlyMap<Place, Picked> {
  return new Map(summands.map((cell) => [cellPlace(cell), 'summand']))
}

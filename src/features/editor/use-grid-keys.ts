import { useRef } from 'react'
import { type CellId, cellPlace } from '#domain/place.ts'
import { focusPlace } from './focus.ts'
import { fillDirection, isTyping, type Move, moveFor, neighbour, nextToType } from './grid-keys.ts'
import { blockEdge, fillBlock, filledFrom } from './grid-selection.ts'
import { focusedCellOf } from './grid-target.ts'
import { useEditing } from './report-context.tsx'
import type { LiveGrid } from './use-live-grid.ts'
import type { Typing } from './use-typing.ts'

export type GridActions = {
  readonly onExplain: (cell: CellId) => void
  /** `=`: take the figure over from the rule; false when there is no rule for the cell. */
  readonly onTakeOver: (cell: CellId) => boolean
}

/**
 * The keys of a spreadsheet. Arrows leave the cell unless F2 has begun editing in it; a key of an
 * input method is never touched. A computed cell has the focus without an input.
 */
export function useGridKeys(
  grid: LiveGrid,
  typing: Typing,
  { onExplain, onTakeOver }: GridActions,
) {
  const { enter } = useEditing()
  const editing = useRef<CellId | undefined>(undefined)

  const explain = (event: KeyboardEvent, cell: CellId): boolean => {
    if (event.key !== 'F1') return false
    onExplain(cell)
    return true
  }

  const act = (event: KeyboardEvent, cell: CellId, input: HTMLInputElement): boolean => {
    switch (event.key) {
      case 'F2':
        editing.current = cell
        input.setSelectionRange(input.value.length, input.value.length)
        return true
      case 'Escape':
        typing.takeBack(cell)
        editing.current = undefined
        requestAnimationFrame(() => input.select())
        return true
      case '=':
        return onTakeOver(cell)
      case 'Delete':
      case 'Backspace':
        return clearBlock(grid, cell)
      default:
        return false
    }
  }

  const leave = (event: KeyboardEvent, cell: CellId, isTyped: boolean): boolean => {
    const move = moveFor(event, enter)
    if (!move || (editing.current === cell && staysInText(event))) return false
    editing.current = undefined
    const next = isTyped ? ledTo(grid, event, cell, move) : neighbour(grid.withTotals, cell, move)
    if (next === undefined) return true
    if (isTyped && isExtending(event)) grid.block.extend(next)
    else {
      grid.block.begin(next)
      focusPlace(cellPlace(next))
    }
    return true
  }

  return (event: KeyboardEvent): void => {
    const { target } = event
    const cell = focusedCellOf(target)
    if (cell === undefined || event.isComposing) return
    const input = target instanceof HTMLInputElement ? target : undefined
    const isUsed =
      explain(event, cell) ||
      fill(grid, event, cell, input !== undefined) ||
      (input ? act(event, cell, input) : tell(grid, event, cell)) ||
      leave(event, cell, input !== undefined)
    if (isUsed) event.preventDefault()
  }
}

/** A figure typed in a computed cell is answered with what the cell is. */
function tell(grid: LiveGrid, event: KeyboardEvent, total: CellId): boolean {
  if (!isTyping(event)) return false
  grid.block.tell(total, grid.summandsOf(total))
  return true
}

function fill(grid: LiveGrid, event: KeyboardEvent, cell: CellId, isTyped: boolean): boolean {
  const direction = fillDirection(event)
  if (!direction) return false
  if (isTyped) {
    const block = fillBlock(grid.typed, grid.block.endingAt(cell), direction)
    grid.edit('pasted', filledFrom(block, grid.textOf, direction))
  }
  // Also where there is nothing to fill: the browser would load the page anew.
  return true
}

/** A single cell is left to the browser. */
function clearBlock({ block, fillAll }: LiveGrid, cell: CellId): boolean {
  const cells = block.endingAt(cell).flat()
  if (cells.length < 2) return false
  fillAll('cleared', cells, '')
  return true
}

/** The cell a key leads to from a typed one. */
function ledTo(
  { typed, withTotals, textOf }: LiveGrid,
  event: KeyboardEvent,
  cell: CellId,
  move: Move,
): CellId | undefined {
  if (event.key === 'Enter') return nextToType(typed, cell, move)
  const arrow = event.key.startsWith('Arrow')
  if (arrow && event.ctrlKey)
    return blockEdge(typed, (each) => textOf(each).trim() !== '', cell, move)
  return neighbour(arrow && !event.shiftKey ? withTotals : typed, cell, move)
}

function staysInText({ key }: KeyboardEvent): boolean {
  return /^(?:Arrow(?:Left|Right)|Home|End)$/.test(key)
}

function isExtending({ key, shiftKey }: KeyboardEvent): boolean {
  return shiftKey && key !== 'Enter'
}

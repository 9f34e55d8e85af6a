import type { CellId } from '#domain/place.ts'
import type { Block } from './use-block.ts'

/** Pressing begins a block, with Shift extends it. */
export function onMouseDown(event: MouseEvent, cell: CellId, block: Block): void {
  const focused = block.focused()
  if (event.button === 0 && !event.shiftKey) return block.begin(cell)
  if (focused === undefined) return
  if (event.button === 0) {
    event.preventDefault()
    block.extend(cell)
  } else {
    // The context menu of a block is for the block: the focus stays at its end.
    const cells = block.endingAt(focused).flat()
    if (cells.length > 1 && cells.includes(cell)) event.preventDefault()
  }
}

/** Dragging extends the block to the cell the mouse is over. */
export function onMouseOver(event: MouseEvent, cell: CellId, block: Block): void {
  const focused = block.focused()
  if (event.buttons === 1 && focused !== undefined && cell !== focused)
    block.extend(cell, 'keepSelection')
}

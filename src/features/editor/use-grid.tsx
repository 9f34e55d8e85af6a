import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { replaced, typed } from '#domain/edit.ts'
import type { GridSpec } from '#domain/format.ts'
import { cellsOf, typedCellsOf } from '#domain/grid.ts'
import { placePaste, type Pasting } from '#domain/paste.ts'
import { type CellId, cellPlace } from '#domain/place.ts'
import { clipboardData, clipboardRows, isBlock } from './clipboard.ts'
import { focusPlace } from './focus.ts'
import { fillDirection, keyMapOf, type Move, moveFor, neighbour, nextToType } from './grid-keys.ts'
import { blockEdge, fillBlock, filledFrom } from './grid-selection.ts'
import { focusedCellOf, typedCellOf } from './grid-target.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { useEditing } from './report-context.tsx'
import { useBlock } from './use-block.ts'

type Actions = {
  readonly onExplain: (cell: CellId) => void
  /** `=`: take the figure over from the rule; false when there is no rule for the cell. */
  readonly onTakeOver: (cell: CellId) => boolean
}

const heard = ['keydown', 'input', 'paste', 'copy', 'cut', 'mouseover', 'mousedown', 'focusin']
/** What a key sets off besides; nobody above the table has a use for it. */
const unheard = ['keypress', 'textInput', 'input', 'keyup']

/**
 * The keys, mouse and clipboard of a spreadsheet on a table of always-mounted inputs. Arrows leave
 * the cell unless F2 has begun editing in it; a key of an input method is never touched.
 *
 * The table listens itself: what React does with an input event costs more than all sums of a
 * table, and the inputs keep their own text, so that React need not hear of it.
 */
export function useGrid(grid: GridSpec, { onExplain, onTakeOver }: Actions) {
  const { store, now, enter } = useEditing()
  const map = useMemo(() => keyMapOf(typedCellsOf(grid)), [grid])
  const withTotals = useMemo(() => keyMapOf(cellsOf(grid)), [grid])
  const block = useBlock(map)
  const editing = useRef<CellId | undefined>(undefined)
  /** What the focused cell held before the keys that were typed in it, for Esc. */
  const typedOver = useRef<string | undefined>(undefined)
  const [pending, setPending] = useState<Pasting>()

  // A paste, a fill, an undo is done: Esc takes back keys alone.
  useEffect(
    () =>
      store.watchAll(() => {
        typedOver.current = undefined
      }),
    [store],
  )

  const textOf = (cell: CellId) => store.report.cells[cell] ?? ''
  const edit = (
    kind: Parameters<typeof replaced>[1],
    texts: readonly (readonly [CellId, string])[],
  ) =>
    store.edit(
      replaced(
        store.report,
        kind,
        texts.map(([cell, text]) => [cellPlace(cell), text] as const),
        now(),
      ),
    )
  const fillAll = (kind: 'cleared' | 'pasted', cells: readonly CellId[], text: string) =>
    edit(
      kind,
      cells.map((cell) => [cell, text] as const),
    )
  const summandsOf = (total: CellId | undefined) =>
    cellsOf(grid).find(({ id }) => id === total)?.sumOf ?? []
  const isMany = (cell: CellId) => block.endingAt(cell).flat().length > 1

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event
    const cell = focusedCellOf(target)
    if (cell === undefined || event.isComposing) return
    const input = target instanceof HTMLInputElement ? target : undefined
    if (event.key === 'F1') {
      onExplain(cell)
      return event.preventDefault()
    }
    const direction = fillDirection(event)
    if (direction) {
      // Also where there is nothing to fill: the browser would load the page anew.
      event.preventDefault()
      if (!input) return
      return edit(
        'pasted',
        filledFrom(fillBlock(map, block.endingAt(cell), direction), textOf, direction),
      )
    }
    if (input && keyAction(event, cell, input)) return event.preventDefault()
    const move = moveFor(event, enter)
    if (!move) return
    if (editing.current === cell && /^(?:Arrow(?:Left|Right)|Home|End)$/.test(event.key)) return
    event.preventDefault()
    editing.current = undefined
    const next = input ? ledTo(event, cell, move) : neighbour(withTotals, cell, move)
    if (next === undefined) return
    if (input && isExtending(event)) return block.extend(next)
    block.begin(next)
    focusPlace(cellPlace(next))
  }

  const ledTo = (event: KeyboardEvent, cell: CellId, move: Move): CellId | undefined => {
    if (event.key === 'Enter') return nextToType(map, cell, move)
    const arrow = event.key.startsWith('Arrow')
    if (arrow && event.ctrlKey)
      return blockEdge(map, (each) => textOf(each).trim() !== '', cell, move)
    return neighbour(arrow && !event.shiftKey ? withTotals : map, cell, move)
  }

  const keyAction = (event: KeyboardEvent, cell: CellId, input: HTMLInputElement): boolean => {
    if (event.key === 'F2') {
      editing.current = cell
      input.setSelectionRange(input.value.length, input.value.length)
      return true
    }
    if (event.key === 'Escape') {
      if (typedOver.current !== undefined) edit('typed', [[cell, typedOver.current]])
      editing.current = undefined
      requestAnimationFrame(() => input.select())
      return true
    }
    if (event.key === '=') return onTakeOver(cell)
    if (/^(?:Delete|Backspace)$/.test(event.key) && isMany(cell)) {
      fillAll('cleared', block.endingAt(cell).flat(), '')
      return true
    }
    return false
  }

  const onInput = (event: Event) => {
    const { target: input } = event
    const cell = typedCellOf(input)
    if (cell === undefined || !(input instanceof HTMLInputElement)) return
    const before = typedOver.current ?? textOf(cell)
    store.edit(typed(store.report, cellPlace(cell), input.value, now()))
    if (!isClipboardInput(event)) typedOver.current = before
  }

  const onCopy = (event: ClipboardEvent, cell: CellId) => {
    if (!isMany(cell)) return
    const cells = block.endingAt(cell)
    const { text, html } = clipboardData(cells.map((row) => row.map(textOf)))
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    if (event.type === 'cut') fillAll('cleared', cells.flat(), '')
  }

  const onPaste = (event: ClipboardEvent, cell: CellId) => {
    const { clipboardData: data } = event
    const rows = data ? clipboardRows(data.getData('text/html'), data.getData('text/plain')) : []
    const cells = block.endingAt(cell).flat()
    const [[single] = []] = rows
    if (isBlock(rows)) {
      event.preventDefault()
      const pasting = placePaste(grid, rows, cells[0] ?? cell, store.report)
      if (pasting.certain) edit('pasted', pasting.texts)
      else setPending(pasting)
    } else if (single !== undefined && cells.length > 1) {
      event.preventDefault()
      fillAll('pasted', cells, single)
    }
  }

  const onMouseOver = (event: MouseEvent, cell: CellId) => {
    const focused = block.focused()
    if (event.buttons === 1 && focused !== undefined && cell !== focused)
      block.extend(cell, 'keepSelection')
  }

  const onMouseDown = (event: MouseEvent, cell: CellId) => {
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

  const onFocus = (event: FocusEvent, cell: CellId) => {
    typedOver.current = undefined
    if (block.focused() !== cell) block.begin(cell)
    if (event.target instanceof HTMLInputElement) event.target.select()
  }

  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const element = table.current
    const hear = (event: Event) => {
      if (event instanceof KeyboardEvent) return onKeyDown(event)
      if (event.type === 'input') return onInput(event)
      const cell = typedCellOf(event.target)
      if (cell === undefined) {
        if (event instanceof FocusEvent) block.leave(summandsOf(focusedCellOf(event.target)))
        return
      }
      if (event instanceof FocusEvent) onFocus(event, cell)
      else if (event instanceof ClipboardEvent)
        if (event.type === 'paste') onPaste(event, cell)
        else onCopy(event, cell)
      else if (event instanceof MouseEvent)
        if (event.type === 'mousedown') onMouseDown(event, cell)
        else onMouseOver(event, cell)
    }
    const end = (event: Event) => event.stopPropagation()
    for (const type of heard) element?.addEventListener(type, hear)
    for (const type of unheard) element?.addEventListener(type, end)
    return () => {
      for (const type of heard) element?.removeEventListener(type, hear)
      for (const type of unheard) element?.removeEventListener(type, end)
    }
  })

  const dialog: ReactNode = pending ? (
    <PasteDialog
      grid={grid}
      pasting={pending}
      onClose={() => setPending(undefined)}
      onAccept={() => {
        edit('pasted', pending.texts)
        setPending(undefined)
      }}
    />
  ) : null

  return { dialog, table }
}

function isExtending({ key, shiftKey }: KeyboardEvent): boolean {
  return shiftKey && key !== 'Enter'
}

/** A single text that the browser itself pasted, dropped or cut. */
function isClipboardInput(event: Event): boolean {
  return event instanceof InputEvent && /^(?:insertFrom|deleteBy)/.test(event.inputType)
}

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { replaced, typed } from '#domain/edit.ts'
import type { GridSpec } from '#domain/format.ts'
import { placePaste, type Pasting } from '#domain/paste.ts'
import { type CellId, cellOfPlace, cellPlace, isPlace } from '#domain/place.ts'
import { clipboardData, clipboardRows, isBlock } from './clipboard.ts'
import { focusPlace } from './focus.ts'
import { type KeyMap, moveFor, neighbour } from './grid-keys.ts'
import { blockBetween, blockEdge, filledFrom } from './grid-selection.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { useEditing } from './report-context.tsx'

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
export function useGrid(grid: GridSpec, map: KeyMap, { onExplain, onTakeOver }: Actions) {
  const { store, now, selection, enter } = useEditing()
  const editing = useRef<CellId | undefined>(undefined)
  const before = useRef('')
  const anchor = useRef<CellId | undefined>(undefined)
  const [pending, setPending] = useState<Pasting>()

  useEffect(() => () => selection.show(new Map()), [selection])

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
  const block = (to: CellId) => blockBetween(map, anchor.current ?? to, to)
  const select = (to: CellId) =>
    selection.show(
      new Map(
        block(to)
          .flat()
          .map((cell) => [cellPlace(cell), 'selected'] as const),
      ),
    )
  const single = (cell: CellId) => {
    anchor.current = cell
    selection.show(new Map())
  }
  const isMany = (cell: CellId) => block(cell).flat().length > 1

  const onKeyDown = (event: KeyboardEvent) => {
    const { target: input } = event
    const cell = cellOf(input)
    if (cell === undefined || event.isComposing || !(input instanceof HTMLInputElement)) return
    if (keyAction(event, cell, input)) return event.preventDefault()
    const move = moveFor(event, enter)
    if (!move) return
    if (editing.current === cell && /^(?:Arrow(?:Left|Right)|Home|End)$/.test(event.key)) return
    event.preventDefault()
    editing.current = undefined
    const arrow = event.key.startsWith('Arrow')
    const next =
      arrow && event.ctrlKey
        ? blockEdge(map, (each) => textOf(each).trim() !== '', cell, move)
        : neighbour(map, cell, move)
    if (next === undefined) return
    const extends_ = arrow && event.shiftKey
    const from = anchor.current ?? cell
    focusPlace(cellPlace(next))
    anchor.current = extends_ ? from : next
    if (extends_) select(next)
    else selection.show(new Map())
  }

  const keyAction = (event: KeyboardEvent, cell: CellId, input: HTMLInputElement): boolean => {
    const letter = event.ctrlKey && !event.altKey && !event.shiftKey ? event.key.toLowerCase() : ''
    if (event.key === 'F2') {
      editing.current = cell
      input.setSelectionRange(input.value.length, input.value.length)
      return true
    }
    if (event.key === 'Escape') {
      edit('typed', [[cell, before.current]])
      editing.current = undefined
      requestAnimationFrame(() => input.select())
      return true
    }
    if (event.key === 'F1') {
      onExplain(cell)
      return true
    }
    if (event.key === '=') return onTakeOver(cell)
    if (/^(?:Delete|Backspace)$/.test(event.key) && isMany(cell)) {
      edit(
        'cleared',
        block(cell)
          .flat()
          .map((each) => [each, ''] as const),
      )
      return true
    }
    if (letter === 'd' || letter === 'r') {
      edit(
        'pasted',
        filledFrom(sourceBlock(cell, letter), textOf, letter === 'd' ? 'down' : 'right'),
      )
      return true
    }
    return false
  }

  /** The selection; for one cell with the cell it is filled from. */
  const sourceBlock = (cell: CellId, letter: 'd' | 'r'): KeyMap => {
    if (isMany(cell)) return block(cell)
    const source = neighbour(map, cell, letter === 'd' ? 'up' : 'left')
    return source === undefined ? [] : blockBetween(map, source, cell)
  }

  const onInput = (event: Event) => {
    const { target: input } = event
    const cell = cellOf(input)
    if (cell === undefined || !(input instanceof HTMLInputElement)) return
    store.edit(typed(store.report, cellPlace(cell), input.value, now()))
  }

  const onCopy = (event: ClipboardEvent, cell: CellId) => {
    if (!isMany(cell)) return
    const cells = block(cell)
    const { text, html } = clipboardData(cells.map((row) => row.map(textOf)))
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    if (event.type === 'cut')
      edit(
        'cleared',
        cells.flat().map((each) => [each, ''] as const),
      )
  }

  const onPaste = (event: ClipboardEvent, cell: CellId) => {
    const { clipboardData: data } = event
    const rows = data ? clipboardRows(data.getData('text/html'), data.getData('text/plain')) : []
    if (!isBlock(rows)) return
    event.preventDefault()
    const pasting = placePaste(grid, rows, cell)
    if (pasting.certain) edit('pasted', pasting.texts)
    else setPending(pasting)
  }

  const onMouseOver = (event: MouseEvent, cell: CellId) => {
    if (event.buttons !== 1 || anchor.current === undefined || cell === anchor.current) return
    focusPlace(cellPlace(cell), 'keepSelection')
    select(cell)
  }

  const onMouseDown = (event: MouseEvent, cell: CellId) => {
    if (!event.shiftKey || anchor.current === undefined) return single(cell)
    event.preventDefault()
    focusPlace(cellPlace(cell))
    select(cell)
  }

  const onFocus = (event: FocusEvent, cell: CellId) => {
    before.current = textOf(cell)
    anchor.current ??= cell
    if (event.target instanceof HTMLInputElement) event.target.select()
  }

  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const element = table.current
    const hear = (event: Event) => {
      if (event instanceof KeyboardEvent) return onKeyDown(event)
      if (event.type === 'input') return onInput(event)
      const cell = cellOf(event.target)
      if (cell === undefined) return
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

/** The typed cell whose input, or whose table cell, an event comes from. */
function cellOf(target: EventTarget | null): CellId | undefined {
  if (!(target instanceof HTMLElement)) return undefined
  const input = target instanceof HTMLInputElement ? target : target.querySelector('input')
  const place = input?.dataset['place'] ?? ''
  return isPlace(place) ? cellOfPlace(place) : undefined
}

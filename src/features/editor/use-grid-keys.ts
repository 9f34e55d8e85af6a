import { type KeyboardEvent, useRef } from 'react'
import { type CellId, cellOfPlace, isPlace } from '#domain/place.ts'
import { focusPlace } from './focus.ts'
import { type KeyMap, moveFor, neighbour } from './grid-keys.ts'

type GridKeys = {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

type Actions = {
  readonly onExplain: (cell: CellId) => void
  /** `=`: take the figure over from the rule; false when there is no rule for the cell. */
  readonly onTakeOver: (cell: CellId) => boolean
}

/**
 * The keys of a spreadsheet on a table of always-mounted inputs. Arrows leave the cell unless F2
 * (or a mouse click inside the text) has begun editing; a key of an input method is never touched.
 */
export function useGridKeys(map: KeyMap, { onExplain, onTakeOver }: Actions): GridKeys {
  const editing = useRef<CellId | undefined>(undefined)
  return {
    onKeyDown(event) {
      const input = event.target
      if (!(input instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
      const { place = '' } = input.dataset
      const cell = isPlace(place) ? cellOfPlace(place) : undefined
      if (cell === undefined) return

      if (event.key === 'F2') {
        editing.current = cell
        input.setSelectionRange(input.value.length, input.value.length)
        return event.preventDefault()
      }
      if (event.key === 'F1') {
        onExplain(cell)
        return event.preventDefault()
      }
      if (event.key === '=' && onTakeOver(cell)) return event.preventDefault()

      const move = moveFor(event)
      if (!move) return
      const inText =
        editing.current === cell && /^(?:Arrow(?:Left|Right)|Home|End)$/.test(event.key)
      if (inText) return
      const next = neighbour(map, cell, move)
      event.preventDefault()
      editing.current = undefined
      if (next) focusPlace(`cells.${next}`)
    },
  }
}

import { useEffect, useRef, useState } from 'react'
import { filledZeros } from '#domain/edit.ts'
import type { GridSpec } from '#domain/format.ts'
import { blockOfRow, type CellSpec, typedCellsOf } from '#domain/grid.ts'
import { cellPlace } from '#domain/place.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { UndoNotice } from '#ui/UndoNotice.tsx'
import { focusPlace } from './focus.ts'
import { useEditing } from './report-context.tsx'

/** 其余填 0: one statement about every blank cell of the table, a group or a row; one undo. */
export function FillZeros({ grid }: { readonly grid: GridSpec }) {
  const { store, now } = useEditing()
  const [done, setDone] = useState<{ readonly count: number; readonly row: string | undefined }>()
  const here = useLastCell(grid)
  const rest = useRef<HTMLButtonElement>(null)
  useEffect(() => store.watchAll(() => setDone(undefined)), [store])

  const cells = typedCellsOf(grid)
  // The notice takes the place of 本行 and 本组 until the next edit or row.
  const notice = done?.row === here?.row ? done : undefined
  const block = here && blockOfRow(grid, here.row)
  const fill = (rows?: readonly string[]) => {
    const wanted = cells.filter(({ row }) => rows === undefined || rows.includes(row))
    const edit = filledZeros(
      store.report,
      wanted.map(({ id }) => id),
      now(),
    )
    store.edit(edit)
    // 本行 and 本组 make room for the notice: typing goes on where it was.
    if (rows && here) focusPlace(cellPlace(here.id))
    setDone({ count: edit.changes.length / 2, row: here?.row })
  }
  return (
    <>
      {notice ? (
        <Filled count={notice.count} onUndo={() => store.undo()} next={() => rest.current} />
      ) : null}
      {!notice && here && grid.kind === 'matrix' && grid.rows.length > 1 ? (
        <Button look="quiet" title={`“${here.rowName}”一行`} onClick={() => fill([here.row])}>
          本行填 0
        </Button>
      ) : null}
      {!notice && block && block.rows.length > 1 ? (
        <Button look="quiet" title={block.name} onClick={() => fill(block.rows)}>
          本组填 0
        </Button>
      ) : null}
      <Button ref={rest} onClick={() => fill()} title="把本表还空着的格都填为 0；已填的不动">
        其余填 0
      </Button>
    </>
  )
}

type FilledProps = {
  readonly count: number
  readonly onUndo: () => void
  readonly next: () => HTMLElement | null
}

function Filled({ count, onUndo, next }: FilledProps) {
  if (count === 0) return <Notice kind="good">没有空白格。</Notice>
  return (
    <UndoNotice onUndo={onUndo} next={next}>
      已填 {count} 格。
    </UndoNotice>
  )
}

/** The cell of this grid that last had the focus: what 本行 and 本组 mean. */
function useLastCell(grid: GridSpec): CellSpec | undefined {
  const [last, setLast] = useState<CellSpec>()
  useEffect(() => {
    const byPlace = new Map(typedCellsOf(grid).map((cell) => [cellPlace(cell.id), cell]))
    const onFocus = (event: FocusEvent) => {
      const field = event.target
      const cell =
        field instanceof HTMLElement
          ? byPlace.get(`cells.${field.dataset['place']?.slice(6) ?? ''}`)
          : undefined
      if (cell) setLast((before) => (before?.row === cell.row ? before : cell))
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [grid])
  return last
}

import { useMemo } from 'react'
import { type EditKind, replaced } from '#domain/edit.ts'
import type { GridSpec } from '#domain/format.ts'
import { cellsOf, typedCellsOf } from '#domain/grid.ts'
import { type CellId, cellPlace } from '#domain/place.ts'
import { keyMapOf } from './grid-keys.ts'
import { useEditing } from './report-context.tsx'
import { useBlock } from './use-block.ts'

export type LiveGrid = ReturnType<typeof useLiveGrid>

/** A grid as keys, mouse and clipboard work on it: its cells, their texts, the block picked out. */
export function useLiveGrid(spec: GridSpec) {
  const { store, now } = useEditing()
  const typed = useMemo(() => keyMapOf(typedCellsOf(spec)), [spec])
  const withTotals = useMemo(() => keyMapOf(cellsOf(spec)), [spec])
  const block = useBlock(typed)

  const edit = (kind: EditKind, texts: readonly (readonly [CellId, string])[]) =>
    store.edit(
      replaced(
        store.report,
        kind,
        texts.map(([cell, text]) => [cellPlace(cell), text] as const),
        now(),
      ),
    )

  return {
    spec,
    store,
    typed,
    withTotals,
    block,
    textOf: (cell: CellId) => store.report.cells[cell] ?? '',
    summandsOf: (total: CellId | undefined) =>
      cellsOf(spec).find(({ id }) => id === total)?.sumOf ?? [],
    edit,
    fillAll: (kind: EditKind, cells: readonly CellId[], text: string) =>
      edit(
        kind,
        cells.map((cell) => [cell, text] as const),
      ),
  }
}

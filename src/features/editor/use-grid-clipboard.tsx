import { type ReactNode, useState } from 'react'
import { placePaste, type Pasting } from '#domain/paste.ts'
import type { CellId } from '#domain/place.ts'
import { clipboardData, clipboardRows, isBlock } from './clipboard.ts'
import { PasteDialog } from './PasteDialog.tsx'
import type { LiveGrid } from './use-live-grid.ts'

/** Copying, cutting and pasting blocks; what is one text in one cell is left to the browser. */
export function useGridClipboard({ spec, store, block, textOf, edit, fillAll }: LiveGrid) {
  const [pending, setPending] = useState<Pasting>()

  const onCopy = (event: ClipboardEvent, cell: CellId) => {
    const cells = block.endingAt(cell)
    if (cells.flat().length < 2) return
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
      const pasting = placePaste(spec, rows, cells[0] ?? cell, store.report)
      if (pasting.certain) edit('pasted', pasting.texts)
      else setPending(pasting)
    } else if (single !== undefined && cells.length > 1) {
      event.preventDefault()
      fillAll('pasted', cells, single)
    }
  }

  const dialog: ReactNode = pending ? (
    <PasteDialog
      grid={spec}
      pasting={pending}
      onClose={() => setPending(undefined)}
      onAccept={() => {
        edit('pasted', pending.texts)
        setPending(undefined)
      }}
    />
  ) : null

  return { onCopy, onPaste, dialog }
}

import { useId } from 'react'
import { cellId } from '#domain/place.ts'
import { useText } from './report-context.tsx'

type CellNoteProps = { readonly grid: string; readonly row: string; readonly column: string }

/** A note beside a cell, for the clerk alone: it stays in the draft and is never printed. */
export function CellNote({ grid, row, column }: CellNoteProps) {
  const [note, setNote] = useText(`notes.${cellId(grid, row, column)}`)
  const id = useId()
  return (
    <section>
      <label htmlFor={id}>
        <h2>备注</h2>
      </label>
      <textarea
        id={id}
        className="guidance-note"
        rows={2}
        aria-describedby={`${id}-hint`}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <p className="field-hint" id={`${id}-hint`}>
        只留在草稿里，不会写进报告。例如：数字从哪本台账来。
      </p>
    </section>
  )
}

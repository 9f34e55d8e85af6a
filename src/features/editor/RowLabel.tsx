import type { GridLabel } from '#ui/DataGrid.tsx'
import { useEditing } from './report-context.tsx'

type RowLabelProps = {
  readonly grid: string
  readonly label: GridLabel
  readonly row: string
}

/** A row's printed label; a click on it says what the row counts. */
export function RowLabel({ grid, label, row }: RowLabelProps) {
  const { onExplain } = useEditing()
  if (label.rowSpan > 1) return <span className="group-label">{label.text}</span>
  return (
    <button
      type="button"
      className="row-label"
      tabIndex={-1}
      title="这一行填什么？（格内按 F1）"
      onClick={() => onExplain({ grid, row })}
    >
      {label.text}
    </button>
  )
}

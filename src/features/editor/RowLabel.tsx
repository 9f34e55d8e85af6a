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
  if (label.rowSpan > 1) {
    // （三）不予公开 breaks after its numeral, as on paper.
    const [, numeral = '', name = label.text] = /^(（.）|.、)(.+)$/.exec(label.text) ?? []
    return (
      <span className="group-label">
        <span>{numeral}</span> <span>{name}</span>
      </span>
    )
  }
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

import { type ColumnDef, tableFeatures, useTable } from '@tanstack/react-table'
import { Fragment, type ReactNode, type RefObject, useMemo } from 'react'
import './DataGrid.css'

/** A head cell; with `columns` it spans them, else it is a column of figures. */
export type GridHead = {
  readonly id: string
  /** The pieces of its label, between which alone it is broken. */
  readonly words: readonly string[]
  readonly columns?: readonly GridHead[]
}

/** A body row: its labels (merged ones stand only in their first row) and its id. */
export type GridRow = {
  readonly id: string
  readonly labels: readonly GridLabel[]
}

export type GridLabel = {
  readonly id: string
  readonly text: string
  readonly rowSpan: number
  readonly columnSpan: number
}

type DataGridProps = {
  /** Name of the table for screen readers. */
  readonly caption: string
  /** The head above the labels; without label columns there is none. */
  readonly corner?: string | undefined
  /** CSS width of each label column, then of each column of figures; '' takes what is left. */
  readonly labelWidths: readonly string[]
  readonly figureWidths: Readonly<Record<string, string>>
  readonly heads: readonly GridHead[]
  readonly rows: readonly GridRow[]
  /** A whole `<td>` for a row and column id. */
  readonly renderCell: (row: string, column: string) => ReactNode
  readonly renderLabel: (label: GridLabel, row: string) => ReactNode
  /** Rows under the body that stay in sight. */
  readonly foot?: ReactNode
  /** The `<table>` itself, for whoever listens to what happens in its cells. */
  readonly ref: RefObject<HTMLTableElement | null>
}

const features = tableFeatures({})
type Columns = ColumnDef<typeof features, GridRow>[]

/** Height of one head row, in pixels: sticky heads stack by it. */
const headRowHeight = 30

/**
 * A table with merged heads and labels, its model kept by TanStack Table. It renders once per
 * format: what changes with a key is inside the cells.
 */
export function DataGrid(props: DataGridProps) {
  const { caption, corner, labelWidths, figureWidths, heads, rows } = props
  const { renderCell, renderLabel, foot, ref } = props
  const columns = useMemo(() => columnsFrom(heads, corner), [heads, corner])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({ features, columns, data, getRowId: (row) => row.id })
  return (
    <table className="data-grid" ref={ref}>
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        {labelWidths.map((width) => (
          <col key={width} style={{ width }} />
        ))}
        {table
          .getAllLeafColumns()
          .filter((column) => column.id !== labelColumn)
          .map((column) => (
            <col key={column.id} style={{ width: figureWidths[column.id] ?? '' }} />
          ))}
      </colgroup>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) =>
              header.rowSpan === 0 ? null : (
                // TanStack renders the label inside.
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label
                <th
                  key={header.id}
                  scope={header.colSpan > 1 ? 'colgroup' : 'col'}
                  colSpan={header.column.id === labelColumn ? labelWidths.length : header.colSpan}
                  rowSpan={header.rowSpan}
                  style={{ top: group.depth * headRowHeight }}
                  className={header.column.id === labelColumn ? 'data-grid-corner' : undefined}
                >
                  <table.FlexRender header={header} />
                </th>
              ),
            )}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id}>
            {row.original.labels.map((label) => (
              <th
                key={label.id}
                scope={label.rowSpan > 1 ? 'rowgroup' : 'row'}
                rowSpan={label.rowSpan}
                colSpan={label.columnSpan}
              >
                {renderLabel(label, row.id)}
              </th>
            ))}
            {row
              .getAllCells()
              .filter((cell) => cell.column.id !== labelColumn)
              .map((cell) => renderCell(row.id, cell.column.id))}
          </tr>
        ))}
      </tbody>
      {foot ? <tfoot>{foot}</tfoot> : null}
    </table>
  )
}

const labelColumn = 'labels'

function columnsFrom(heads: readonly GridHead[], corner: string | undefined): Columns {
  const build = (head: GridHead): Columns[number] =>
    head.columns
      ? { id: head.id, header: head.words.join(''), columns: head.columns.map(build) }
      : { id: head.id, header: () => <HeadLabel words={head.words} /> }
  const figures = heads.map(build)
  return corner === undefined ? figures : [{ id: labelColumn, header: corner }, ...figures]
}

function HeadLabel({ words }: { readonly words: readonly string[] }) {
  return words.map((word, index) => (
    <Fragment key={word}>
      {index > 0 ? <wbr /> : null}
      {word}
    </Fragment>
  ))
}

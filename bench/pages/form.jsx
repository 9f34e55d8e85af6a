// What a React developer writes first: react-hook-form with a useWatch for every total.
import { createRoot } from 'react-dom/client'
import { useForm, useWatch } from 'react-hook-form'
import { columns, incoming, outgoing, resultRows, rows, totalRow } from './table.js'

const sum = (values) => values.reduce((total, value) => total + (Number(value) || 0), 0)
const cellsOf = (someRows, someColumns) =>
  someRows.flatMap((row) => someColumns.map((column) => `${row}.${column}`))

function Total({ control, names, first }) {
  return <td data-total={first}>{sum(useWatch({ control, name: names }))}</td>
}

function Balance({ control, column }) {
  const left = useWatch({ control, name: cellsOf(incoming, column) })
  const right = useWatch({ control, name: cellsOf([...resultRows, outgoing], column) })
  return <td>{sum(left) - sum(right)}</td>
}

function Table() {
  const { control, register } = useForm({
    defaultValues: Object.fromEntries(
      rows.map((row) => [row, Object.fromEntries(columns.map((column) => [column, '0']))]),
    ),
  })
  const namesOf = (row) => cellsOf(row === totalRow ? resultRows : [row], columns)
  return (
    <table>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row}>
            {columns.map((column, at) =>
              row === totalRow ? (
                <Total key={column} control={control} names={cellsOf(resultRows, [column])} />
              ) : (
                <td key={column}>
                  <input
                    data-first={index + at === 0 ? 'yes' : undefined}
                    {...register(`${row}.${column}`)}
                  />
                </td>
              ),
            )}
            <Total control={control} names={namesOf(row)} first={index === 0 ? 'yes' : undefined} />
          </tr>
        ))}
        <tr>
          {columns.map((column) => (
            <Balance key={column} control={control} column={[column]} />
          ))}
          <Balance control={control} column={columns} />
        </tr>
      </tbody>
    </table>
  )
}

createRoot(document.getElementById('root')).render(<Table />)

// A form library's own table: a SurveyJS matrix with totals of rows and columns.
import { createRoot } from 'react-dom/client'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import 'survey-core/survey-core.fontless.min.css'
import { columns, typedRows } from './table.js'

const model = new Model({
  textUpdateMode: 'onTyping',
  elements: [
    {
      type: 'matrixdropdown',
      name: 'table',
      rows: typedRows,
      columns: [
        ...columns.map((name) => ({
          name,
          cellType: 'text',
          inputType: 'number',
          totalType: 'sum',
        })),
        {
          name: 'total',
          cellType: 'expression',
          expression: columns.map((name) => `{row.${name}}`).join(' + '),
          totalType: 'sum',
        },
      ],
    },
  ],
})
model.data = {
  table: Object.fromEntries(
    typedRows.map((row) => [row, Object.fromEntries(columns.map((name) => [name, 0]))]),
  ),
}

createRoot(document.getElementById('root')).render(<Survey model={model} />)

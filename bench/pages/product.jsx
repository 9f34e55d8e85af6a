// The product's table three alone, `?tables=N` of them, each with a report of its own.
import { createRoot } from 'react-dom/client'
import { format2021 } from '#domain/formats/2021.ts'
import { countyReport } from '#domain/reports.fixture.ts'
import { ReportStore } from '#domain/report-store.ts'
import { MatrixTable } from '#features/editor/MatrixTable.tsx'
import { PlaceMap } from '#features/editor/place-map.ts'
import { EditingProvider } from '#features/editor/report-context.tsx'
import '#ui/tokens.css'
import '#features/editor/editor.css'

const count = Number(new URLSearchParams(location.search).get('tables') ?? '1')
const { grid } = format2021.sections.find(({ id }) => id === 'requests')

function editing(_, id) {
  return {
    id,
    store: new ReportStore(countyReport()),
    format: format2021,
    marks: new PlaceMap(),
    quoted: new PlaceMap(),
    selection: new PlaceMap(),
    now: () => new Date().toISOString(),
    enter: 'down',
    onExplain: () => undefined,
    onGoTo: () => undefined,
  }
}

const tables = Array.from({ length: count }, editing)
createRoot(document.getElementById('root')).render(
  tables.map(({ id, ...value }) => (
    <EditingProvider key={id} value={value}>
      <div className="stop-grid">
        <MatrixTable grid={grid} />
      </div>
    </EditingProvider>
  )),
)

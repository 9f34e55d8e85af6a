import type { GridSection } from '#domain/format.ts'
import { BandTable } from './BandTable.tsx'
import { FillZeros } from './FillZeros.tsx'
import { LastYearLegend, LastYearToggle } from './LastYearFigure.tsx'
import { MatrixTable } from './MatrixTable.tsx'

/** A section that is a table. */
export function GridStop({ section }: { readonly section: GridSection }) {
  const { grid } = section
  return (
    <section className="stop stop-grid" aria-labelledby="stop-title">
      <header className="stop-head">
        <div>
          <h1 id="stop-title">{section.title}</h1>
          <LastYearLegend />
        </div>
        <div className="stop-tools">
          <LastYearToggle />
          <FillZeros grid={grid} />
        </div>
      </header>
      {grid.kind === 'matrix' ? <MatrixTable grid={grid} /> : <BandTable grid={grid} />}
    </section>
  )
}

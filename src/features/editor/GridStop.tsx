import { useEffect, useRef, useState } from 'react'
import type { GridSection } from '#domain/format.ts'
import { Notice } from '#ui/Notice.tsx'
import { UndoNotice } from '#ui/UndoNotice.tsx'
import { BandTable } from './BandTable.tsx'
import type { CarriedOver } from './carry-over.ts'
import { FillZeros } from './FillZeros.tsx'
import { LastYearLegend, LastYearToggle } from './LastYearFigure.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { useEditing } from './report-context.tsx'

/** A section that is a table. */
export function GridStop({ section }: { readonly section: GridSection }) {
  const { grid } = section
  const { store } = useEditing()
  const stop = useRef<HTMLElement>(null)
  const [carriedOver, setCarriedOver] = useState<CarriedOver>()
  useEffect(() => store.watchAll(() => setCarriedOver(undefined)), [store])
  return (
    <section className="stop stop-grid" aria-labelledby="stop-title" ref={stop}>
      <header className="stop-head">
        <div>
          <h1 id="stop-title">{section.title}</h1>
          <LastYearLegend />
        </div>
        <div className="stop-tools">
          <LastYearToggle />
          <FillZeros
            grid={grid}
            told={
              carriedOver && (
                <CarriedOverNotice
                  {...carriedOver}
                  onUndo={() => store.undo()}
                  next={() => stop.current?.querySelector<HTMLElement>('.balance-row .button')}
                />
              )
            }
          />
        </div>
      </header>
      {grid.kind === 'matrix' ? (
        <MatrixTable grid={grid} onCarriedOver={setCarriedOver} />
      ) : (
        <BandTable grid={grid} />
      )}
    </section>
  )
}

type CarriedOverNoticeProps = CarriedOver & {
  readonly onUndo: () => void
  /** What has the focus after 撤销. */
  readonly next: () => HTMLElement | null | undefined
}

function CarriedOverNotice({ edit, words, onUndo, next }: CarriedOverNoticeProps) {
  if (edit.changes.length === 0) return <Notice kind="good">{words}</Notice>
  return (
    <UndoNotice onUndo={onUndo} next={next}>
      {words}
    </UndoNotice>
  )
}

import { useEffect, useState } from 'react'
import { filledZeros } from '#domain/edit.ts'
import type { GridSection } from '#domain/format.ts'
import { typedCellsOf } from '#domain/grid.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { BandTable } from './BandTable.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { useEditing } from './report-context.tsx'

/** A section that is a table. */
export function GridStop({ section }: { readonly section: GridSection }) {
  const { grid } = section
  return (
    <section className="stop stop-grid" aria-labelledby="stop-title">
      <header className="stop-head">
        <h1 id="stop-title">{section.title}</h1>
        <FillZeros key={grid.id} cells={typedCellsOf(grid).map((cell) => cell.id)} />
      </header>
      {grid.kind === 'matrix' ? <MatrixTable grid={grid} /> : <BandTable grid={grid} />}
    </section>
  )
}

/** 其余填 0: one statement about every blank cell, taken back in one step. */
function FillZeros({ cells }: { readonly cells: readonly string[] }) {
  const { store, now } = useEditing()
  const [filled, setFilled] = useState<number>()
  useEffect(() => store.watchAll(() => setFilled(undefined)), [store])

  const fill = () => {
    const edit = filledZeros(store.report, cells, now())
    store.edit(edit)
    setFilled(edit.changes.length / 2)
  }
  return (
    <div className="stop-tools">
      {filled === undefined ? null : (
        <Notice kind="good">
          {filled === 0 ? '没有空白的格，什么也没有改。' : `已把 ${filled} 个空白格填为 0。`}
          {filled === 0 ? null : (
            <Button look="quiet" onClick={() => store.undo()}>
              撤销
            </Button>
          )}
        </Notice>
      )}
      <Button onClick={fill} title="把本表还空着的格都填为 0；已填的不动">
        其余填 0
      </Button>
    </div>
  )
}

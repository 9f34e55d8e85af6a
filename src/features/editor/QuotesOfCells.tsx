import { placeName } from '#domain/place-name.ts'
import type { CellId } from '#domain/place.ts'
import { type Quoted, quotesOfCell } from '#domain/quantities/quoted.ts'
import { useEditing } from './report-context.tsx'

type QuotesOfCellsProps = { readonly cells: readonly CellId[]; readonly quoted: readonly Quoted[] }

/** The sentences that quote a cell, or any cell of a row: a click leads to the words. */
export function QuotesOfCells({ cells, quoted }: QuotesOfCellsProps) {
  const { format, onGoTo } = useEditing()
  const found = new Set(cells.flatMap((cell) => quotesOfCell(format, quoted, cell)))
  return (
    <section>
      <h2>正文里引用的句子</h2>
      {found.size === 0 ? <p>正文没有写到这里的数。</p> : null}
      <ul className="guidance-quotes">
        {[...found].map((quote) => (
          <li key={`${quote.place} ${quote.start} ${quote.cells.join(' ')}`}>
            <button
              type="button"
              className={`figure-link figure-${quote.state}`}
              onClick={() => onGoTo(quote.place, quote)}
            >
              {quote.words}
            </button>
            <span className="figure-state">
              {placeName(format, quote.place)}
              {quote.state === 'contradicts' ? '，与表不一致' : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

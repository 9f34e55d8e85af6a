import { memo } from 'react'
import type { Run } from '#documents/document.ts'
import type { PagePiece } from '#documents/page-pieces.ts'
import type { Page } from '#documents/pages.ts'

type PageViewProps = {
  readonly page: Page
  readonly pageCount: number
  readonly scale: number
}

/** One A4 page; everything on it stands where the paginator put it. */
export const PageView = memo(function PageView({ page, pageCount, scale }: PageViewProps) {
  const side = page.number % 2 === 1 ? 'right' : 'left'
  return (
    <section
      className="page-frame"
      aria-label={`第 ${page.number} 页，共 ${pageCount} 页`}
      style={{ width: `${210 * scale}mm`, height: `${297 * scale}mm` }}
    >
      <div className="page" style={{ transform: `scale(${scale})` }}>
        <div className="type-area">
          {page.pieces.map((piece, index) => (
            // Pieces have no identity of their own: position on the page is what they are.
            // oxlint-disable-next-line react/no-array-index-key
            <Piece key={index} piece={piece} />
          ))}
        </div>
        <div className={`page-number page-number-${side}`}>— {page.number} —</div>
      </div>
    </section>
  )
})

function Piece({ piece }: { readonly piece: PagePiece }) {
  const box = {
    left: `${piece.x}pt`,
    top: `${piece.y}pt`,
    width: `${piece.width}pt`,
    height: `${piece.height}pt`,
  }
  switch (piece.kind) {
    case 'rule':
      return <div className="piece piece-rule" style={box} />
    case 'line':
      return (
        <div
          className={`piece piece-line face-${piece.face} align-${piece.align}${piece.colour ? ' piece-red' : ''}`}
          data-shows={piece.place}
          style={{ ...box, fontSize: `${piece.sizePt}pt`, lineHeight: `${piece.height}pt` }}
        >
          {piece.scale !== undefined && piece.scale < 1 ? (
            <span className="piece-narrowed" style={{ transform: `scaleX(${piece.scale})` }}>
              <Runs runs={piece.runs} />
            </span>
          ) : (
            <Runs runs={piece.runs} />
          )}
        </div>
      )
    case 'cell':
      return (
        <div
          className={`piece piece-cell role-${piece.role} align-${piece.align}`}
          data-shows={piece.place}
          style={{ ...box, fontSize: `${piece.sizePt}pt`, lineHeight: `${piece.lineHeight}pt` }}
        >
          <div style={piece.scale < 1 ? { transform: `scaleX(${piece.scale})` } : undefined}>
            {piece.lines.map((line, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines of one cell, in order
              <div key={index}>{line}</div>
            ))}
          </div>
        </div>
      )
  }
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, lead }, index) =>
    lead === undefined ? (
      text
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- runs of one line, in order
      <span key={index} className={`lead-${lead}`}>
        {text}
      </span>
    ),
  )
}

import { Fragment, memo } from 'react'
import type { Run } from '#documents/document.ts'
import { spacedParts } from '#documents/lines.ts'
import type { PagePiece } from '#documents/page-pieces.ts'
import type { Page } from '#documents/pages.ts'
import type { Place } from '#domain/place.ts'

type PageViewProps = {
  readonly page: Page
  readonly pageCount: number
  readonly scale: number
  /** The place of the field being typed in, if this page shows it. */
  readonly marked?: Place | undefined
}

/** One A4 page; everything on it stands where the paginator put it. */
export const PageView = memo(function PageView({ page, pageCount, scale, marked }: PageViewProps) {
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
            <Piece key={index} piece={piece} marked={isMarked(piece, marked)} />
          ))}
        </div>
        <div className={`page-number page-number-${side}`}>— {page.number} —</div>
      </div>
    </section>
  )
})

function isMarked(piece: PagePiece, marked: Place | undefined): boolean {
  return marked !== undefined && 'place' in piece && piece.place === marked
}

type PieceProps = { readonly piece: PagePiece; readonly marked: boolean }

/** Rendered again only when it shows something else or is marked: a page has hundreds of them. */
const Piece = memo(function Piece({ piece, marked }: PieceProps) {
  const box = {
    left: `${piece.x}pt`,
    top: `${piece.y}pt`,
    width: `${piece.width}pt`,
    height: `${piece.height}pt`,
  }
  const mark = marked ? ' piece-marked' : ''
  switch (piece.kind) {
    case 'rule':
      return <div className="piece piece-rule" style={box} />
    case 'line':
      return (
        <div
          className={`piece piece-line face-${piece.face} align-${piece.align}${piece.colour ? ' piece-red' : ''}${mark}`}
          data-shows={piece.place}
          style={{ ...box, fontSize: `${piece.sizePt}pt`, lineHeight: `${piece.height}pt` }}
        >
          {piece.scale !== undefined && piece.scale < 1 ? (
            <span className="piece-narrowed" style={{ transform: `scaleX(${piece.scale})` }}>
              <Runs runs={piece.runs} spaced={piece.align !== 'justify'} />
            </span>
          ) : (
            <Runs runs={piece.runs} spaced={piece.align !== 'justify'} />
          )}
        </div>
      )
    case 'cell':
      return (
        <div
          className={`piece piece-cell role-${piece.role} align-${piece.align}${mark}`}
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
})

function Runs({ runs, spaced }: { readonly runs: readonly Run[]; readonly spaced: boolean }) {
  return runs.map(({ text, lead }, index) => {
    const shown = spaced ? <Spaced text={text} /> : text
    return lead === undefined ? (
      // oxlint-disable-next-line react/no-array-index-key -- runs of one line, in order
      <Fragment key={index}>{shown}</Fragment>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- runs of one line, in order
      <span key={index} className={`lead-${lead}`}>
        {shown}
      </span>
    )
  })
}

/** A text with its quarter ems; a justified line is spread over its width anyway. */
function Spaced({ text }: { readonly text: string }) {
  return spacedParts(text).map((part, index) =>
    index === 0 ? (
      part
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one run, in order
      <span key={index} className="after-quarter-em">
        {part}
      </span>
    ),
  )
}

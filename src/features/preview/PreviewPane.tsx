import { memo, useEffect, useRef, useState } from 'react'
import type { PagePiece } from '#documents/page-pieces.ts'
import type { Page } from '#documents/pages.ts'
import { isPlace, type Place } from '#domain/place.ts'
import { PageView } from './PageView.tsx'
import './preview.css'

type PreviewPaneProps = {
  readonly pages: readonly Page[]
  /** The section being edited: its first page comes into sight. */
  readonly section: string
  readonly onSelect: (place: Place) => void
}

/** The pages as they will be printed, as wide as the pane allows; a click leads to the field. */
export const PreviewPane = memo(function PreviewPane({
  pages,
  section,
  onSelect,
}: PreviewPaneProps) {
  const pane = useRef<HTMLDivElement>(null)
  const scale = useFittingScale(pane)
  const pageOfSection = pages.findIndex((page) =>
    page.pieces.some((piece) => shows(piece, section)),
  )

  useEffect(() => {
    const frame = pane.current?.querySelectorAll('.page-frame')[pageOfSection]
    frame?.scrollIntoView({ block: 'start' })
  }, [pageOfSection, section])

  return (
    // The pages are a picture of the form beside them: by keyboard its fields are reached there.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className="preview"
      ref={pane}
      onClick={(event) => {
        const target = event.target
        const piece = target instanceof Element ? target.closest('[data-shows]') : null
        const place = piece?.getAttribute('data-shows')
        if (place && isPlace(place)) onSelect(place)
      }}
    >
      <p className="preview-note">
        共 {pages.length} 页。分页按国标版式计算，在 WPS 或 Word 中个别行可能略有不同。
      </p>
      {pages.map((page) => (
        <PageView key={page.number} page={page} pageCount={pages.length} scale={scale} />
      ))}
    </div>
  )
})

/** Whether a piece belongs to a section; 基本信息 is what stands on the first page. */
function shows(piece: PagePiece, section: string): boolean {
  if (!('place' in piece) || piece.place === undefined) return false
  const [group, id] = piece.place.split('.')
  return group === 'prose' || group === 'cells' ? id === section : section === 'basics'
}

const pageWidthPx = (210 / 25.4) * 96
const margin = 28

/** Largest scale at which a page fits the pane, never above natural size. */
function useFittingScale(pane: React.RefObject<HTMLDivElement | null>): number {
  const [scale, setScale] = useState(0.6)
  useEffect(() => {
    const element = pane.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      setScale(Math.min(1, Math.max(0.3, (element.clientWidth - margin) / pageWidthPx)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [pane])
  return scale
}

import { memo, useCallback, useEffect, useRef } from 'react'
import type { Page } from '#documents/pages.ts'
import { isPlace, type Place } from '#domain/place.ts'
import { type Report, valueAt } from '#domain/report.ts'
import { PageView } from './PageView.tsx'
import { PreviewBar } from './PreviewBar.tsx'
import { type Stretch, stretchOf } from '#ui/stretch.ts'
import { holds, showsSection } from './shown-places.ts'
import { useFieldPlace } from './use-field-place.ts'
import { useHeldPage } from './use-held-page.ts'
import { usePaging } from './use-paging.ts'
import { useZoom } from './use-zoom.ts'
import './preview.css'

type PreviewPaneProps = {
  readonly pages: readonly Page[]
  /** The report that the pages show. */
  readonly report: Report
  /** The section being edited: its first page comes into sight. */
  readonly section: string
  readonly onSelect: (place: Place, words?: Stretch) => void
}

/**
 * The pages as they will be printed. A click on a cell or line leads to its field; the field being
 * typed in is marked on its page.
 */
export const PreviewPane = memo(function PreviewPane({
  pages,
  report,
  section,
  onSelect,
}: PreviewPaneProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const zoom = useZoom(scroller)
  useHeldPage(scroller, zoom.scale)
  const { page, goTo, onScroll, onKeyDown } = usePaging(scroller, pages.length, zoom)
  const field = useFieldPlace()
  const pageOfSection = pages.findIndex((each) => showsSection(each, section))

  useEffect(() => {
    if (pageOfSection >= 0) goTo(pageOfSection + 1)
  }, [pageOfSection, section, goTo])
  useEffect(() => {
    if (field) bringIntoSight(scroller.current, field)
  }, [field])

  const onClick = useCallback(
    (event: React.MouseEvent) => {
      const piece = event.target instanceof Element ? event.target.closest('[data-shows]') : null
      const place = piece?.getAttribute('data-shows')
      if (!place || !isPlace(place)) return
      onSelect(place, stretchOf(valueAt(report, place), piece?.textContent ?? ''))
    },
    [report, onSelect],
  )

  return (
    <div className="preview">
      <PreviewBar page={page} pageCount={pages.length} zoom={zoom} onGoTo={goTo} />
      {/* The pages are a picture of the form beside them: by keyboard its fields are reached there. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        className="preview-pages"
        ref={scroller}
        aria-label="预览的各页"
        // Scrolls on its own, so it can be reached and scrolled by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <p className="preview-note">
          分页按国标版式计算。在 WPS 或 Word 中，个别行可能早一两个字换行。
        </p>
        {pages.map((each) => (
          <PageView
            key={each.number}
            page={each}
            pageCount={pages.length}
            scale={zoom.scale}
            marked={field && holds(each, field) ? field : undefined}
          />
        ))}
      </section>
    </div>
  )
})

/** Scrolls to the first piece of a place, unless one of them is in sight already. */
function bringIntoSight(scroller: HTMLElement | null, place: Place): void {
  if (!scroller) return
  const pieces = Array.from(scroller.querySelectorAll(`[data-shows="${place}"]`))
  const view = scroller.getBoundingClientRect()
  const inSight = pieces.some((piece) => {
    const { top, bottom } = piece.getBoundingClientRect()
    return top >= view.top && bottom <= view.bottom
  })
  if (!inSight) pieces[0]?.scrollIntoView({ block: 'center', inline: 'nearest' })
}

import { useCallback, useMemo } from 'react'
import type { CellSpec } from '#domain/grid.ts'
import { changeInFigures, changeInWords, changeOf } from '#domain/last-year.ts'
import { cellPlace } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { Button } from '#ui/Button.tsx'
import { showText } from '#ui/show-text.ts'
import { useComputed, useDrawn, useEditing } from './report-context.tsx'

type LastYearFigureProps = {
  readonly id: string
  readonly spec: CellSpec
  readonly previous: Report
}

/** Under a figure: last year's, and what became of it. */
function LastYearFigure({ id, spec, previous }: LastYearFigureProps) {
  const places = useMemo(() => (spec.sumOf ?? [spec.id]).map(cellPlace), [spec])
  const draw = useCallback(
    (element: HTMLElement, report: Report) => {
      const change = changeOf(report, previous, spec)
      showText(element, change ? changeInFigures(change) : '')
      element.setAttribute('aria-label', change ? changeInWords(change) : '')
    },
    [previous, spec],
  )
  return <span className="cell-last-year" id={id} role="note" ref={useDrawn(places, draw)} />
}

/** The line under a cell and the id to describe the cell by; nothing while last year is unknown or hidden. */
export function useLastYear(spec: CellSpec) {
  const { lastYear } = useEditing()
  if (!lastYear?.shown) return { line: null, describedBy: undefined }
  const id = `last-year-${spec.id}`
  return {
    line: <LastYearFigure id={id} spec={spec} previous={lastYear.report} />,
    describedBy: id,
  }
}

/** Shows or hides last year's figures in the tables. */
export function LastYearToggle() {
  const { lastYear } = useEditing()
  if (!lastYear) return null
  const { shown, onShow } = lastYear
  return (
    <Button look="quiet" onClick={() => onShow(!shown)}>
      {shown ? '隐藏上年' : '对照上年'}
    </Button>
  )
}

/** What the small figures in the cells are. */
export function LastYearLegend() {
  const { lastYear } = useEditing()
  if (!lastYear?.shown) return null
  return <p className="stop-legend">格内小字：{lastYear.report.year}年的数和增减</p>
}

/** Last year's figure of one cell as a sentence, for the guidance pane. */
export function LastYearSentence({ spec, previous }: Omit<LastYearFigureProps, 'id'>) {
  const places = useMemo(() => (spec.sumOf ?? [spec.id]).map(cellPlace), [spec])
  const sentence = useComputed(places, (report) => {
    const change = changeOf(report, previous, spec)
    return change ? `${changeInWords(change)}。` : '上年的报告里没有这个数字。'
  })
  return (
    <section>
      <h2>与上年比</h2>
      <p>{sentence}</p>
    </section>
  )
}

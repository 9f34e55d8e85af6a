import { useLayoutEffect, useRef } from 'react'
import type { ReportFormat } from '#domain/format.ts'
import { cellsOf, cellSpec, gridsOf, rowsOf } from '#domain/grid.ts'
import { columnGuidance, type Guidance, rowGuidance } from '#domain/guidance.ts'
import { type CellId, cellId } from '#domain/place.ts'
import type { Quoted } from '#domain/quantities/quoted.ts'
import { CellNote } from './CellNote.tsx'
import { LastYearSentence } from './LastYearFigure.tsx'
import { QuotesOfCells } from './QuotesOfCells.tsx'
import { type Topic, useEditing } from './report-context.tsx'
import './GuidancePane.css'

type GuidancePaneProps = {
  readonly topic: Topic | undefined
  readonly format: ReportFormat
  readonly quoted: readonly Quoted[]
}

/** What a row and column count, what is the law's own text, and what does not belong there. */
export function GuidancePane({ topic, format, quoted }: GuidancePaneProps) {
  const { lastYear } = useEditing()
  const top = useRef<HTMLDivElement>(null)
  // The pane may still be scrolled to where the preview or the last topic was read.
  useLayoutEffect(() => {
    // Newer engines return a promise, which is no clean-up.
    top.current?.scrollIntoView()
  }, [topic])
  if (!topic)
    return (
      <p className="guidance">
        点表格左边的行名，或在格内按 F1，这里会说明这一行填什么、依据哪一条、不要填什么。
      </p>
    )
  const row = rowGuidance(topic.row)
  const column = topic.column === undefined ? undefined : columnGuidance(topic.column)
  const names = namesOf(topic, format)
  const spec =
    topic.column === undefined
      ? undefined
      : cellSpec(format, cellId(topic.grid, topic.row, topic.column))
  return (
    <div className="guidance" aria-live="polite" ref={top}>
      {row ? <Entry title={names.row} guidance={row} /> : null}
      {column ? <Entry title={`列：${names.column}`} guidance={column} /> : null}
      {spec && lastYear ? <LastYearSentence spec={spec} previous={lastYear.report} /> : null}
      <QuotesOfCells cells={cellsOfTopic(topic, format)} quoted={quoted} />
      {topic.column === undefined ? null : (
        <CellNote
          key={`${topic.row} ${topic.column}`}
          grid={topic.grid}
          row={topic.row}
          column={topic.column}
        />
      )}
    </div>
  )
}

function Entry({ title, guidance }: { readonly title: string; readonly guidance: Guidance }) {
  const { meaning, article, quote, basis, notThis } = guidance
  return (
    <section>
      <h2>{title}</h2>
      <h3>含义</h3>
      <p>{meaning}</p>
      <h3 className="guidance-not">不要填在这里</h3>
      <p>{notThis}</p>
      {article !== undefined && quote !== undefined ? (
        <figure className="guidance-law">
          <figcaption>
            {article.includes('条例》') ? '条例原文' : '法律原文'} · {article}
          </figcaption>
          <blockquote>{quote}</blockquote>
        </figure>
      ) : null}
      <p className="guidance-basis">填法的依据：{bases[basis]}</p>
    </section>
  )
}

const bases: Readonly<Record<Guidance['basis'], string>> = {
  law: '法规原文',
  custom: '通行理解，供参考',
}

/** The cell, or all cells of the row. */
function cellsOfTopic({ grid, row, column }: Topic, format: ReportFormat): readonly CellId[] {
  const spec = gridsOf(format).find(({ id }) => id === grid)
  return (spec ? cellsOf(spec) : [])
    .filter((cell) => cell.row === row && (column === undefined || cell.column === column))
    .map(({ id }) => id)
}

/** As printed; 表四 prints no label beside its one row, so the table's own title stands for it. */
function namesOf(topic: Topic, format: ReportFormat): { row: string; column: string } {
  const grid = gridsOf(format).find(({ id }) => id === topic.grid)
  if (!grid) return { row: '', column: '' }
  const rows = grid.kind === 'matrix' ? rowsOf(grid) : grid.bands.flatMap((band) => band.rows)
  const cell = cellsOf(grid).find(({ row, column }) => row === topic.row && column === topic.column)
  const label = rows.find(({ id }) => id === topic.row)?.label
  return { row: label || grid.title, column: cell?.columnName ?? '' }
}

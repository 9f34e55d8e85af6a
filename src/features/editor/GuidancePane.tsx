import type { ReportFormat } from '#domain/format.ts'
import { cellsOf, columnsOf, gridsOf, rowsOf } from '#domain/grid.ts'
import { columnGuidance, type Guidance, rowGuidance } from '#domain/guidance.ts'
import type { Topic } from './report-context.tsx'
import './GuidancePane.css'

type GuidancePaneProps = { readonly topic: Topic | undefined; readonly format: ReportFormat }

/** What a row and column count, what is the law's own text, and what does not belong there. */
export function GuidancePane({ topic, format }: GuidancePaneProps) {
  if (!topic)
    return (
      <p className="guidance">
        点表格左边的行名，或在格内按 F1，这里会说明这一行填什么、依据哪一条、不要填什么。
      </p>
    )
  const row = rowGuidance[topic.row]
  const column = topic.column === undefined ? undefined : columnGuidance[topic.column]
  const names = namesOf(topic, format)
  return (
    <div className="guidance" aria-live="polite">
      {row ? <Entry title={names.row} guidance={row} /> : null}
      {column ? <Entry title={`列：${names.column}`} guidance={column} /> : null}
    </div>
  )
}

function Entry({ title, guidance }: { readonly title: string; readonly guidance: Guidance }) {
  const { meaning, notThis, law } = guidance
  return (
    <section>
      <h2>{title}</h2>
      <p>{meaning}</p>
      <p className="guidance-not">
        <b>不要填在这里：</b>
        {notThis}
      </p>
      {law ? (
        <figure className="guidance-law">
          <figcaption>法规原文 · {law.article}</figcaption>
          <blockquote>{law.text}</blockquote>
        </figure>
      ) : null}
      <p className="guidance-basis">
        {law
          ? '上面的说明是各地填报的通行理解，供参考；引用的法规是原文。'
          : '这一项没有找到对应的条文，说明是各地填报的通行理解，供参考。'}
      </p>
    </section>
  )
}

function namesOf(topic: Topic, format: ReportFormat): { row: string; column: string } {
  const grid = gridsOf(format).find(({ id }) => id === topic.grid)
  const cell = grid && cellsOf(grid).find(({ row }) => row === topic.row)
  if (grid?.kind !== 'matrix') return { row: cell?.rowName ?? '', column: '' }
  const row = rowsOf(grid).find(({ id }) => id === topic.row)
  const column = columnsOf(grid).find(({ id }) => id === topic.column)
  return { row: row?.label || (row?.shortLabel ?? ''), column: column?.label ?? '' }
}

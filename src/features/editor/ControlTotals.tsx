import { type KeyboardEvent, useCallback, useMemo } from 'react'
import { type ControlTotal, controlTotalsOf, inWords, standingOf } from '#domain/control-totals.ts'
import { type CellId, cellPlace, printedPlace } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { useComputed, useEditing, useText } from './report-context.tsx'
import './ControlTotals.css'

/**
 * 校验合计: the totals as the paper prints them, each beside the computed one. Whoever types a
 * figure into a wrong row finds it here: computed totals alone agree with it.
 */
export function ControlTotals({ stop }: { readonly stop: string }) {
  const { format } = useEditing()
  const groups = useMemo(() => {
    const section = format.sections.find(({ id }) => id === stop)
    return section?.kind === 'grid' ? controlTotalsOf(section.grid) : []
  }, [format, stop])
  if (groups.length === 0)
    return (
      <p className="control-none">
        这一部分没有总计。填表三、表四时，可以在这里抄录原件上的总计，程序帮您核对。
      </p>
    )
  return (
    <div className="control">
      <p>
        可填可不填：把原件上印的总计抄在这里，和程序算出的逐个比较，填串了行、漏了格都能发现。只用来核对，不印进报告。
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">总计</th>
            <th scope="col">原件</th>
            <th scope="col">算出</th>
            <th scope="col">比较</th>
          </tr>
        </thead>
        {groups.map(({ title, totals }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="control-group">
                {title}
              </th>
            </tr>
            {totals.map((total) => (
              <Line key={total.id} group={title} total={total} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

type LineProps = { readonly group: string; readonly total: ControlTotal }

function Line({ group, total }: LineProps) {
  const { id, name, summands } = total
  const place = printedPlace(id)
  const [text, type] = useText(place)
  const [computed, words, state] = useStanding(id, summands)
  return (
    <tr className={`control-${state}`}>
      <th scope="row">{name}</th>
      <td>
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          data-place={place}
          aria-label={`原件${group} ${name}`}
          aria-describedby={`control-${id}`}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={moveOn}
          onFocus={(event) => event.target.select()}
        />
      </td>
      <td>{computed}</td>
      <td id={`control-${id}`}>{words}</td>
    </tr>
  )
}

/** What the line shows, as one text, so that it renders only when that changes. */
function useStanding(id: CellId, summands: readonly CellId[]): readonly string[] {
  const { format } = useEditing()
  const places = useMemo(() => [printedPlace(id), ...summands.map(cellPlace)], [id, summands])
  const compute = useCallback(
    (report: Report) => {
      const standing = standingOf(format, report, id)
      return [standing.computed ?? '', inWords(standing), standing.kind].join('|')
    },
    [format, id],
  )
  return useComputed(places, compute).split('|')
}

const steps: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

/** Enter and the arrows go up and down the list, as in the table. */
function moveOn(event: KeyboardEvent<HTMLInputElement>): void {
  const step = steps[event.key]
  if (step === undefined || event.nativeEvent.isComposing) return
  const inputs = [...(event.currentTarget.closest('table')?.querySelectorAll('input') ?? [])]
  const next = inputs[inputs.indexOf(event.currentTarget) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

import type { StopProgress } from '#domain/progress.ts'
import './Rail.css'

type RailStop = { readonly id: string; readonly title: string }

type RailProps = {
  readonly stops: readonly RailStop[]
  readonly current: string
  /** Empty until the report has been examined. */
  readonly progress: ReadonlyMap<string, StopProgress>
  readonly onGoTo: (stop: string) => void
}

/** The stops of the wizard and how far each is. */
export function Rail({ stops, current, progress, onGoTo }: RailProps) {
  return (
    <nav className="rail" aria-label="报告各部分">
      <ol>
        {stops.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className="rail-stop"
              aria-current={id === current ? 'step' : undefined}
              onClick={() => onGoTo(id)}
            >
              <span className="rail-title">{title}</span>
              {progress.size === 0 ? <Unknown /> : <State progress={progress.get(id)} />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Keeps the room of a state, so that no button moves away under the mouse when it comes. */
function Unknown() {
  return <span className="rail-state">&nbsp;</span>
}

function State({ progress }: { readonly progress: StopProgress | undefined }) {
  if (!progress) return null
  const { state, errors, others, blanks } = progress
  if (state === 'empty') return <span className="rail-state">未填</span>
  if (state === 'done') return <span className="rail-state rail-done">完成</span>
  // Blank cells are one finding in the list but a count of cells for the clerk.
  const problems = errors + others - (blanks > 0 ? 1 : 0)
  const words = [blanks > 0 ? `缺${blanks}格` : '', problems > 0 ? `${problems}个问题` : '']
  return (
    <span className={errors > 0 ? 'rail-state rail-errors' : 'rail-state rail-others'}>
      {words.filter(Boolean).join(' ')}
    </span>
  )
}

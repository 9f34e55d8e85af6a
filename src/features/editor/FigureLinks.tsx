import { replaced } from '#domain/edit.ts'
import { plainFigure } from '#domain/number-entry.ts'
import { briefCellName, placeName } from '#domain/place-name.ts'
import { cellPlace } from '#domain/place.ts'
import { type Quoted, quotedIn } from '#domain/quantities/quoted.ts'
import { Button } from '#ui/Button.tsx'
import { passFocus } from '#ui/pass-focus.ts'
import { fieldOf } from './focus.ts'
import { useEdit, useEditing } from './report-context.tsx'
import './FigureLinks.css'

/** The figures of a text that speak of the tables, as links to their cells; one that is wrong can be mended. */
export function FigureLinks({ figures }: { readonly figures: readonly Quoted[] }) {
  if (figures.length === 0) return null
  return (
    <ul className="figure-links" aria-label="这段里与表格对应的数">
      {figures.map((figure) => (
        <li key={`${figure.start} ${figure.cells.join(' ')}`}>
          <FigureLink figure={figure} />
        </li>
      ))}
    </ul>
  )
}

function FigureLink({ figure }: { readonly figure: Quoted }) {
  const { format, onGoTo } = useEditing()
  const { words, cells, state } = figure
  const [first = ''] = cells
  return (
    <>
      <button
        type="button"
        className={`figure-link figure-${state}`}
        title={`看${placeName(format, cellPlace(first))}`}
        onClick={() => onGoTo(cellPlace(first))}
      >
        {words}
      </button>
      <span className="figure-state">{saidOf(figure, briefCellName(format, first))}</span>
      {state === 'contradicts' ? <Mend figure={figure} /> : null}
    </>
  )
}

function saidOf({ state, actual, cells }: Quoted, name: string): string {
  const where = cells.length > 1 ? `${name}等${cells.length}格` : name
  if (state === 'agrees') return `✓ ${where}`
  return actual === undefined ? `${where} 还没填完` : `${where} 是 ${plainFigure(actual)}`
}

/** Takes the figure of the cells over into the sentence; a denial has no figure to replace. */
function Mend({ figure }: { readonly figure: Quoted }) {
  const { format } = useEditing()
  const edit = useEdit()
  const { place, start, cells, actual, mended } = figure
  if (mended === undefined || actual === undefined) return null
  const mend = () =>
    edit((report, now) => {
      // The text may have gone on since the links were drawn.
      const present = quotedIn(format, report)
        .get(place)
        ?.find((each) => each.start === start && String(each.cells) === String(cells))
      const texts = present?.mended === undefined ? [] : [[place, present.mended] as const]
      return replaced(report, 'repaired', texts, now)
    })
  return (
    <Button ref={passFocus(() => fieldOf(place))} onClick={mend}>
      改为 {plainFigure(actual)}
    </Button>
  )
}

import type { Quoted } from '#domain/quantities/quoted.ts'

type FigureMarksProps = { readonly text: string; readonly figures: readonly Quoted[] }

/**
 * The text once more behind the field, with a quiet line under each figure that has a link. It is
 * set in the field's own type and transparent, so that the field itself stays as it is; figures
 * read before the last keys are drawn only where their words still stand.
 */
export function FigureMarks({ text, figures }: FigureMarksProps) {
  const pieces: { readonly at: number; readonly words: string; readonly state?: string }[] = []
  let from = 0
  for (const { start, end, words, state } of figures) {
    const stands = start >= from && words.endsWith(text.slice(start, end))
    if (!stands) continue
    pieces.push({ at: from, words: text.slice(from, start) })
    pieces.push({ at: start, words: text.slice(start, end), state })
    from = end
  }
  return (
    <div className="figure-marks" aria-hidden="true">
      {pieces.map(({ at, words, state }) =>
        state === undefined ? (
          words
        ) : (
          <span key={at} className={`figure-mark figure-mark-${state}`}>
            {words}
          </span>
        ),
      )}
      {text.slice(from)}
    </div>
  )
}

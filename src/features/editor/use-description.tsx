import type { CellSpec } from '#domain/grid.ts'
import { useLastYear } from './LastYearFigure.tsx'

/**
 * What a screen reader says of a cell after its name and figure: the words given, then last year's
 * figure. A hidden element lends its text to the description and costs no layout.
 */
export function useDescription(spec: CellSpec, words: string) {
  const lastYear = useLastYear(spec)
  const id = `about-${spec.id}`
  const ids = [
    ...(words === '' ? [] : [id]),
    ...(lastYear.describedBy ? [lastYear.describedBy] : []),
  ]
  return {
    describedBy: ids.length > 0 ? ids.join(' ') : undefined,
    description:
      words === '' ? null : (
        <span id={id} hidden>
          {words}
        </span>
      ),
    lastYear: lastYear.line,
  }
}

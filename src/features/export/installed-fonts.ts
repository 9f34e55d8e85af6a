/** Latin letters have other widths in every face; Chinese characters are all one em. */
const sample = 'mmMWWiill10'
const fallbacks = ['monospace', 'serif'] as const

/**
 * Which of the named faces this machine lacks, told by the width of letters set in them: the
 * browser's own list of fonts would ask the clerk for permission.
 */
export function missingFaces(names: readonly string[]): readonly string[] {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return []
  const width = (family: string): number => {
    context.font = `72px ${family}`
    return context.measureText(sample).width
  }
  return names.filter((name) =>
    fallbacks.every((fallback) => width(`"${name}", ${fallback}`) === width(fallback)),
  )
}

/** A stretch of a text, by its offsets. */
export type Stretch = { readonly start: number; readonly end: number }

/** Where words stand in a text; undefined when they are no part of it. */
export function stretchOf(text: string, words = ''): Stretch | undefined {
  const start = words === '' ? -1 : text.indexOf(words)
  return start < 0 ? undefined : { start, end: start + words.length }
}

import { aligned } from '#importers/align.ts'

/** A sentence of one text or of both. */
export type Piece = { readonly kind: 'kept' | 'removed' | 'added'; readonly text: string }

/** How one text became another, sentence by sentence; all pieces but the added ones are the first. */
export function sentencePieces(before: string, after: string): readonly Piece[] {
  return aligned(sentencesOf(before), sentencesOf(after)).flatMap(({ left, right }): Piece[] => {
    if (left && left.text === right?.text) return [{ kind: 'kept', text: left.text }]
    return [
      ...(left ? [{ kind: 'removed', text: left.text } as const] : []),
      ...(right ? [{ kind: 'added', text: right.text } as const] : []),
    ]
  })
}

function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。！？；\n]*[。！？；\n]|[^。！？；\n]+$/g) ?? []
}

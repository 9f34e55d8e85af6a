import { useRef } from 'react'
import { carriedSentences, confirmed } from '#domain/carried-text.ts'
import type { Place } from '#domain/place.ts'
import type { Report } from '#domain/report.ts'
import { Button } from '#ui/Button.tsx'
import { nthOrLast, passFocus } from '#ui/pass-focus.ts'
import { fieldOf } from './focus.ts'
import { useComputed, useEdit } from './report-context.tsx'
import './CarriedSentences.css'

/** The sentences of a text that still stand as last year's report had them; wakes for it alone. */
export function useCarried(place: Place): readonly string[] {
  const joined = useComputed([place, `carried.${place}`], (report: Report) =>
    carriedSentences(report, place).join('\n'),
  )
  return joined === '' ? [] : joined.split('\n')
}

type CarriedSentencesProps = { readonly place: Place; readonly sentences: readonly string[] }

/** What is left of last year's text, sentence by sentence; each is done when touched or confirmed. */
export function CarriedSentences({ place, sentences }: CarriedSentencesProps) {
  const edit = useEdit()
  const list = useRef<HTMLUListElement>(null)
  if (sentences.length === 0) return null
  const confirm = (settled: readonly string[]) =>
    edit((report, now) => confirmed(report, place, settled, now))
  return (
    <details className="carried">
      <summary>还有 {sentences.length} 句是照上年带过来的（黄底），请改写，或确认无误</summary>
      <ul ref={list} aria-label="照上年带过来的句子">
        {[...new Set(sentences)].map((sentence, index) => (
          <li
            key={sentence}
            ref={passFocus(() => nthOrLast(list.current, 'button', index) ?? fieldOf(place))}
          >
            <span>{sentence}</span>
            <Button
              look="quiet"
              aria-label={`确认无误：${sentence}`}
              onClick={() => confirm([sentence])}
            >
              确认无误
            </Button>
          </li>
        ))}
      </ul>
      <Button ref={passFocus(() => fieldOf(place))} onClick={() => confirm(sentences)}>
        这一段都确认无误
      </Button>
    </details>
  )
}

/** The text once more behind the field, with a ground under each sentence that was taken over. */
export function CarriedMarks({
  text,
  sentences,
}: {
  readonly text: string
  readonly sentences: readonly string[]
}) {
  const pieces: { readonly at: number; readonly words: string; readonly carried: boolean }[] = []
  let from = 0
  for (const sentence of sentences) {
    const at = text.indexOf(sentence, from)
    if (at < 0) continue
    pieces.push({ at: from, words: text.slice(from, at), carried: false })
    pieces.push({ at, words: sentence, carried: true })
    from = at + sentence.length
  }
  return (
    <div className="figure-marks" aria-hidden="true">
      {pieces.map(({ at, words, carried }) =>
        carried ? (
          <mark key={at} className="carried-mark">
            {words}
          </mark>
        ) : (
          words
        ),
      )}
      {text.slice(from)}
    </div>
  )
}

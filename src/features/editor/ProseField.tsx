import { type ClipboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Place } from '#domain/place.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { CarriedMarks, CarriedSentences, useCarried } from './CarriedSentences.tsx'
import { FigureLinks } from './FigureLinks.tsx'
import { FigureMarks } from './FigureMarks.tsx'
import { InsertFigure } from './InsertFigure.tsx'
import { droppedFromPaste } from './pasted-prose.ts'
import { useEditing, usePlaceValue, useText } from './report-context.tsx'

type ProseFieldProps = {
  readonly place: Place
  readonly label: string
  readonly hint: string
  readonly rows: number
}

/** Running text: grows with what is typed, counts characters, takes figures from the tables. */
export function ProseField({ place, label, hint, rows }: ProseFieldProps) {
  const [text, type] = useText(place)
  const [inserting, setInserting] = useState(false)
  const [dropped, setDropped] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { quoted } = useEditing()
  const figures = usePlaceValue(quoted, place) ?? []
  const carried = useCarried(place)

  // The field is as tall as its text, so that a clerk sees the whole paragraph.
  useEffect(() => {
    const field = area.current
    if (!field) return
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight + 2}px`
  }, [text])

  const insert = (words: string) => {
    setInserting(false)
    const field = area.current
    if (!field) return
    const { selectionStart, selectionEnd } = field
    type(text.slice(0, selectionStart) + words + text.slice(selectionEnd))
    // After the dialog has given the focus back, the caret stands behind what was put in.
    requestAnimationFrame(() => {
      field.focus()
      field.setSelectionRange(selectionStart + words.length, selectionStart + words.length)
    })
  }

  const onPaste = (event: ClipboardEvent) =>
    setDropped(
      droppedFromPaste(event.clipboardData.getData('text/html'), event.clipboardData.files.length),
    )

  return (
    <div className="prose-field">
      <div className="prose-field-head">
        <label htmlFor={id}>{label}</label>
        <Button look="quiet" onClick={() => setInserting(true)}>
          插入数字
        </Button>
        <span className="prose-count">{countOf(text)} 字</span>
      </div>
      <div className="prose-area">
        {carried.length > 0 ? <CarriedMarks text={text} sentences={carried} /> : null}
        <FigureMarks text={text} figures={figures} />
        <textarea
          ref={area}
          id={id}
          data-place={place}
          aria-describedby={`${id}-hint`}
          rows={rows}
          spellCheck={false}
          value={text}
          onChange={(event) => type(event.target.value)}
          onPaste={onPaste}
        />
      </div>
      <CarriedSentences place={place} sentences={carried} />
      <FigureLinks figures={figures} />
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {dropped ? <Notice kind="warn">{dropped}</Notice> : null}
      {inserting ? <InsertFigure onInsert={insert} onClose={() => setInserting(false)} /> : null}
    </div>
  )
}

/** Characters as an office counts them: without spaces and line breaks. */
function countOf(text: string): number {
  return text.replace(/\s/g, '').length
}

import { useEffect, useId, useRef, useState } from 'react'
import type { Answer } from '#domain/reasons.ts'
import { Button } from '#ui/Button.tsx'
import { passFocus } from '#ui/pass-focus.ts'

/** Reasons begun and not yet noted, by the finding's key; they outlive the panel and the page. */
export type UnfinishedReasons = {
  readonly reasonFor: (findingKey: string) => string | undefined
  readonly begin: (findingKey: string, reason: string) => void
  readonly forget: (findingKey: string) => void
}

type ReasonFieldProps = {
  readonly answer: Answer
  readonly onAnswer: (reason: string) => void
  readonly findingKey: string
  readonly unfinished: UnfinishedReasons
}

/** 说明理由: what was answered, what lapsed, and the way to answer. */
export function ReasonField(props: ReasonFieldProps) {
  const { answer, onAnswer, findingKey, unfinished } = props
  const begun = unfinished.reasonFor(findingKey)
  const [writing, setWriting] = useState(begun !== undefined)
  const opener = useRef<HTMLButtonElement>(null)
  const earlier = answer.kind === 'none' ? '' : answer.text
  const close = () => {
    unfinished.forget(findingKey)
    setWriting(false)
  }
  if (writing)
    return (
      <ReasonForm
        earlier={earlier}
        begun={begun}
        onType={(reason) => unfinished.begin(findingKey, reason)}
        onAnswer={(reason) => {
          onAnswer(reason)
          close()
        }}
        onCancel={close}
        next={() => opener.current}
      />
    )
  const { told, open } = wordsFor[answer.kind]
  return (
    <p className={`reason reason-${answer.kind}`}>
      {told}
      {earlier}
      <Button look="quiet" ref={opener} onClick={() => setWriting(true)}>
        {open}
      </Button>
    </p>
  )
}

const wordsFor: Readonly<Record<Answer['kind'], { readonly told: string; readonly open: string }>> =
  {
    none: { told: '', open: '说明理由' },
    reason: { told: '理由：', open: '修改' },
    lapsed: { told: '所指的内容改过，原来的理由已失效：', open: '重新说明' },
  }

type ReasonFormProps = {
  readonly earlier: string
  /** What was typed here before the panel was left. */
  readonly begun: string | undefined
  readonly onType: (reason: string) => void
  readonly onAnswer: (reason: string) => void
  readonly onCancel: () => void
  /** What has the focus when this is gone. */
  readonly next: () => HTMLElement | null
}

function ReasonForm(props: ReasonFormProps) {
  const { earlier, begun, onType, onAnswer, onCancel, next } = props
  const [text, setText] = useState(begun ?? earlier)
  const [isAsked] = useState(begun === undefined)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => {
    if (isAsked) field.current?.focus()
  }, [isAsked])
  return (
    <form
      className="reason-form"
      ref={passFocus(next)}
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer(text)
      }}
    >
      <label htmlFor={id}>理由（只写进草稿、工作稿和核对表，不会公开）</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onType(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
        }}
      />
      <Button type="submit">
        {text.trim() === '' && earlier !== '' ? '撤回理由' : '记下理由'}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        取消
      </Button>
    </form>
  )
}

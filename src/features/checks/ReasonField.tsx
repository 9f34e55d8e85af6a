import { useEffect, useId, useRef, useState } from 'react'
import type { Answer } from '#domain/reasons.ts'
import { Button } from '#ui/Button.tsx'

type ReasonFieldProps = {
  readonly answer: Answer
  readonly onAnswer: (reason: string) => void
}

/** 说明理由: what was answered, what lapsed, and the way to answer. */
export function ReasonField({ answer, onAnswer }: ReasonFieldProps) {
  const [writing, setWriting] = useState(false)
  const earlier = answer.kind === 'none' ? '' : answer.text
  if (writing)
    return (
      <ReasonForm
        earlier={earlier}
        onAnswer={(reason) => {
          onAnswer(reason)
          setWriting(false)
        }}
        onCancel={() => setWriting(false)}
      />
    )
  if (answer.kind === 'none')
    return (
      <Button look="quiet" onClick={() => setWriting(true)}>
        说明理由
      </Button>
    )
  return (
    <p className={`reason reason-${answer.kind}`}>
      {answer.kind === 'reason' ? '理由：' : '所指的内容改过，原来的理由已失效：'}
      {answer.text}
      <Button look="quiet" onClick={() => setWriting(true)}>
        {answer.kind === 'reason' ? '修改' : '重新说明'}
      </Button>
    </p>
  )
}

type ReasonFormProps = {
  readonly earlier: string
  readonly onAnswer: (reason: string) => void
  readonly onCancel: () => void
}

function ReasonForm({ earlier, onAnswer, onCancel }: ReasonFormProps) {
  const [text, setText] = useState(earlier)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className="reason-form"
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
        onChange={(event) => setText(event.target.value)}
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

import { useRef, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import './failure.css'

type FailurePanelProps = {
  readonly headline: string
  readonly report: string
  readonly onSaveFile?: (() => void) | undefined
  readonly onDismiss?: (() => void) | undefined
}

/** Says that the program failed, and offers what keeps the work safe and what helps to mend it. */
export function FailurePanel({ headline, report, onSaveFile, onDismiss }: FailurePanelProps) {
  const text = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState(false)
  return (
    <Notice kind="error">
      <p>{headline}</p>
      <p className="failure-ways">
        {onSaveFile ? <Button onClick={onSaveFile}>存为文件</Button> : null}
        <Button onClick={() => location.reload()}>刷新页面</Button>
        {onDismiss ? <Button onClick={onDismiss}>知道了，接着填</Button> : null}
      </p>
      <details>
        <summary>错误说明（不含填写的内容，可以发给维护人员）</summary>
        <textarea ref={text} readOnly rows={8} aria-label="错误说明" value={report} />
        <Button
          onClick={() => {
            // The clipboard interface is absent on plain http and asks on file://.
            text.current?.select()
            setCopied(document.execCommand('copy'))
          }}
        >
          复制错误说明
        </Button>
        {copied ? <output>已复制</output> : null}
      </details>
    </Notice>
  )
}

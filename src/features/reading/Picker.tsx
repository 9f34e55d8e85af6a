import { useRef } from 'react'
import { pickedExtensions } from '#importers/extensions.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import './reading.css'

export type PickerProps = {
  /** Whether several reports make sense. */
  readonly multiple: boolean
  /** The file that is being read; `isLong` once it is worth saying so. */
  readonly waiting: { readonly name: string; readonly isLong: boolean } | undefined
  readonly refusals: readonly { readonly name: string; readonly reason: string }[]
  readonly onFiles: (files: readonly File[]) => void
  readonly onPaste: (html: string, text: string) => void
  readonly onCancel: () => void
}

/** The ways to a report that exists already: a file, or a paste; and how far its reading is. */
export function Picker(props: PickerProps) {
  const { multiple, waiting, refusals, onFiles, onPaste, onCancel } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="picker">
      <div className="picker-ways">
        <Button onClick={() => input.current?.click()}>选择文件</Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple={multiple}
          accept={pickedExtensions}
          aria-label="选择报告文件"
          onChange={(event) => {
            const files = Array.from(event.target.files ?? [])
            event.target.value = ''
            if (files.length > 0) onFiles(files)
          }}
        />
        <textarea
          rows={1}
          aria-label="在这里粘贴报告全文"
          placeholder="或者点这里，按 Ctrl+V 粘贴报告全文"
          onPaste={(event) => {
            event.preventDefault()
            const { clipboardData } = event
            onPaste(clipboardData.getData('text/html'), clipboardData.getData('text/plain'))
          }}
        />
      </div>
      {waiting?.isLong ? (
        <output className="picker-waiting">
          正在读“{waiting.name}”……
          <Button onClick={onCancel}>取消</Button>
        </output>
      ) : null}
      {refusals.map(({ name, reason }) => (
        <Notice key={name} kind="error">
          “{name}”没有读入。{reason}
        </Notice>
      ))}
    </div>
  )
}

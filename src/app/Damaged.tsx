import { useState } from 'react'
import { downloadFile } from '#storage/files.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

type DamagedProps = {
  readonly records: readonly unknown[]
  /** Removes the records; they are in a file. */
  readonly onForget: () => void
}

/** Says which records were damaged, until they are in a file and the clerk has no more use for them. */
export function Damaged({ records, onForget }: DamagedProps) {
  const [isFiled, setIsFiled] = useState(false)
  if (records.length === 0) return null
  return (
    <Notice kind="warn">
      有 {records.length} 份草稿的记录损坏了。能救回的内容已放回草稿列表，请逐项核对；原记录也留着。
      <Button
        onClick={() => {
          const text = JSON.stringify(records, null, 1)
          downloadFile('损坏的草稿记录.json', text, 'application/json')
          setIsFiled(true)
        }}
      >
        把原记录存为文件
      </Button>
      {isFiled ? (
        <Button look="quiet" onClick={onForget}>
          文件存好了，不再提示
        </Button>
      ) : null}
    </Notice>
  )
}

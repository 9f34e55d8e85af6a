import type { ReactNode, Ref } from 'react'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

type UndoNoticeProps = {
  readonly onUndo: () => void
  /** The button 撤销. */
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

/** What a press has done, and the way back. */
export function UndoNotice({ onUndo, ref, children }: UndoNoticeProps) {
  return (
    <Notice kind="good">
      {children}
      <Button look="quiet" ref={ref} onClick={onUndo}>
        撤销
      </Button>
    </Notice>
  )
}

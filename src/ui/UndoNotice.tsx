import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { passFocus } from './pass-focus.ts'

type UndoNoticeProps = {
  readonly onUndo: () => void
  /** What has the focus when 撤销 is gone. */
  readonly next: () => HTMLElement | null | undefined
  readonly children: ReactNode
}

/** What a press has done, and the way back. */
export function UndoNotice({ onUndo, next, children }: UndoNoticeProps) {
  return (
    <Notice kind="good">
      {children}
      <Button look="quiet" ref={passFocus(next)} onClick={onUndo}>
        撤销
      </Button>
    </Notice>
  )
}

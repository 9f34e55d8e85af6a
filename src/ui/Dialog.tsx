import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './Button.tsx'
import './Dialog.css'

type DialogProps = {
  readonly title: string
  /** For tables. */
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialog; mounting opens it, closing gives the focus back to where it was. */
export function Dialog({ title, wide, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()

  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <Button look="quiet" onClick={onClose}>
          关闭
        </Button>
      </header>
      {children}
    </dialog>
  )
}

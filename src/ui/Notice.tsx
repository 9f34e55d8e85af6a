import type { ReactNode } from 'react'
import './Notice.css'

type NoticeProps = {
  readonly kind: 'good' | 'warn' | 'error'
  readonly children: ReactNode
}

/** A sentence about what has just happened; errors interrupt a screen reader, the rest waits. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

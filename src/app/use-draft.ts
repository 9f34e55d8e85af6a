import { useEffect, useState } from 'react'
import { ReportStore } from '#domain/report-store.ts'
import { loadDraft } from '#storage/drafts.ts'
import { Autosave } from './autosave.ts'

/** An open draft; the object stays the same while it is open. */
export type OpenDraft = { readonly store: ReportStore; readonly autosave: Autosave }

/** Opens a draft and keeps it saved while it is shown. */
export function useDraft(id: string): OpenDraft | 'loading' | 'missing' {
  const [opened, setOpened] = useState<OpenDraft | 'loading' | 'missing'>('loading')

  useEffect(() => {
    let stale = false
    loadDraft(id)
      .then((draft) => {
        if (stale) return
        if (!draft) return setOpened('missing')
        const store = new ReportStore(draft.report, draft.timeline)
        setOpened({ store, autosave: new Autosave(draft, store) })
      })
      .catch(() => setOpened('missing'))
    return () => {
      stale = true
    }
  }, [id])

  useEffect(() => {
    if (typeof opened === 'string') return undefined
    const { autosave } = opened
    const stop = autosave.start()
    const leave = () => autosave.flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      stop()
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [opened])

  return opened
}

export function now(): string {
  return new Date().toISOString()
}

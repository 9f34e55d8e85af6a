import { useEffect, useState } from 'react'
import { DraftSession } from './draft-session.ts'
import type { DraftState } from './open-draft.ts'
import { askBeforeLeaving } from './unsaved.ts'

/** Opens a draft and keeps it saved while it is shown. */
export function useDraft(id: string): DraftState {
  const [state, setState] = useState<DraftState>('loading')

  useEffect(() => {
    const session = new DraftSession(id, setState)
    void session.open()
    const flush = () => session.flush()
    const leave = ({ persisted }: PageTransitionEvent) => {
      if (persisted) session.flush()
      else session.leave()
    }
    const stopAsking = askBeforeLeaving(() => session.isUnsaved)
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', flush)
    return () => {
      session.close()
      stopAsking()
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [id])

  return state
}

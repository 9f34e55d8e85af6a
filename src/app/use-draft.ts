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
    const leave = () => session.flush()
    const stopAsking = askBeforeLeaving(() => session.isUnsaved)
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      session.close()
      stopAsking()
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [id])

  return state
}

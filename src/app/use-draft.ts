import { useCallback, useEffect, useRef, useState } from 'react'
import { ReportStore } from '#domain/report-store.ts'
import type { Draft } from '#storage/draft.ts'
import { DraftConflict, loadDraft, saveDraft } from '#storage/drafts.ts'
import { moment } from './when.ts'

/** What the indicator says; never more than what is true. */
export type SaveState =
  | { readonly kind: 'saved'; readonly when: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly cause: 'conflict' | 'storage' }

export type OpenDraft = {
  readonly store: ReportStore
  readonly saveState: SaveState
  /** The draft as it is at this moment, for a file. */
  readonly snapshot: () => Draft
  /** Saves at once; for Ctrl+S and for trying again after a failure. */
  readonly saveNow: () => void
}

export type DraftLoading = 'loading' | 'missing' | OpenDraft

/** Longest time a typed key waits before it is written, in milliseconds. */
const saveDelay = 250

/** Opens a draft and keeps it saved: every edit is written within `saveDelay` and its writing time. */
export function useDraft(id: string): DraftLoading {
  const [loaded, setLoaded] = useState<Loaded | 'loading' | 'missing'>('loading')
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'unsaved' })

  useEffect(() => {
    let stale = false
    loadDraft(id)
      .then((draft) => {
        if (stale) return
        if (!draft) return setLoaded('missing')
        setLoaded({ draft, store: new ReportStore(draft.report, draft.timeline) })
        setSaveState({ kind: 'saved', when: moment(draft.updatedAt, new Date()) })
      })
      .catch(() => setLoaded('missing'))
    return () => {
      stale = true
    }
  }, [id])

  const saver = useSaver(typeof loaded === 'object' ? loaded : undefined, setSaveState)
  if (typeof loaded === 'string') return loaded
  return { store: loaded.store, saveState, ...saver }
}

type Loaded = { readonly draft: Draft; readonly store: ReportStore }

function useSaver(loaded: Loaded | undefined, onState: (state: SaveState) => void) {
  const latest = useRef<Draft | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const writing = useRef<Promise<void>>(Promise.resolve())

  const snapshot = useCallback((): Draft => {
    if (!loaded) throw new Error('no draft is open')
    const { report, timeline } = loaded.store
    return { ...(latest.current ?? loaded.draft), report, timeline, updatedAt: now() }
  }, [loaded])

  const saveNow = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    // One write after the other: each is made from the revision the last one returned.
    writing.current = writing.current.then(async () => {
      const draft = snapshot()
      try {
        latest.current = await saveDraft(draft)
        if (timer.current === undefined)
          onState({ kind: 'saved', when: moment(draft.updatedAt, new Date()) })
      } catch (error) {
        onState({ kind: 'failed', cause: error instanceof DraftConflict ? 'conflict' : 'storage' })
      }
    })
  }, [snapshot, onState])

  useEffect(() => {
    if (!loaded) return undefined
    latest.current = undefined
    const stop = loaded.store.watchAll(() => {
      if (timer.current !== undefined) return
      onState({ kind: 'unsaved' })
      timer.current = setTimeout(saveNow, saveDelay)
    })
    const leave = () => {
      if (timer.current !== undefined) saveNow()
    }
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      stop()
      leave()
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [loaded, saveNow, onState])

  return { snapshot, saveNow }
}

export function now(): string {
  return new Date().toISOString()
}

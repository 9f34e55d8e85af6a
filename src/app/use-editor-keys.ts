import { useEffect, useRef } from 'react'
import type { Finding } from '#domain/finding.ts'
import type { Place } from '#domain/place.ts'
import type { ReportStore } from '#domain/report-store.ts'
import { nextOpen } from './next-open.ts'

type EditorKeys = {
  readonly store: ReportStore
  readonly findings: readonly Finding[]
  readonly stops: readonly { readonly id: string }[]
  readonly stop: string
  readonly goTo: (stop: string) => void
  readonly show: (place: Place) => void
  readonly saveNow: () => void
  readonly listShortcuts: () => void
}

/**
 * Keys that work anywhere in the editor: Ctrl+Z and Ctrl+Y for the whole report, Ctrl+S, F8 and
 * Shift+F8 to the next and previous open thing, Alt+PageUp and Alt+PageDown between the stops.
 */
export function useEditorKeys(keys: EditorKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.isComposing && act(event, latest.current)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function act(event: KeyboardEvent, keys: EditorKeys): boolean {
  const { store, findings, stops, stop, goTo, show, saveNow, listShortcuts } = keys
  const letter = event.ctrlKey && !event.altKey ? event.key.toLowerCase() : ''
  if (letter === 'z' && !event.shiftKey) return follow(store.undo()?.changes[0]?.place, show)
  if (letter === 'y' || (letter === 'z' && event.shiftKey))
    return follow(store.redo()?.changes[0]?.place, show)
  if (letter === 's') {
    saveNow()
    return true
  }
  if (event.key === '?' && !isTyping(event.target)) {
    listShortcuts()
    return true
  }
  if (event.key === 'F8') {
    const direction = event.shiftKey ? 'previous' : 'next'
    return follow(nextOpen(findings, stops, stop, direction), show)
  }
  if (event.altKey && (event.key === 'PageDown' || event.key === 'PageUp')) {
    const index = stops.findIndex(({ id }) => id === stop) + (event.key === 'PageDown' ? 1 : -1)
    const next = stops[index]
    if (next) goTo(next.id)
    return true
  }
  return false
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

function follow(place: Place | undefined, show: (place: Place) => void): boolean {
  if (place) show(place)
  return true
}

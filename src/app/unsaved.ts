import type { Draft } from '#storage/draft.ts'
import { saveDraft } from '#storage/drafts.ts'

let unsaved: readonly Draft[] = []
const listeners = new Set<() => void>()

/** Drafts with something that could not be stored: they live as long as the page. */
export function unsavedDrafts(): readonly Draft[] {
  return unsaved
}

export function unsavedDraft(id: string): Draft | undefined {
  return unsaved.find((draft) => draft.id === id)
}

export function keepUnsaved(draft: Draft): void {
  show([...unsaved.filter(({ id }) => id !== draft.id), draft])
}

export function forgetUnsaved(id: string): void {
  if (unsavedDraft(id)) show(unsaved.filter((draft) => draft.id !== id))
}

export function watchUnsaved(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function show(drafts: readonly Draft[]): void {
  unsaved = drafts
  for (const listener of listeners) listener()
}

/** Stores a new draft; where the browser refuses, it is kept in this window, and opening it says so. */
export async function beginDraft(draft: Draft): Promise<void> {
  try {
    await saveDraft(draft)
  } catch {
    keepUnsaved(draft)
  }
}

/** The browser asks before the page goes, while there is something that only the page has. */
export function askBeforeLeaving(hasMore: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (!hasMore()) return
    event.preventDefault()
    // What older engines look at.
    event.returnValue = true
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}

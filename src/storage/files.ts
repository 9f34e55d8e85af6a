import { type Draft, readDraft } from './draft.ts'

/** Hands a file to the clerk as a download; works on file:// and plain http alike. */
export function downloadFile(name: string, content: Uint8Array | string, type: string): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content)
  const url = URL.createObjectURL(new Blob([part], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after this task; a minute is ample and bounds the memory held.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

const fileKind = 'nianbao-draft'

/** A draft as the text of a file that `readDraftFile` opens again. */
export function draftFileText(draft: Draft): string {
  return JSON.stringify({ kind: fileKind, ...draft }, null, 1)
}

const largestDraftFile = 20 * 1024 * 1024

export type DraftFileProblem = 'tooLarge' | 'notADraft' | 'unreadable'

/** A chosen file as a draft, or why it is none. */
export async function readDraftFile(file: File): Promise<Draft | DraftFileProblem> {
  if (file.size > largestDraftFile) return 'tooLarge'
  const record = parseJson(await file.text())
  if (typeof record !== 'object' || record === null || !('kind' in record)) return 'notADraft'
  if (record.kind !== fileKind) return 'notADraft'
  return readDraft(record) ?? 'unreadable'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** An id that needs no secure context (plain http in an office network is none). */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

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

/** An id that needs no secure context (plain http in an office network is none). */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

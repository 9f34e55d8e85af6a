/** The time of a moment on this machine's clock: 10:42. */
export function clock(iso: string): string {
  const at = new Date(iso)
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
}

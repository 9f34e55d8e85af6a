/**
 * Puts a page on the clipboard as HTML and text. `navigator.clipboard` is absent on plain http, so
 * the copy command is given and answered here. Says whether the browser did it.
 */
export function copyPage(html: string, text: string): boolean {
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', answer, { capture: true, once: true })
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', answer, { capture: true })
  }
}

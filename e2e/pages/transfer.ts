import type { Page } from 'playwright/test'

export type GivenFile = {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Drops a file on the page, as from a folder. */
export async function drop(page: Page, { name, mimeType, buffer }: GivenFile): Promise<void> {
  await page.evaluate(
    ([fileName, type, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], fileName, { type }))
      const happens = (kind: string) =>
        document.body.dispatchEvent(
          new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }),
        )
      happens('dragover')
      happens('drop')
    },
    [name, mimeType, buffer.toString('base64')] as const,
  )
}

/** Pastes into whatever has the focus; whether the page took it, and nothing is left to the field. */
export async function paste(page: Page, text: string, html = ''): Promise<boolean> {
  return page.evaluate(
    ([plain, markup]) => {
      const data = new DataTransfer()
      data.setData('text/plain', plain)
      if (markup !== '') data.setData('text/html', markup)
      const target = document.activeElement ?? document.body
      return !target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    [text, html] as const,
  )
}

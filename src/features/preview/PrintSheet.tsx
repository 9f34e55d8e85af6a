import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { Document } from '#documents/document.ts'
import { type Page, paginate } from '#documents/pages.ts'
import { PageView } from './PageView.tsx'
import './print.css'

/**
 * What the browser prints instead of the screen: the pages of the preview, put into the page only
 * while it prints. `getDocument` says what is wanted at that moment.
 */
export function PrintSheet({ getDocument }: { readonly getDocument: () => Document }) {
  const [pages, setPages] = useState<readonly Page[]>([])

  useEffect(() => {
    // The browser takes its picture right after the event.
    const before = () => {
      document.body.classList.add('printing-pages')
      flushSync(() => setPages(paginate(getDocument()).pages))
    }
    const after = () => {
      document.body.classList.remove('printing-pages')
      setPages([])
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [getDocument])

  if (pages.length === 0) return null
  return createPortal(
    <div className="print-sheet">
      {pages.map((page) => (
        <PageView key={page.number} page={page} pageCount={pages.length} scale={1} />
      ))}
    </div>,
    document.body,
  )
}

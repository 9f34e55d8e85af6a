import { useCallback, useRef } from 'react'
import { compose } from '#documents/compose.ts'
import type { Document } from '#documents/document.ts'
import type { ReportFormat } from '#domain/format.ts'
import type { ReportStore } from '#domain/report-store.ts'

/** What the browser's print command prints: the report, unless another document was asked for. */
export function usePrinting(store: ReportStore, format: ReportFormat) {
  const chosen = useRef<Document | undefined>(undefined)
  const getDocument = useCallback(
    () => chosen.current ?? compose(format, store.report),
    [store, format],
  )
  const print = useCallback((document: Document) => {
    chosen.current = document
    // Comes back when the dialog of the browser is closed.
    window.print()
    chosen.current = undefined
  }, [])
  return { getDocument, print }
}

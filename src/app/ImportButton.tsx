import { lazy, Suspense, useEffect, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import type { OpenDraft } from './open-draft.ts'
import { DropHint } from './DropHint.tsx'
import { type Incoming, useIncoming } from './incoming.ts'

const ImportReport = lazy(async () => ({
  default: (await import('./ImportReport.tsx')).ImportReport,
}))

/** 读入文件, also by a drop anywhere or the paste of a whole report. */
export function ImportButton({ draft }: { readonly draft: OpenDraft }) {
  const { store, access } = draft
  const [asked, setAsked] = useState<Incoming | 'asked'>()
  const [imported, setImported] = useState(0)
  const mayWrite = access === 'writing'
  const isDragging = useIncoming((incoming) => {
    if (mayWrite) setAsked(incoming)
  })
  // What was said of the import is over with the next edit, and with its undo.
  useEffect(() => store.watchAll(() => setImported(0)), [store])
  return (
    <>
      <Button look="quiet" disabled={!mayWrite} onClick={() => setAsked('asked')}>
        读入文件
      </Button>
      <output className="bar-imported">
        {imported > 0 ? `已填入 ${imported} 处，可撤销` : ''}
      </output>
      {isDragging && mayWrite ? <DropHint /> : null}
      {asked && mayWrite ? (
        <Suspense fallback={null}>
          <ImportReport
            draft={draft}
            incoming={asked === 'asked' ? undefined : asked}
            onClose={() => setAsked(undefined)}
            onImported={(count) => {
              setImported(count)
              setAsked(undefined)
            }}
          />
        </Suspense>
      ) : null}
    </>
  )
}

import { useSyncExternalStore } from 'react'
import { draftName } from '#features/drafts/draft-entry.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { unsavedDrafts, watchUnsaved } from './unsaved.ts'

/** The drafts that are nowhere but in this window, and the way back to them. */
export function UnsavedDrafts({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const drafts = useSyncExternalStore(watchUnsaved, unsavedDrafts)
  if (drafts.length === 0) return null
  return (
    <Notice kind="error">
      有 {drafts.length} 份草稿没能保存，内容只在这个窗口里，关掉就没有了。请打开它，存为文件：
      {drafts.map(({ id, report }) => (
        <Button key={id} look="quiet" onClick={() => onOpen(id)}>
          {draftName({ organisation: report.organisation.name, year: report.year })}
        </Button>
      ))}
    </Notice>
  )
}

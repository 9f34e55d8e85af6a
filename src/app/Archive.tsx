import { useCallback, useEffect, useState } from 'react'
import { ArchivePanel } from '#features/archive/ArchivePanel.tsx'
import {
  type ArchiveState,
  archiveState,
  canLink,
  downloadArchive,
  linkArchive,
  writeLinked,
} from '#storage/archive-file.ts'
import { Notice } from '#ui/Notice.tsx'
import { ago, day, now } from './when.ts'
import '#features/archive/archive.css'

type Seen = ArchiveState & { readonly seen: Date }

/** Days after which a file is old, once something was changed. */
const remindAfterDays = 3

/** The 存档 file of this browser; `list` is whatever changes when the drafts do. */
export function Archive({ list }: { readonly list: unknown }) {
  const [state, setState] = useState<Seen>()
  const [failed, setFailed] = useState(false)

  const refresh = useCallback(
    () => archiveState().then((found) => setState({ ...found, seen: new Date() })),
    [],
  )
  const act = useCallback(
    (action: () => Promise<unknown>) => {
      action()
        .then(
          () => setFailed(false),
          // Closing the file dialog is a decision, not a failure.
          (error: unknown) =>
            setFailed(!(error instanceof DOMException && error.name === 'AbortError')),
        )
        .then(refresh)
        .catch(() => setFailed(true))
    },
    [refresh],
  )
  useEffect(() => act(() => writeLinked(now(), false)), [act, list])

  if (!state || state.since === undefined) return null
  const { last, changed, linked, since, seen } = state
  const overdue = changed && seen.getTime() - Date.parse(since) > remindAfterDays * 86_400_000
  return (
    <>
      {failed ? (
        <Notice kind="error">存档文件没有写成。请换一个文件夹，或用“下载存档”。</Notice>
      ) : null}
      <ArchivePanel
        last={last && { name: last.name, when: ago(last.at, seen) }}
        changed={changed}
        overdue={overdue}
        linked={failed && linked === 'written' ? 'failed' : linked}
        onContinue={() => act(() => writeLinked(now(), true))}
        onLink={canLink() ? () => act(() => linkArchive('年报存档.json', now())) : undefined}
        onDownload={() => act(() => downloadArchive(`年报存档${day(new Date())}.json`, now()))}
      />
    </>
  )
}

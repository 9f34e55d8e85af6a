import { useCallback, useEffect, useState } from 'react'
import { ArchivePanel } from '#features/archive/ArchivePanel.tsx'
import {
  type ArchiveState,
  archiveState,
  downloadArchive,
  linkArchive,
  linkedArchive,
  writeLinked,
} from '#storage/archive-file.ts'
import { canLink, noteContained } from '#storage/linked-file.ts'
import { Notice } from '#ui/Notice.tsx'
import { ago, day, now } from './when.ts'
import '#features/archive/archive.css'

type Seen = ArchiveState & { readonly seen: Date }

type ArchiveProps = {
  /** Whatever changes when the drafts do. */
  readonly list: unknown
  /** Brings in what the linked file holds more. */
  readonly onMerge: (file: File, onMerged: () => Promise<void>) => void
}

/** Days after which a file is old, once something was changed. */
const remindAfterDays = 3

/** The 存档 file of this browser. */
export function Archive({ list, onMerge }: ArchiveProps) {
  const [state, setState] = useState<Seen>()
  const [failed, setFailed] = useState(false)

  const refresh = useCallback(
    () => archiveState(now()).then((found) => setState({ ...found, seen: new Date() })),
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

  const merge = async () => {
    const file = await linkedArchive()
    if (file) onMerge(file, () => noteContained(file))
  }
  const link = async (kind: 'new' | 'existing') => {
    const found = await linkArchive(kind === 'new' ? newName() : undefined, now())
    if (found === 'holdsMore') await merge()
  }

  if (!state || (state.since === undefined && state.link === 'none')) return null
  if (state.newerHere) return <NewerHere />
  const { last, changed, linkedName, since, seen } = state
  const isOld = since !== undefined && seen.getTime() - Date.parse(since) > remindAfterDays * aDay
  return (
    <>
      {failed ? (
        <Notice kind="error">存档文件没有写成。请换一个文件夹，或用“下载存档”。</Notice>
      ) : null}
      <ArchivePanel
        last={last && { name: last.name, when: ago(last.at, seen) }}
        changed={changed}
        overdue={changed && isOld}
        link={failed && state.link === 'written' ? 'failed' : state.link}
        linkedName={linkedName}
        onContinue={() => act(() => writeLinked(now(), true))}
        onMerge={() => act(merge)}
        onLink={canLink() ? (kind) => act(() => link(kind)) : undefined}
        onDownload={() => act(() => downloadArchive(newName(), now()))}
      />
    </>
  )
}

const aDay = 86_400_000

function newName(): string {
  return `年报存档${day(new Date())}.json`
}

/** A file without them would look like everything. */
function NewerHere() {
  return (
    <section className="archive" aria-label="存档">
      <Notice kind="warn">
        本机有更新版本的程序保存的草稿，这个旧版本存不全，所以没有写存档文件。请用新版本打开，再存档。
      </Notice>
    </section>
  )
}

import { useEffect, useState } from 'react'
import type { Report } from '#domain/report.ts'
import { NewYearDialog } from '#features/reading/NewYearDialog.tsx'
import type { Source } from '#features/reading/source.ts'
import { importedDraft } from '#importers/imported.ts'
import { loadDraft } from '#storage/drafts.ts'
import { downloadFile, newId } from '#storage/files.ts'
import type { Incoming } from './incoming.ts'
import { useReading } from './use-reading.ts'

type NewYearProps = {
  /** What was dropped or pasted, to be read at once. */
  readonly incoming: Incoming | undefined
  /** It came by 打开文件: whose year it is has yet to be said. */
  readonly isOpened: boolean
  readonly drafts: readonly { readonly id: string; readonly title: string }[]
  readonly onStart: (report: Report, previous?: Report) => void
  readonly onClose: () => void
}

/** Reads last year's report and begins the next one from it. */
export function NewYear({ incoming, isOpened, drafts, onStart, onClose }: NewYearProps) {
  const [sources, setSources] = useState<readonly Source[]>([])
  const add = (source: Source) => setSources((before) => [...before, named(source, before)])
  const { read, cancel, waiting, refusals } = useReading(add)
  useEffect(() => {
    if (incoming) void read(incoming)
  }, [incoming, read])

  const addDraft = async (id: string) => {
    const draft = await loadDraft(id)
    const title = drafts.find((each) => each.id === id)?.title
    if (draft && title) add({ id: newId(), name: title, imported: importedDraft(draft.report) })
  }

  return (
    <NewYearDialog
      sources={sources}
      isOpened={isOpened}
      drafts={drafts}
      multiple
      waiting={waiting}
      refusals={refusals}
      onFiles={(files) => void read({ kind: 'files', files })}
      onPaste={(html, text) => void read({ kind: 'paste', html, text })}
      onCancel={cancel}
      onDraft={(id) => void addDraft(id)}
      onRemove={(source) => setSources((before) => before.filter((each) => each !== source))}
      onSave={(name, text) => downloadFile(name, `\ufeff${text}`, 'text/plain')}
      onBegin={onStart}
      onOpen={(report) => onStart(report)}
      onClose={onClose}
    />
  )
}

/** Two townships' files may have one name. */
function named(source: Source, others: readonly Source[]): Source {
  const same = others.filter(({ name }) => name.startsWith(source.name)).length
  return same === 0 ? source : { ...source, name: `${source.name}（${same + 1}）` }
}

import { useEffect, useState } from 'react'
import { formatById } from '#domain/formats/index.ts'
import { ImportDialog } from '#features/reading/ImportDialog.tsx'
import type { Source } from '#features/reading/source.ts'
import { acceptedEdit } from '#importers/offers.ts'
import { downloadFile } from '#storage/files.ts'
import type { OpenDraft } from './open-draft.ts'
import type { Incoming } from './incoming.ts'
import { useReading } from './use-reading.ts'
import { now } from './when.ts'

type ImportReportProps = {
  readonly draft: OpenDraft
  /** What was dropped or pasted, to be read at once. */
  readonly incoming: Incoming | undefined
  readonly onClose: () => void
  readonly onImported: (count: number) => void
}

/** Reads a file and puts what the clerk accepts of it into the open draft, as one edit. */
export function ImportReport({ draft, incoming, onClose, onImported }: ImportReportProps) {
  const { store } = draft
  const [source, setSource] = useState<Source>()
  const { read, cancel, waiting, refusals } = useReading(setSource)
  useEffect(() => {
    if (incoming) void read(first(incoming))
  }, [incoming, read])
  const { report } = store
  const format = formatById(report.formatId)
  if (!format) return null
  return (
    <ImportDialog
      format={format}
      report={report}
      source={source}
      multiple={false}
      waiting={waiting}
      refusals={refusals}
      onFiles={(files) => void read(first({ kind: 'files', files }))}
      onPaste={(html, text) => void read({ kind: 'paste', html, text })}
      onCancel={cancel}
      onSave={(name, text) => downloadFile(name, `\ufeff${text}`, 'text/plain')}
      onAccept={({ name, imported }, accepted) => {
        draft.keep('beforeImport', name)
        store.edit(acceptedEdit(store.report, imported, accepted, now()))
        onImported(accepted.length)
      }}
      onClose={onClose}
    />
  )
}

function first(incoming: Incoming): Incoming {
  return incoming.kind === 'files' ? { kind: 'files', files: incoming.files.slice(0, 1) } : incoming
}

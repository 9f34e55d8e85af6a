import { shortFingerprint } from '#documents/short-fingerprint.ts'
import type { Document } from '#documents/document.ts'
import type { ReportFormat } from '#domain/format.ts'
import type { Tally } from '#domain/tally.ts'
import { ExportStop } from '#features/export/ExportStop.tsx'
import { draftFileText } from '#storage/draft.ts'
import { downloadFile } from '#storage/files.ts'
import type { Settings } from '#storage/settings.ts'
import { makeFileInWorker, prepareMaking } from './making.ts'
import type { OpenDraft } from './open-draft.ts'

type ExportProps = {
  readonly draft: OpenDraft
  readonly format: ReportFormat
  readonly tally: Tally | undefined
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
  readonly onPrint: (document: Document) => void
  readonly onSaveDraft: () => string
  readonly onShowProblems: () => void
}

/** The last stop, with the draft its files are made of. */
export function Export(props: ExportProps) {
  const { draft, format, settings, onSettings, ...rest } = props
  return (
    <ExportStop
      {...rest}
      getSource={() => {
        const present = draft.autosave.snapshot()
        return {
          format,
          report: draft.store.report,
          previous: present.previous,
          fonts: settings.fonts,
          draftText: draftFileText(present),
        }
      }}
      makeFile={makeFileInWorker}
      prepare={prepareMaking}
      fonts={settings.fonts}
      onFonts={(fonts) => onSettings({ ...settings, fonts })}
      onSaveFile={downloadFile}
      onExported={({ name, hash }) =>
        draft.keep('afterExport', `${name} 校验码 ${shortFingerprint(hash)}`)
      }
    />
  )
}

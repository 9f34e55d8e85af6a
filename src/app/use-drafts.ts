import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import { formatFor, formats } from '#domain/formats/index.ts'
import { emptyReport, type Report } from '#domain/report.ts'
import { sampleReport } from '#domain/sample-report.ts'
import { type DraftEntry, draftName } from '#features/drafts/draft-entry.ts'
import type { Difference } from '#importers/compare-document.ts'
import { newDraft } from '#storage/draft.ts'
import { forgetDamaged, loadDraft, saveDraft, setDeleted } from '#storage/drafts.ts'
import { newId } from '#storage/files.ts'
import type { Settings } from '#storage/settings.ts'
import { isWordFile, readExport, type Reopened, withAccepted } from './reopen.ts'
import { beginDraft } from './unsaved.ts'
import { useDraftLists } from './use-draft-lists.ts'
import { useRestore } from './use-restore.ts'
import { now } from './when.ts'

export type HomeNotice = {
  readonly kind: 'good' | 'error'
  readonly message: string
  /** The draft that 撤销 brings back. */
  readonly deleted?: string
}

/** The home page's lists and actions; every action ends in lists that are read again. */
export function useDrafts(onSettings: (settings: Settings) => void) {
  const [, navigate] = useLocation()
  const { list, refresh } = useDraftLists()
  const [notice, setNotice] = useState<HomeNotice>()
  const [reopened, setReopened] = useState<Reopened>()

  const failed = useCallback(() => setNotice({ kind: 'error', message: storageFailed }), [])

  const start = useCallback(
    (report: Report, previous?: Report) => {
      const draft = newDraft(newId(), report, now(), previous)
      void beginDraft(draft).then(() => navigate(`/draft/${draft.id}`))
    },
    [navigate],
  )

  const restore = (id: string) => {
    // 撤销 goes last: the focus passes from it to the row that has come back.
    setDeleted(id, undefined)
      .then(refresh)
      .then(() => setNotice(undefined), failed)
  }

  const restored = useRestore({
    isEmpty:
      list === 'erased' ||
      (typeof list === 'object' && list.kept.length + list.deleted.length === 0),
    onSettings,
    onOpen: (id) => navigate(`/draft/${id}`),
    onTold: (kind, message) => {
      setNotice({ kind, message })
      void refresh()
    },
    onFailed: () => {
      failed()
      void refresh()
    },
  })

  return {
    list,
    refresh,
    restored,
    notice,
    start,
    open: (id: string) => navigate(`/draft/${id}`),
    create: () => {
      const year = new Date().getFullYear() - 1
      start(emptyReport(formatFor(year) ?? latestFormat(), year))
    },
    createSample: () => {
      const year = new Date().getFullYear() - 1
      start(sampleReport(latestFormat(), year))
    },
    duplicate: (id: string) => {
      loadDraft(id)
        .then((draft) => {
          if (!draft) return undefined
          return saveDraft(newDraft(newId(), draft.report, now(), draft.previous)).then(() => {
            setNotice({ kind: 'good', message: '已复制一份草稿。' })
            void refresh()
          })
        })
        .catch(failed)
    },
    remove: (draft: DraftEntry) => {
      setDeleted(draft.id, now()).then(() => {
        const message = `已删除“${draftName(draft)}”，在回收站里。`
        setNotice({ kind: 'good', message, deleted: draft.id })
        void refresh()
      }, failed)
    },
    restore,
    forgetDamaged: (filed: readonly unknown[]) => {
      forgetDamaged(filed).then(refresh, failed)
    },
    reopened,
    closeReopened: () => setReopened(undefined),
    openReopened: (accepted: readonly Difference[]) => {
      if (reopened) start(withAccepted(reopened, accepted, now()))
    },
    /** A draft, a 存档 or a .docx of ours; `onForeign` hears of any other file. */
    openFile: (file: File, onForeign: () => void) => {
      setNotice(undefined)
      if (isWordFile(file))
        readExport(file).then((opened) => {
          if (opened === 'foreign') onForeign()
          else if ('reason' in opened) setNotice({ kind: 'error', message: opened.reason })
          else if (opened.differences.length === 0) start(opened.report)
          else setReopened(opened)
        }, failed)
      else if (/\.json$/i.test(file.name)) restored.openArchive(file)
      else onForeign()
    },
  }
}

const storageFailed =
  '没有保存成功：浏览器不让本程序保存数据，或者磁盘已满。请换一个浏览器窗口（不用无痕模式）再试。'

function latestFormat() {
  const latest = formats[formats.length - 1]
  if (!latest) throw new Error('no national format is registered')
  return latest
}

import { useCallback, useEffect, useState } from 'react'
import { differences } from '#domain/difference.ts'
import { editOf } from '#domain/edit.ts'
import type { ReportFormat } from '#domain/format.ts'
import type { Version } from '#features/history/version.ts'
import { VersionsPane } from '#features/history/VersionsPane.tsx'
import {
  keepAuto,
  keepMilestone,
  keepOthers,
  listMilestones,
  type Milestone,
  type MilestoneKind,
} from '#storage/history.ts'
import { Notice } from '#ui/Notice.tsx'
import type { OpenDraft } from './open-draft.ts'
import { archiveSoon } from './archive-soon.ts'
import { moment, now } from './when.ts'

type VersionsProps = {
  readonly id: string
  readonly draft: OpenDraft
  readonly format: ReportFormat
}

type Told = { readonly kind: 'good' | 'error'; readonly message: string }

const kindNames: Readonly<Record<MilestoneKind, string>> = {
  auto: '自动',
  beforeImport: '导入前',
  afterExport: '导出后',
  manual: '手动',
  beforeRestore: '恢复前',
  otherWindow: '另一窗口没存上的内容',
}

const rule = `自动版本在每次打开草稿时和每半小时存一个，留最近 ${keepAuto} 个；其他版本一共留最近 ${keepOthers} 个。`

const notRestored: Told = {
  kind: 'error',
  message: '没有恢复：这份草稿刚才转到另一个窗口填写了。请先接管，再恢复。',
}

function restoredTo({ title, when }: Version): Told {
  return {
    kind: 'good',
    message: `已恢复到“${title}”（${when}）。不合适就按“撤销”，恢复前的内容也存了一个版本。`,
  }
}

/** The milestones of the open draft. */
export function Versions({ id, draft, format }: VersionsProps) {
  const { store, access } = draft
  const [versions, setVersions] = useState<readonly Version[]>([])
  const [told, setTold] = useState<Told>()

  const refresh = useCallback(
    () =>
      listMilestones(id).then((milestones) => {
        const today = new Date()
        setVersions(milestones.map((milestone) => versionOf(milestone, today)))
      }),
    [id],
  )
  const failed = useCallback(
    () =>
      setTold({
        kind: 'error',
        message: '版本没有存上，也可能读不出来：浏览器不让本程序使用存储。',
      }),
    [],
  )
  useEffect(() => {
    refresh().catch(failed)
  }, [refresh, failed])

  const keep = (name: string) => {
    keepMilestone(id, 'manual', store.report, now(), name)
      .then(archiveSoon)
      .then(refresh)
      .then(() => setTold({ kind: 'good', message: '已存一个版本。' }), failed)
  }

  const restore = (version: Version) => {
    keepMilestone(id, 'beforeRestore', store.report, now())
      .then(() => {
        const texts = differences(store.report, version.report).map(
          ({ place, to }) => [place, to] as const,
        )
        store.edit(editOf(store.report, 'restored', now(), texts))
        // While the version was kept another window may have taken the draft over.
        const isRestored = differences(store.report, version.report).length === 0
        setTold(isRestored ? restoredTo(version) : notRestored)
        return refresh()
      })
      .catch(failed)
  }

  const mayWrite = access === 'writing'
  return (
    <>
      {told ? <Notice kind={told.kind}>{told.message}</Notice> : null}
      <VersionsPane
        versions={versions}
        present={() => ({ number: 0, title: '现在', when: '', report: store.report })}
        format={format}
        rule={rule}
        onKeep={mayWrite ? keep : undefined}
        onRestore={mayWrite ? restore : undefined}
      />
    </>
  )
}

function versionOf({ number, kind, name, at, report }: Milestone, today: Date): Version {
  const title = name === '' ? kindNames[kind] : `${kindNames[kind]}：${name}`
  return { number, title, when: moment(at, today), report }
}

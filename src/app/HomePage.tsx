import { lazy, Suspense, useRef, useState } from 'react'
import '#features/drafts/drafts.css'
import { MergeDialog } from '#features/archive/MergeDialog.tsx'
import { Bin } from '#features/drafts/Bin.tsx'
import { draftName } from '#features/drafts/draft-entry.ts'
import { DraftList, openButtonOf } from '#features/drafts/DraftList.tsx'
import { ReopenDialog } from '#features/reopen/ReopenDialog.tsx'
import { pickedExtensions } from '#importers/extensions.ts'
import { keepDeletedDays } from '#storage/drafts.ts'
import type { Settings } from '#storage/settings.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { UndoNotice } from '#ui/UndoNotice.tsx'
import { AboutDialog } from './AboutDialog.tsx'
import { Archive } from './Archive.tsx'
import { Damaged } from './Damaged.tsx'
import { UnsavedDrafts } from './UnsavedDrafts.tsx'
import { DropHint } from './DropHint.tsx'
import { type Incoming, useIncoming } from './incoming.ts'
import { UpdateOffer } from './UpdateOffer.tsx'
import { type HomeNotice, useDrafts } from './use-drafts.ts'

/** The readers of all kinds of files are as large as the page itself, and wanted once a year. */
const NewYear = lazy(async () => ({ default: (await import('./NewYear.tsx')).NewYear }))

/** What a new year is begun from; opened was a file that could as well be this year's. */
type Begun = { readonly incoming?: Incoming; readonly isOpened?: boolean }

type HomePageProps = { readonly onSettings: (settings: Settings) => void }

/** The drafts on this machine, and the ways to begin one. */
export function HomePage({ onSettings }: HomePageProps) {
  const drafts = useDrafts(onSettings)
  const [about, setAbout] = useState(false)
  const [newYear, setNewYear] = useState<Begun>()
  const { questions, answer, dismiss } = drafts.restored
  const told = useRef<HTMLDivElement>(null)
  const fileInput = useRef<HTMLInputElement>(null)
  const open = (file: File) =>
    drafts.openFile(file, () =>
      setNewYear({ incoming: { kind: 'files', files: [file] }, isOpened: true }),
    )
  const isDragging = useIncoming((incoming) => {
    const [file] = incoming.kind === 'files' ? incoming.files : []
    if (file && /\.json$/i.test(file.name) && newYear === undefined) open(file)
    else setNewYear({ incoming })
  })
  return (
    <main className="home">
      <div className="home-inner">
        <h1>政府信息公开年报编制</h1>
        <p className="home-lead">填写六个部分，边填边核对，生成可直接报送的年度报告。</p>
        <div className="home-actions">
          <Button look="primary" once onClick={drafts.create}>
            新建报告
          </Button>
          <Button onClick={() => setNewYear({})}>从上年报告开始</Button>
          <Button onClick={() => fileInput.current?.click()}>打开文件</Button>
          <Button once onClick={drafts.createSample}>
            看一份示例
          </Button>
          <input
            ref={fileInput}
            type="file"
            hidden
            accept={pickedExtensions}
            aria-label="选择草稿文件"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              event.target.value = ''
              if (file) open(file)
            }}
          />
        </div>
        <div ref={told}>
          <Told notice={drafts.notice} onRestore={drafts.restore} />
        </div>
        {drafts.reopened ? (
          <ReopenDialog
            fileName={drafts.reopened.fileName}
            differences={drafts.reopened.differences}
            onOpen={drafts.openReopened}
            onClose={drafts.closeReopened}
          />
        ) : null}
        {newYear ? (
          <Suspense fallback={<output>正在打开……</output>}>
            <NewYear
              incoming={newYear.incoming}
              isOpened={newYear.isOpened ?? false}
              drafts={titlesOf(drafts.list)}
              onStart={drafts.start}
              onClose={() => setNewYear(undefined)}
            />
          </Suspense>
        ) : null}
        {isDragging ? <DropHint /> : null}
        {questions ? (
          <MergeDialog questions={questions} onAnswer={answer} onClose={dismiss} />
        ) : null}
        <UnsavedDrafts onOpen={drafts.open} />
        <Drafts drafts={drafts} afterDelete={() => told.current?.querySelector('button') ?? null} />
        <UpdateOffer />
        {drafts.list === 'erased' ? null : (
          <Archive list={drafts.list} onMerge={drafts.restored.mergeArchive} />
        )}
        <p className="home-promise">
          所有内容只保存在这台电脑的浏览器里，不会上传。换电脑或清理浏览器之前，请存档；以后用“打开文件”接着填。
          <Button look="quiet" onClick={() => setAbout(true)}>
            关于
          </Button>
        </p>
        <p className="home-promise">
          <a href="#/rules" target="_blank" rel="noreferrer">
            规则一览
          </a>
          ：体检用到的每一条规则和依据。
        </p>
        {about ? (
          <AboutDialog
            onClose={() => {
              setAbout(false)
              // Everything may have been removed there.
              void drafts.refresh()
            }}
          />
        ) : null}
      </div>
    </main>
  )
}

function titlesOf(list: ReturnType<typeof useDrafts>['list']) {
  if (typeof list === 'string') return []
  return list.kept.map((draft) => ({ id: draft.id, title: draftName(draft) }))
}

type ToldProps = {
  readonly notice: HomeNotice | undefined
  readonly onRestore: (id: string) => void
}

/** What has come of the last action. */
function Told({ notice, onRestore }: ToldProps) {
  if (!notice) return null
  const { kind, message, deleted } = notice
  if (deleted === undefined) return <Notice kind={kind}>{message}</Notice>
  return (
    <UndoNotice onUndo={() => onRestore(deleted)} next={() => openButtonOf(deleted)}>
      {message}
    </UndoNotice>
  )
}

type DraftsProps = {
  readonly drafts: ReturnType<typeof useDrafts>
  readonly afterDelete: () => HTMLElement | null
}

function Drafts({ drafts, afterDelete }: DraftsProps) {
  if (drafts.list === 'loading') return <output>正在读取本机的草稿……</output>
  if (drafts.list === 'erased')
    return <Notice kind="warn">本机的草稿已经在“关于”里全部清除。</Notice>
  if (drafts.list === 'failed')
    return (
      <Notice kind="error">
        浏览器不让本程序保存数据，可能是无痕窗口，或被安全软件禁用。请换普通窗口或另一个浏览器打开，否则填的内容留不住。
      </Notice>
    )
  const { kept, deleted, newer, hidden, damaged } = drafts.list
  return (
    <>
      {kept.length === 0 ? (
        <p className="home-empty">
          还没有草稿。有上年报告的，点“从上年报告开始”，也可以把文件拖到这里，或者按 Ctrl+V
          粘贴全文；没有的，点“新建报告”，或先“看一份示例”。
        </p>
      ) : (
        <DraftList
          drafts={kept}
          onOpen={drafts.open}
          onDuplicate={drafts.duplicate}
          onDelete={drafts.remove}
          afterDelete={afterDelete}
        />
      )}
      {newer.length > 0 ? (
        <Notice kind="warn">
          下面的草稿是更新版本的程序保存的，在这里只能看，没有改动它们：
          {newer.map((draft) => (
            <Button key={draft.id} look="quiet" onClick={() => drafts.open(draft.id)}>
              {draftName(draft)}
            </Button>
          ))}
        </Notice>
      ) : null}
      {hidden > 0 ? (
        <Notice kind="warn">
          有 {hidden} 份草稿是更新版本的程序保存的，没有改动它们。请用新版本打开。
        </Notice>
      ) : null}
      <Damaged records={damaged} onForget={() => drafts.forgetDamaged(damaged)} />
      <Bin drafts={deleted} days={keepDeletedDays} onRestore={drafts.restore} />
    </>
  )
}

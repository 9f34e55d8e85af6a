import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { compose } from '#documents/compose.ts'
import { titleOf } from '#domain/report.ts'
import type { Finding, Severity } from '#domain/finding.ts'
import type { ReportFormat } from '#domain/format.ts'
import { formatById } from '#domain/formats/index.ts'
import { basicsStop } from '#domain/progress.ts'
import type { Place } from '#domain/place.ts'
import { ProblemsPanel } from '#features/checks/ProblemsPanel.tsx'
import { focusFirstField, focusPlace } from '#features/editor/focus.ts'
import { GuidancePane } from '#features/editor/GuidancePane.tsx'
import { HistoryPane } from '#features/editor/HistoryPane.tsx'
import { marksOf } from '#features/editor/marks.ts'
import { PlaceMap } from '#features/editor/place-map.ts'
import { Rail } from '#features/editor/Rail.tsx'
import { EditingProvider, type Topic } from '#features/editor/report-context.tsx'
import { ShortcutsDialog } from '#features/editor/ShortcutsDialog.tsx'
import { Stop } from '#features/editor/Stop.tsx'
import { ExportStop } from '#features/export/ExportStop.tsx'
import { PreviewPane } from '#features/preview/PreviewPane.tsx'
import { downloadFile, draftFileText } from '#storage/files.ts'
import type { Settings } from '#storage/settings.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { EditorBar } from './EditorBar.tsx'
import { nextOpen } from './next-open.ts'
import { SidePane, type SideTab } from './SidePane.tsx'
import { now, type OpenDraft, useDraft } from './use-draft.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { useExamined } from './use-examined.ts'
import './EditorPage.css'

const exportStop = 'export'

type EditorPageProps = {
  readonly id: string
  readonly stop: string
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
}

/** One draft, open at one stop. */
export function EditorPage(props: EditorPageProps) {
  const draft = useDraft(props.id)
  if (draft === 'loading') return <p className="page-message">正在打开草稿……</p>
  if (draft === 'missing') return <MissingDraft />
  return <FormatOf draft={draft} {...props} />
}

function MissingDraft() {
  const [, navigate] = useLocation()
  return (
    <div className="page-message">
      <Notice kind="error">
        没有找到这份草稿，它可能已被删除，或保存在另一个浏览器里。
        <Button onClick={() => navigate('/')}>回到草稿列表</Button>
      </Notice>
    </div>
  )
}

type DraftProps = EditorPageProps & { readonly draft: OpenDraft }

/** The report's format can change with its year; everything below is then built anew. */
function FormatOf(props: DraftProps) {
  const { store } = props.draft
  const watch = useCallback((wake: () => void) => store.watch(['formatId'], wake), [store])
  const formatId = useSyncExternalStore(watch, () => store.report.formatId)
  const format = formatById(formatId)
  if (!format)
    return (
      <div className="page-message">
        <Notice kind="error">
          这份草稿用的表格格式本程序不认识，可能是更新的版本保存的，没有改动它。
        </Notice>
      </div>
    )
  return <Desk key={formatId} {...props} format={format} />
}

function Desk({
  draft,
  id,
  stop,
  format,
  settings,
  onSettings,
}: DraftProps & { readonly format: ReportFormat }) {
  const { store } = draft
  const [, navigate] = useLocation()
  const [marks] = useState(() => new PlaceMap<Severity>())
  const [selection] = useState(() => new PlaceMap<'selected' | 'summand'>())
  const [topic, setTopic] = useState<Topic>()
  const [side, setSide] = useState<SideTab>('preview')
  const [paneOpen, setPaneOpen] = useState(false)
  const [listing, setListing] = useState(false)
  const target = useRef<Place | undefined>(undefined)
  const { findings, progress, pages, title } = useExamined(store, format)

  useEffect(() => marks.show(marksOf(findings)), [marks, findings])
  useEffect(() => {
    document.title = `${title} - 年报编制`
    return () => {
      document.title = '政府信息公开年报编制'
    }
  }, [title])

  const stops = useMemo(
    () => [
      { id: basicsStop, title: '基本信息' },
      ...format.sections.map((section) => ({ id: section.id, title: section.title })),
      { id: exportStop, title: '核对与导出' },
    ],
    [format],
  )
  const goTo = useCallback((next: string) => navigate(`/draft/${id}/${next}`), [navigate, id])
  const leftField = useRef<Element | null>(null)
  const explain = useCallback((next: Topic) => {
    leftField.current = document.activeElement
    setTopic(next)
    setSide('guidance')
    setPaneOpen(true)
  }, [])
  const editing = useMemo(
    () => ({ store, format, marks, selection, now, enter: settings.enter, onExplain: explain }),
    [store, format, marks, selection, settings.enter, explain],
  )

  // The field may be on a stop that is shown only now.
  useEffect(() => {
    if (target.current) focusPlace(target.current)
    else focusFirstField()
    target.current = undefined
  }, [stop])
  const show = useCallback(
    (place: Place) => {
      const next = stopOfPlace(format, place)
      setPaneOpen(false)
      if (next === stop) return focusPlace(place)
      target.current = place
      goTo(next)
    },
    [format, stop, goTo],
  )
  useEditorKeys({
    store,
    findings,
    stops,
    stop,
    goTo,
    show,
    saveNow: () => draft.autosave.saveNow(),
    listShortcuts: () => setListing(true),
  })

  const saveDraftFile = () => {
    const name = `${titleOf(store.report)}草稿.json`
    downloadFile(name, draftFileText(draft.autosave.snapshot()), 'application/json')
  }

  return (
    <EditingProvider value={editing}>
      <div className="desk">
        {listing ? (
          <ShortcutsDialog
            large={settings.large}
            enterRight={settings.enter === 'right'}
            onLarge={(large) => onSettings({ ...settings, large })}
            onEnterRight={(right) => onSettings({ ...settings, enter: right ? 'right' : 'down' })}
            onClose={() => setListing(false)}
          />
        ) : null}
        <EditorBar
          title={title}
          draft={draft}
          problemCount={findings.length}
          onHome={() => navigate('/')}
          onNextOpen={() => {
            const place = nextOpen(findings, stops, stop)
            if (place) show(place)
          }}
          onShow={(tab) => {
            setSide(tab)
            setPaneOpen(true)
          }}
          onSaveFile={saveDraftFile}
          onShortcuts={() => setListing(true)}
        />
        <Rail stops={stops} current={stop} progress={progress} onGoTo={goTo} />
        <main className="desk-main" id="stop">
          {stop === exportStop ? (
            <ExportStop
              findings={findings}
              getDocument={() => compose(format, store.report)}
              onSaveFile={downloadFile}
              onSaveDraft={saveDraftFile}
              onShowProblems={() => {
                setSide('problems')
                setPaneOpen(true)
              }}
            />
          ) : (
            <Stop stop={stop} format={format} />
          )}
          <Steps stops={stops} stop={stop} goTo={goTo} />
        </main>
        <SidePane
          tab={side}
          open={paneOpen}
          problemCount={findings.length}
          onTab={setSide}
          onClose={() => {
            setPaneOpen(false)
            // The pane covered the form: typing goes on where it was left.
            if (leftField.current instanceof HTMLElement) leftField.current.focus()
          }}
        >
          {side === 'preview' ? <PreviewPane pages={pages} section={stop} onSelect={show} /> : null}
          {side === 'problems' ? (
            <ProblemsPanel
              findings={findings}
              stops={stops}
              onSelect={(_: Finding, place) => show(place)}
            />
          ) : null}
          {side === 'history' ? <HistoryPane /> : null}
          {side === 'guidance' ? <GuidancePane topic={topic} format={format} /> : null}
        </SidePane>
      </div>
    </EditingProvider>
  )
}

type StepsProps = {
  readonly stops: readonly { readonly id: string; readonly title: string }[]
  readonly stop: string
  readonly goTo: (stop: string) => void
}

function Steps({ stops, stop, goTo }: StepsProps) {
  const index = stops.findIndex(({ id }) => id === stop)
  const before = stops[index - 1]
  const after = stops[index + 1]
  return (
    <div className="steps">
      {before ? <Button onClick={() => goTo(before.id)}>上一步：{before.title}</Button> : <span />}
      {after ? (
        <Button look="primary" onClick={() => goTo(after.id)}>
          下一步：{after.title}
        </Button>
      ) : null}
    </div>
  )
}

function stopOfPlace(format: ReportFormat, place: Place): string {
  const [group, second = ''] = place.split('.')
  if (group === 'prose') return second
  if (group === 'fee') return format.sections[format.sections.length - 1]?.id ?? basicsStop
  if (group !== 'cells') return basicsStop
  return (
    format.sections.find((section) => section.kind === 'grid' && section.grid.id === second)?.id ??
    basicsStop
  )
}

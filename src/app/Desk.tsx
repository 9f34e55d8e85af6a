import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { shortFingerprint } from '#documents/short-fingerprint.ts'
import type { Severity } from '#domain/finding.ts'
import type { ReportFormat } from '#domain/format.ts'
import { type Place, shownPlace } from '#domain/place.ts'
import { basicsStop, stopOfPlace } from '#domain/progress.ts'
import type { Quoted } from '#domain/quantities/quoted.ts'
import { Announcer } from '#features/checks/Announcer.tsx'
import { ControlTotals } from '#features/editor/ControlTotals.tsx'
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
import { PrintSheet } from '#features/preview/PrintSheet.tsx'
import { PreviewPane } from '#features/preview/PreviewPane.tsx'
import { draftFileText } from '#storage/draft.ts'
import { downloadFile } from '#storage/files.ts'
import type { Settings } from '#storage/settings.ts'
import type { Stretch } from '#ui/stretch.ts'
import { EditorBar } from './EditorBar.tsx'
import { makeFileInWorker, prepareMaking } from './making.ts'
import { nextOpen } from './next-open.ts'
import { Problems } from './Problems.tsx'
import { saveDraftFile } from './save-draft-file.ts'
import { SidePane, type SideTab } from './SidePane.tsx'
import { Locked } from './Locked.tsx'
import { Steps } from './Steps.tsx'
import type { OpenDraft } from './open-draft.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { usePrinting } from './use-printing.ts'
import { useExamined } from './use-examined.ts'
import { Versions } from './Versions.tsx'
import { now } from './when.ts'

const exportStop = 'export'

type DeskProps = {
  readonly draft: OpenDraft
  readonly format: ReportFormat
  readonly id: string
  readonly stop: string
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
}

/** An open draft in one format: rail, form and side pane, and what they tell each other. */
export function Desk({ draft, id, stop, format, settings, onSettings }: DeskProps) {
  const { store } = draft
  const isLocked = draft.access !== 'writing'
  const [, navigate] = useLocation()
  const [marks] = useState(() => new PlaceMap<Severity>())
  const [selection] = useState(() => new PlaceMap<'selected' | 'summand'>())
  const [topic, setTopic] = useState<Topic>()
  const [side, setSide] = useState<SideTab>('preview')
  const [paneOpen, setPaneOpen] = useState(false)
  const [listing, setListing] = useState(false)
  const target = useRef<Parameters<typeof focusPlace> | undefined>(undefined)
  const [quoted] = useState(() => new PlaceMap<readonly Quoted[]>())
  const examined = useExamined(store, format, draft.previous)
  const { open, tally, progress, pages, title, canUndo, canRedo } = examined

  const printing = usePrinting(store, format)

  useEffect(() => marks.show(marksOf(open)), [marks, open])
  useEffect(() => quoted.show(examined.quoted), [quoted, examined.quoted])
  useEffect(() => {
    document.title = `${open.length > 0 ? `（${open.length}）` : ''}${title} - 年报编制`
    return () => {
      document.title = '政府信息公开年报编制'
    }
  }, [title, open.length])

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
  useEffect(() => draft.leftOff.moveTo(stop), [draft.leftOff, stop])
  // The field may be on a stop that is shown only now.
  useEffect(() => {
    if (target.current) focusPlace(...target.current)
    else focusFirstField()
    target.current = undefined
  }, [stop])
  // Or in the pane, where a total of the paper is typed.
  useEffect(() => {
    if (target.current) focusPlace(...target.current)
    target.current = undefined
  }, [side])
  const show = useCallback(
    (wanted: Place, words?: Stretch) => {
      const place = shownPlace(wanted)
      const next = stopOfPlace(format, place)
      const inPane = place.startsWith('printed.')
      setPaneOpen(inPane)
      if (inPane) setSide('totals')
      if (next === stop && (!inPane || side === 'totals')) return focusPlace(place, words)
      target.current = [place, words]
      goTo(next)
    },
    [format, stop, side, goTo],
  )
  const { previous } = draft
  const editing = useMemo(
    () => ({
      store,
      format,
      marks,
      quoted,
      selection,
      now,
      lastYear: previous && {
        report: previous,
        shown: settings.lastYear,
        onShow: (lastYear: boolean) => onSettings({ ...settings, lastYear }),
      },
      enter: settings.enter,
      onExplain: explain,
      onGoTo: show,
    }),
    [store, format, marks, quoted, selection, previous, settings, onSettings, explain, show],
  )

  useEditorKeys({
    store,
    findings: open,
    stops,
    stop,
    goTo,
    show,
    saveNow: () => draft.autosave.saveNow(),
    listShortcuts: () => setListing(true),
  })

  const saveFile = () => saveDraftFile(draft.autosave.snapshot())

  return (
    <EditingProvider value={editing}>
      <div className="desk">
        <PrintSheet getDocument={printing.getDocument} />
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
          problemCount={open.length}
          canUndo={canUndo && !isLocked}
          canRedo={canRedo}
          onHome={() => navigate('/')}
          onNextOpen={() => {
            const place = nextOpen(open, stops, stop)
            if (place) show(place)
          }}
          onShow={(tab) => {
            setSide(tab)
            setPaneOpen(true)
          }}
          onSaveFile={saveFile}
          onShortcuts={() => setListing(true)}
        />
        {tally ? <Announcer tally={tally} /> : null}
        <Rail stops={stops} current={stop} progress={progress} onGoTo={goTo} />
        <main className="desk-main" id="stop">
          {stop === exportStop ? (
            <ExportStop
              tally={tally}
              getSource={() => {
                const present = draft.autosave.snapshot()
                return {
                  format,
                  report: store.report,
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
              onPrint={printing.print}
              onSaveDraft={saveFile}
              onShowProblems={() => {
                setSide('problems')
                setPaneOpen(true)
              }}
            />
          ) : (
            <Locked draft={draft}>
              <Stop stop={stop} format={format} />
            </Locked>
          )}
          <Steps stops={stops} stop={stop} goTo={goTo} />
        </main>
        <SidePane
          tab={side}
          open={paneOpen}
          problemCount={open.length}
          onTab={setSide}
          onClose={() => {
            setPaneOpen(false)
            // The pane covered the form: typing goes on where it was left.
            if (leftField.current instanceof HTMLElement) leftField.current.focus()
          }}
        >
          {side === 'preview' ? (
            <PreviewPane {...{ pages, report: examined.report }} section={stop} onSelect={show} />
          ) : null}
          {side === 'problems' ? (
            <Problems
              // Another window may have begun reasons.
              key={String(isLocked)}
              {...{ store, format, previous, examined, isLocked, stops }}
              unfinished={draft.leftOff}
              onShow={show}
            />
          ) : null}
          {side === 'totals' ? <ControlTotals stop={stop} /> : null}
          {side === 'history' ? <HistoryPane /> : null}
          {side === 'versions' ? <Versions id={id} draft={draft} format={format} /> : null}
          {side === 'guidance' ? (
            <GuidancePane
              topic={topic}
              format={format}
              quoted={[...examined.quoted.values()].flat()}
            />
          ) : null}
        </SidePane>
      </div>
    </EditingProvider>
  )
}

import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Severity } from '#domain/finding.ts'
import type { ReportFormat } from '#domain/format.ts'
import { basicsStop } from '#domain/progress.ts'
import type { Quoted } from '#domain/quantities/quoted.ts'
import { Announcer } from '#features/checks/Announcer.tsx'
import { marksOf } from '#features/editor/marks.ts'
import { PlaceMap } from '#features/editor/place-map.ts'
import { Rail } from '#features/editor/Rail.tsx'
import { EditingProvider, type Picked } from '#features/editor/report-context.tsx'
import { ShortcutsDialog } from '#features/editor/ShortcutsDialog.tsx'
import { Stop } from '#features/editor/Stop.tsx'
import { PrintSheet } from '#features/preview/PrintSheet.tsx'
import type { Settings } from '#storage/settings.ts'
import { EditorBar } from './EditorBar.tsx'
import { Export } from './Export.tsx'
import { nextOpen } from './next-open.ts'
import { saveDraftFile } from './save-draft-file.ts'
import { SidePane } from './SidePane.tsx'
import { Locked } from './Locked.tsx'
import { SideView } from './SideView.tsx'
import { Steps } from './Steps.tsx'
import type { OpenDraft } from './open-draft.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { useLeading } from './use-leading.ts'
import { usePrinting } from './use-printing.ts'
import { useSidePane } from './use-side-pane.ts'
import { type Examined, useExamined } from './use-examined.ts'
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
  const { store, previous } = draft
  const isLocked = draft.access !== 'writing'
  const [, navigate] = useLocation()
  const [listing, setListing] = useState(false)
  const stops = useMemo(() => stopsOf(format), [format])
  const examined = useExamined(store, format, previous)
  const { open, tally, progress, title, canUndo, canRedo } = examined
  const maps = usePlaceMaps(examined)
  const printing = usePrinting(store, format)

  useDocumentTitle(title, open.length)
  useEffect(() => draft.leftOff.moveTo(stop), [draft.leftOff, stop])
  const side = useSidePane()
  const { explain } = side
  const { goTo, show } = useLeading({ id, stop, format, side })

  const editing = useMemo(
    () => ({
      store,
      format,
      ...maps,
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
    [store, format, maps, previous, settings, onSettings, explain, show],
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
          onShow={side.open}
          onSaveFile={saveFile}
          onShortcuts={() => setListing(true)}
        />
        {tally ? <Announcer tally={tally} /> : null}
        <Rail stops={stops} current={stop} progress={progress} onGoTo={goTo} />
        <main className="desk-main" id="stop">
          {stop === exportStop ? (
            <Export
              {...{ draft, format, tally, settings, onSettings }}
              onPrint={printing.print}
              onSaveDraft={saveFile}
              onShowProblems={() => side.open('problems')}
            />
          ) : (
            <Locked draft={draft}>
              <Stop stop={stop} format={format} />
            </Locked>
          )}
          <Steps stops={stops} stop={stop} goTo={goTo} />
        </main>
        <SidePane
          tab={side.tab}
          open={side.isOpen}
          problemCount={open.length}
          onTab={side.setTab}
          onClose={side.close}
        >
          <SideView
            tab={side.tab}
            topic={side.topic}
            {...{ draft, isLocked, id, format, stop, stops, examined }}
            onShow={show}
          />
        </SidePane>
      </div>
    </EditingProvider>
  )
}

function stopsOf(format: ReportFormat) {
  return [
    { id: basicsStop, title: '基本信息' },
    ...format.sections.map(({ id, title }) => ({ id, title })),
    { id: exportStop, title: '核对与导出' },
  ]
}

/** What is to be seen at single places, each of which hears of its own alone. */
function usePlaceMaps({ open, quoted }: Examined) {
  const [maps] = useState(() => ({
    marks: new PlaceMap<Severity>(),
    quoted: new PlaceMap<readonly Quoted[]>(),
    selection: new PlaceMap<Picked>(),
  }))
  useEffect(() => maps.marks.show(marksOf(open)), [maps, open])
  useEffect(() => maps.quoted.show(quoted), [maps, quoted])
  return maps
}

function useDocumentTitle(title: string, problemCount: number): void {
  useEffect(() => {
    document.title = `${problemCount > 0 ? `（${problemCount}）` : ''}${title} - 年报编制`
    return () => {
      document.title = '政府信息公开年报编制'
    }
  }, [title, problemCount])
}

import type { ReportFormat } from '#domain/format.ts'
import type { Place } from '#domain/place.ts'
import { ControlTotals } from '#features/editor/ControlTotals.tsx'
import { GuidancePane } from '#features/editor/GuidancePane.tsx'
import { HistoryPane } from '#features/editor/HistoryPane.tsx'
import type { Topic } from '#features/editor/report-context.tsx'
import { PreviewPane } from '#features/preview/PreviewPane.tsx'
import type { Stretch } from '#ui/stretch.ts'
import type { OpenDraft } from './open-draft.ts'
import { Problems } from './Problems.tsx'
import type { SideTab } from './SidePane.tsx'
import type { Examined } from './use-examined.ts'
import { Versions } from './Versions.tsx'

type SideViewProps = {
  readonly tab: SideTab
  readonly topic: Topic | undefined
  readonly draft: OpenDraft
  readonly isLocked: boolean
  readonly id: string
  readonly format: ReportFormat
  readonly stop: string
  readonly stops: readonly { readonly id: string; readonly title: string }[]
  readonly examined: Examined
  readonly onShow: (place: Place, words?: Stretch) => void
}

/** What the side pane shows under each of its tabs. */
export function SideView(props: SideViewProps) {
  const { tab, topic, draft, isLocked, id, format, stop, stops, examined, onShow } = props
  switch (tab) {
    case 'preview':
      return (
        <PreviewPane
          pages={examined.pages}
          report={examined.report}
          section={stop}
          onSelect={onShow}
        />
      )
    case 'problems':
      return (
        <Problems
          // Another window may have begun reasons.
          key={String(isLocked)}
          {...{ format, examined, isLocked, stops, onShow }}
          store={draft.store}
          previous={draft.previous}
          unfinished={draft.leftOff}
        />
      )
    case 'totals':
      return <ControlTotals stop={stop} />
    case 'history':
      return <HistoryPane />
    case 'versions':
      return <Versions id={id} draft={draft} format={format} />
    case 'guidance':
      return (
        <GuidancePane topic={topic} format={format} quoted={[...examined.quoted.values()].flat()} />
      )
  }
}

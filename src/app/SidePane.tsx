import type { ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'

export type SideTab = 'preview' | 'problems' | 'guidance' | 'totals' | 'history' | 'versions'

type SidePaneProps = {
  readonly tab: SideTab
  /** On a narrow screen the pane is a view of its own, shown on demand. */
  readonly open: boolean
  readonly problemCount: number
  readonly onTab: (tab: SideTab) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Preview, problems and guidance beside the form. */
export function SidePane({ tab, open, problemCount, onTab, onClose, children }: SidePaneProps) {
  const tabs: readonly { readonly id: SideTab; readonly name: string }[] = [
    { id: 'preview', name: '预览' },
    { id: 'problems', name: `问题（${problemCount}）` },
    { id: 'guidance', name: '填写说明' },
    { id: 'totals', name: '校验合计' },
    { id: 'history', name: '记录' },
    { id: 'versions', name: '版本' },
  ]
  return (
    <aside className={open ? 'side side-open' : 'side'} aria-label="预览、问题和说明">
      <div className="side-tabs">
        {tabs.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="side-tab"
            aria-pressed={tab === id}
            onClick={() => onTab(id)}
          >
            {name}
          </button>
        ))}
        <Button look="quiet" className="side-close" onClick={onClose}>
          返回填写
        </Button>
      </div>
      {/* Each view begins at its top. It scrolls on its own, so it can be reached and scrolled by
          keyboard; in the preview the pages do. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div key={tab} className="side-body" tabIndex={tab === 'preview' ? undefined : 0}>
        {children}
      </div>
    </aside>
  )
}

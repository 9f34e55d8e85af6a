import { Component, type ReactNode } from 'react'
import type { Autosave } from './autosave.ts'
import { reportHere } from './report-here.ts'
import { Stopped, StoppedDraft } from './Stopped.tsx'

type Props = {
  readonly children: ReactNode
  /** Of the draft that is open; it lives outside what failed. */
  readonly autosave?: Autosave
}

/** The last net for a view that cannot be drawn: the drafts are kept, and there are ways on. */
export class ErrorBoundary extends Component<Props, { readonly report: string | undefined }> {
  override state = { report: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { report: reportHere(error) }
  }

  override render() {
    const { report } = this.state
    const { children, autosave } = this.props
    if (report === undefined) return children
    return (
      <div className="failure">
        {autosave ? (
          <StoppedDraft report={report} autosave={autosave} />
        ) : (
          <Stopped report={report} />
        )}
      </div>
    )
  }
}

import { Component, type ReactNode } from 'react'
import { reportHere } from './report-here.ts'
import { FailurePanel } from './FailurePanel.tsx'

type Props = {
  readonly children: ReactNode
  /** Saves the draft that is open; it lives outside what failed. */
  readonly onSaveFile?: () => void
}

/** The last net for a view that cannot be drawn: the draft is kept, and there are ways on. */
export class ErrorBoundary extends Component<Props, { readonly report: string | undefined }> {
  override state = { report: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { report: reportHere(error) }
  }

  override render() {
    const { report } = this.state
    if (report === undefined) return this.props.children
    return (
      <div className="failure">
        <FailurePanel
          headline="程序出了问题，已停止显示。填写的内容保存在本机，刷新页面后可以接着填。"
          report={report}
          onSaveFile={this.props.onSaveFile}
        />
      </div>
    )
  }
}

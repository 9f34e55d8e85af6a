import { Component, type ReactNode } from 'react'
import { Notice } from '#ui/Notice.tsx'

type Props = { readonly children: ReactNode }

/** The last net: says that the draft is kept, and how to go on. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className="home-inner">
        <Notice kind="error">
          程序出了问题，已停止显示。填写的内容保存在本机，刷新页面后可以接着填。
          <button type="button" className="button button-plain" onClick={() => location.reload()}>
            刷新页面
          </button>
        </Notice>
      </div>
    )
  }
}

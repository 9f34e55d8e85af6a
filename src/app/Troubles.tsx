import { useEffect, useState } from 'react'
import { reportHere } from './report-here.ts'
import { FailurePanel } from './FailurePanel.tsx'

/** Errors that no boundary sees: in events, timers and promises. The form stays usable below. */
export function Troubles({ onSaveFile }: { readonly onSaveFile?: () => void }) {
  const [report, setReport] = useState<string>()

  useEffect(() => {
    const onError = ({ error, filename }: ErrorEvent) => {
      if (error instanceof Error && isOurs(filename)) setReport(reportHere(error))
    }
    const onRejection = ({ reason }: PromiseRejectionEvent) => {
      if (isOurs(reason instanceof Error ? (reason.stack ?? '') : '')) setReport(reportHere(reason))
    }
    window.addEventListener('error', onError)
    window.addEventListener('unhandledrejection', onRejection)
    return () => {
      window.removeEventListener('error', onError)
      window.removeEventListener('unhandledrejection', onRejection)
    }
  }, [])

  if (report === undefined) return null
  return (
    <div className="failure-over">
      <FailurePanel
        headline="程序出了一点问题，刚才那一步可能没有完成。填写的内容都还在；不放心可以先存为文件。"
        report={report}
        onSaveFile={onSaveFile}
        onDismiss={() => setReport(undefined)}
      />
    </div>
  )
}

/** Extensions and security software put scripts of their own into the page; their errors are theirs. */
function isOurs(source: string): boolean {
  return !source.includes('-extension://')
}

import type { Finding } from '#domain/finding.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

type VerdictProps = {
  readonly findings: readonly Finding[]
  readonly onShowProblems: () => void
}

/** How far the report is, before anything is downloaded. */
export function Verdict({ findings, onShowProblems }: VerdictProps) {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const others = findings.length - errors
  if (findings.length === 0)
    return <Notice kind="good">各部分都已填完，没有发现问题。下载前请再通读一遍预览。</Notice>
  return (
    <Notice kind="warn">
      {errors > 0
        ? `这份报告还没有填完或有错：${errors} 个错误${others > 0 ? `，${others} 处请核对` : ''}。现在也可以下载，但下载的是未完成稿，空着的地方不会自动补上。`
        : `没有错误，还有 ${others} 处请核对。可以下载。`}
      <Button onClick={onShowProblems}>查看问题</Button>
    </Notice>
  )
}

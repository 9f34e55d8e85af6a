import type { ReportFormat } from '#domain/format.ts'
import type { Topic } from './report-context.tsx'

export function GuidancePane({
  topic,
}: {
  readonly topic: Topic | undefined
  readonly format: ReportFormat
}) {
  return (
    <p className="guidance">
      {topic?.row ?? '点表格左边的行名，或在格内按 F1，这里会说明这一行填什么。'}
    </p>
  )
}

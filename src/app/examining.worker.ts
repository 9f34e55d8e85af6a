import { formatById } from '#domain/formats/index.ts'
import { examine } from './examine.ts'
import type { ExamineRequest } from './examining.ts'

// Too small to hide a bug: what it calls is tested in Node.
addEventListener('message', ({ data }: MessageEvent<ExamineRequest>) => {
  const { formatId, report, previous } = data
  const format = formatById(formatId)
  if (!format) throw new Error(`no format ${formatId}`)
  postMessage(examine(format, report, previous))
})
postMessage('ready')

import { compose } from '#documents/compose.ts'
import { toDocx } from '#documents/to-docx.ts'
import { toHtml } from '#documents/to-html.ts'
import { textFile, toText } from '#documents/to-text.ts'
import { formatById } from '#domain/formats/index.ts'
import type { Report } from '#domain/report.ts'

export const targets = ['docx', 'html', 'txt', 'json'] as const
export type Target = (typeof targets)[number]

export function isTarget(text: string): text is Target {
  return targets.some((target) => target === text)
}

/** A report as a file of another kind; undefined when its format is not known. */
export async function converted(report: Report, target: Target): Promise<Uint8Array | undefined> {
  const format = formatById(report.formatId)
  if (!format) return undefined
  switch (target) {
    case 'docx':
      return toDocx(compose(format, report))
    case 'txt':
      return textFile(toText(compose(format, report)))
    case 'html':
      return new TextEncoder().encode(toHtml(compose(format, report)))
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(report, null, 1)}\n`)
  }
}

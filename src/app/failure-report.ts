/** Where a failure happened; nothing of it names a person or a folder. */
export type Circumstances = {
  readonly version: string
  /** ISO 8601. */
  readonly at: string
  /** The protocol the page was opened by: `file:`, `https:`, `http:`. */
  readonly protocol: string
  /** The stop of the editor, or nothing on the list of drafts. */
  readonly stop: string
  readonly browser: string
}

/**
 * A failure as a text that may be sent on. Messages can quote what was typed (JSON.parse does) and
 * the lines of a stack name the folder of the file, so only words of the program are let through.
 */
export function failureReport(error: unknown, circumstances: Circumstances): string {
  const { version, at, protocol, stop, browser } = circumstances
  return [
    `政府信息公开年报编制 ${version}`,
    `时间：${at}`,
    `打开方式：${protocol}`,
    `页面：${stop === '' ? '草稿列表' : stop}`,
    `浏览器：${browser}`,
    `错误：${nameOf(error)}`,
    ...stackOf(error),
  ].join('\n')
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return `${error.name}: ${withoutQuotes(error.message)}`
}

/** A message without what it quotes, without Chinese and without numbers. */
function withoutQuotes(message: string): string {
  return message
    .replace(/"[^]*"|'[^]*'|`[^]*`|“[^]*”/g, '…')
    .replace(/[^\x20-\x7e…]+|\d{2,}/g, '…')
    .slice(0, 200)
}

const deepest = 12

/** The functions on the stack, with line and column, without the file. */
function stackOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  const frames = (error.stack ?? '').split('\n').flatMap((line) => {
    // Chromium: “at name (file:1:2)” or “at file:1:2”; Firefox: “name@file:1:2”.
    const frame =
      /^\s*at (?:async )?(?:([\w$.<> ]+) \()?.*?:(\d+:\d+)\)?$|^([\w$./<>*]*)@.*:(\d+:\d+)$/.exec(
        line,
      )
    if (!frame) return []
    const name = frame[1] ?? frame[3]
    return [`  ${name === undefined || name === '' ? '(anonymous)' : name} ${frame[2] ?? frame[4]}`]
  })
  return frames.slice(0, deepest)
}

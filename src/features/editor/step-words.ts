import type { Change, Edit, EditKind } from '#domain/edit.ts'
import type { ReportFormat } from '#domain/format.ts'
import { placeName } from '#domain/place-name.ts'
import { cellPlace, shownPlace } from '#domain/place.ts'

const kindNames: Readonly<Record<EditKind, string>> = {
  typed: '输入',
  pasted: '粘贴',
  filledZeros: '填 0',
  tookOver: '按勾稽算出',
  repaired: '修正',
  cleared: '清空',
  restored: '恢复版本',
  imported: '导入',
  set: '选定',
}

/** A step as the record names it: what was done, and to what. */
export type StepWords = { readonly kind: string; readonly what: string }

export function stepWords({ kind, changes }: Edit, format: ReportFormat): StepWords {
  const shown = changes.filter(({ place }) => !place.startsWith('stated.'))
  const [first] = shown
  if (!first) return { kind: kindNames[kind], what: '' }
  if (shown.length === 1) {
    const beside = besideTheText(first, format)
    if (beside) return beside
  }
  const name = placeName(format, first.place)
  const [from, to] = aroundDifference(first.from, first.to)
  return {
    kind: kindNames[kind],
    what: shown.length > 1 ? `${name} 等 ${shown.length} 处` : `${name}：${from} → ${to}`,
  }
}

/** What is kept beside the figures and texts of the report has names of its own. */
function besideTheText({ place, from, to }: Change, format: ReportFormat): StepWords | undefined {
  if (place.startsWith('carried.'))
    return {
      kind: '确认无误',
      what: `${placeName(format, shownPlace(place))}：${start(linesOnlyIn(from, to).join(''))}`,
    }
  if (place.startsWith('reasons.')) {
    // Each line has the finding's fingerprint before the reason.
    const [reason = ''] = linesOnlyIn(to, from)
    return {
      kind: reason === '' ? '撤回理由' : '说明理由',
      what: start(reason.slice(reason.indexOf(' ') + 1)),
    }
  }
  if (place.startsWith('notes.')) {
    const cell = placeName(format, cellPlace(place.slice('notes.'.length)))
    return { kind: '备注', what: `${cell}：${start(to)}` }
  }
  return undefined
}

function linesOnlyIn(text: string, other: string): readonly string[] {
  const others = other.split('\n')
  return text.split('\n').filter((line) => line !== '' && !others.includes(line))
}

/** Characters shown of a text, and how many of them before the difference. */
const longest = 12
const before = 4

/** Both texts, a long one from shortly before where they begin to differ. */
function aroundDifference(from: string, to: string): readonly [string, string] {
  const [a, b] = [Array.from(from), Array.from(to)]
  const same = a.findIndex((sign, index) => sign !== b[index])
  const at = Math.max(0, (same < 0 ? a.length : same) - before)
  return [excerpt(a, at), excerpt(b, at)]
}

function start(text: string): string {
  return excerpt(Array.from(text), 0)
}

function excerpt(signs: readonly string[], at: number): string {
  if (signs.length === 0) return '（空）'
  if (signs.length <= longest) return signs.join('')
  const end = at + longest
  return `${at > 0 ? '…' : ''}${signs.slice(at, end).join('')}${end < signs.length ? '…' : ''}`
}

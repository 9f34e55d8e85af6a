import type { Change } from './edit.ts'
import type { Place } from './place.ts'

/** 错误, 需说明 (wrong unless a reason is given), 请核对, 提示; the gravest first. */
export const severities = ['error', 'explain', 'verify', 'hint'] as const
export type Severity = (typeof severities)[number]

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  explain: '需说明',
  verify: '请核对',
  hint: '提示',
}

/** One of the things a rule compared: where it stands, what a clerk calls it, what it is now. */
export type Operand = { readonly place: Place; readonly label: string; readonly value: string }

/** A repair that is certain, done at one press as one edit of kind `repaired`. */
export type Fix = {
  /** What the button says: 改为“一、”. */
  readonly label: string
  /** From what the finding saw, so that nothing typed since is overwritten. */
  readonly changes: readonly Change[]
}

/** One thing to tell the clerk. */
export type Finding = {
  /** The rule's number, `R1` …, as in docs/checks.md. */
  readonly code: string
  readonly severity: Severity
  /** A whole sentence in plain Chinese with both operands: what, where, what to do. */
  readonly message: string
  /** Where it is seen; the first is where a click leads. */
  readonly at: readonly Place[]
  /** What was compared; a reason given for the finding holds as long as these stay. */
  readonly operands: readonly Operand[]
  /** The section the clerk finds it under; absent for 基本信息. */
  readonly section?: string
  readonly fix?: Fix
}

/** A rule that cannot be decided yet. */
export type Waiting = {
  readonly code: string
  readonly title: string
  /** What must be filled first; empty when it is last year's report that is awaited. */
  readonly awaits: readonly Place[]
}

import type { Place } from './place.ts'

/** 错误, 需说明 (wrong unless a reason is given), 请核对, 提示. */
export type Severity = 'error' | 'explain' | 'verify' | 'hint'

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  explain: '需说明',
  verify: '请核对',
  hint: '提示',
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
  /** The section the clerk finds it under; absent for 基本信息. */
  readonly section?: string
}

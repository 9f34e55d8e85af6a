import type { Finding, Fix, Operand, Severity, Waiting } from '../finding.ts'
import type { ReportFormat } from '../format.ts'
import type { Place } from '../place.ts'
import type { Report } from '../report.ts'

/** What a rule looks at: one report, its format, and last year's report where one is known. */
export type RuleInput = {
  readonly format: ReportFormat
  readonly report: Report
  readonly previous?: Report | undefined
}

/** What a rule says of one thing: broken, or not to be decided before some places are filled. */
export type Verdict =
  | {
      readonly kind: 'violated'
      readonly message: string
      readonly operands: readonly Operand[]
      /** Where it is seen; the first is where a click leads. */
      readonly at: readonly Place[]
      readonly section?: string
      readonly fix?: Fix
    }
  | {
      readonly kind: 'undecided'
      /** Empty when it is last year's report that is awaited. */
      readonly awaits: readonly Place[]
    }

/** One numbered rule, as docs/checks.md and 规则一览 list it; `examine` is pure. */
export type Rule = {
  readonly code: string
  readonly title: string
  /** The law, notice or practice that asks for it. */
  readonly source: string
  readonly severity: Severity
  /** Whether it binds reports in a format; absent when it binds all. */
  readonly binds?: (format: ReportFormat) => boolean
  /** What it reads and compares, in a clerk's words. */
  readonly reads: string
  /** When it cannot be decided yet, in a clerk's words. */
  readonly undecidable: string
  /** Its sentences, with `{…}` for what varies; `say` fills them. */
  readonly patterns: readonly string[]
  readonly examine: (input: RuleInput) => readonly Verdict[]
}

type SlotsOf<Pattern extends string> = Pattern extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotsOf<Rest>
  : never

/** A pattern with its slots filled: `say('相差 {差}', { 差: 2 })`. */
export function say<const Pattern extends string>(
  pattern: Pattern,
  values: Readonly<Record<SlotsOf<Pattern>, string | number>>,
): string {
  const texts = new Map<string, string | number>(Object.entries(values))
  return pattern.replace(/\{([^}]+)\}/g, (slot, name: string) => String(texts.get(name) ?? slot))
}

/** A violation that is seen at its operands, unless `at` says otherwise. */
export function violated(
  message: string,
  operands: readonly Operand[],
  rest: { at?: readonly Place[]; section?: string | undefined; fix?: Fix | undefined } = {},
): Verdict {
  const { at = operands.map(({ place }) => place), section, fix } = rest
  return {
    kind: 'violated',
    message,
    operands,
    at,
    ...(section === undefined ? {} : { section }),
    ...(fix === undefined ? {} : { fix }),
  }
}

/** Not to be decided before these places are filled; without any, before last year's report is known. */
export function undecided(...awaits: readonly Place[]): Verdict {
  return { kind: 'undecided', awaits }
}

/** What one rule says of a report; what it cannot decide yet is not a finding. */
export type Judgement = {
  readonly findings: readonly Finding[]
  readonly waiting: Waiting | undefined
}

/** Applies one rule; one that does not bind the format says nothing. */
export function judge(rule: Rule, input: RuleInput): Judgement {
  const { code, title, severity, binds } = rule
  if (binds && !binds(input.format)) return { findings: [], waiting: undefined }
  const findings: Finding[] = []
  const awaited: Place[][] = []
  for (const verdict of rule.examine(input))
    if (verdict.kind === 'undecided') awaited.push([...verdict.awaits])
    else {
      const { kind: _, ...told } = verdict
      findings.push({ code, severity, ...told })
    }
  const awaits = [...new Set(awaited.flat())]
  return { findings, waiting: awaited.length > 0 ? { code, title, awaits } : undefined }
}

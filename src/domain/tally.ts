import { type Finding, severities, type Severity, severityNames } from './finding.ts'

/** How many findings of each severity are open, and how many a reason answers. */
export type Tally = Readonly<Record<Severity, number>> & { readonly answered: number }

/** Counts findings; `open` are those among them that no reason answers. */
export function tallyOf(findings: readonly Finding[], open: readonly Finding[]): Tally {
  const of = (severity: Severity) => open.filter((each) => each.severity === severity).length
  return {
    error: of('error'),
    explain: of('explain'),
    verify: of('verify'),
    hint: of('hint'),
    answered: findings.length - open.length,
  }
}

/** 错误 2 处，请核对 1 处；已说明 1 处. Empty without findings. */
export function tallyInWords(tally: Tally): string {
  const open = severities
    .filter((severity) => tally[severity] > 0)
    .map((severity) => `${severityNames[severity]} ${tally[severity]} 处`)
  const answered = tally.answered > 0 ? [`已说明 ${tally.answered} 处`] : []
  return [open.join('，'), ...answered].filter((part) => part !== '').join('；')
}

/** What remains before the report can be handed in, in one sentence. */
export function verdictInWords(tally: Tally): string {
  const { error, explain, verify, hint, answered } = tally
  const open = error + explain + verify + hint
  const reasons = answered > 0 ? `，${answered} 处已说明理由` : ''
  if (open === 0) return `各部分都已填完，没有要改的地方${reasons}。下载前请再通读一遍预览。`
  if (error + explain > 0) {
    const must = tallyInWords({ error, explain, verify: 0, hint: 0, answered: 0 })
    const look = verify + hint > 0 ? `，另有 ${verify + hint} 处请看一眼` : ''
    return `还不能报送：${must}要改正或说明理由${look}${reasons}。现在下载的是未完成稿，空格和错处照原样打印。`
  }
  return `没有错误${reasons}，还有 ${open} 处请看一眼。可以下载。`
}

import { expect, test } from 'vitest'
import type { Finding, Severity } from './finding.ts'
import { tallyInWords, tallyOf, verdictInWords } from './tally.ts'

const finding = (severity: Severity): Finding => ({
  code: 'R1',
  severity,
  message: '',
  at: [],
  operands: [],
})
const found = (...severities: readonly Severity[]) => severities.map(finding)

test.each<[readonly Finding[], number, string, RegExp]>([
  [[], 0, '', /^各部分都已填完，没有要改的地方。/],
  [found('error'), 1, '已说明 1 处', /^各部分都已填完，没有要改的地方，1 处已说明理由。/],
  [found('verify', 'hint'), 0, '请核对 1 处，提示 1 处', /^没有错误，还有 2 处请看一眼。/],
  [found('explain'), 0, '需说明 1 处', /^还不能报送：需说明 1 处要改正或说明理由。/],
  [
    found('error', 'error', 'verify'),
    1,
    '错误 1 处，请核对 1 处；已说明 1 处',
    /^还不能报送：错误 1 处要改正或说明理由，另有 1 处请看一眼，1 处已说明理由。/,
  ],
])(
  '%#: the tally and the verdict of findings, the first %i answered',
  (all, answered, words, verdict) => {
    const tally = tallyOf(all, all.slice(answered))
    expect(tallyInWords(tally)).toBe(words)
    expect(verdictInWords(tally)).toMatch(verdict)
  },
)

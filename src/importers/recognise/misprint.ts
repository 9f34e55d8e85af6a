import { labelKey, simplify } from './label.ts'
import type { Misprint } from './receipt.ts'

/**
 * How a printed label differs from the national format's; undefined when only line breaks or an
 * ordinal set by automatic numbering do.
 */
export function misprintOf(printed: string, expected: string, where: string): Misprint | undefined {
  const kind = kindOf(printed, expected)
  return kind && { kind, printed: printed.replace(/\s*\n\s*/g, '').trim(), expected, where }
}

function kindOf(printed: string, expected: string): Misprint['kind'] | undefined {
  const bare = (text: string) => text.replace(/\s+/g, '')
  const folded = (text: string) => bare(text.normalize('NFKC'))
  const straight = (text: string) => folded(text).replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
  if (bare(printed) === bare(expected))
    return /[\u4e00-\u9fff][ \t\u00a0\u3000]+[\u4e00-\u9fff]/.test(printed.trim())
      ? 'spacing'
      : undefined
  if (straight(printed) === straight(expected)) return 'width'
  if (straight(simplify(printed)) === straight(simplify(expected))) return 'traditional'
  const [is, should] = [labelKey(printed), labelKey(expected)]
  if (is.key !== should.key) return 'wording'
  if (is.ordinal !== should.ordinal) return is.ordinal === '' ? undefined : 'numeral'
  return 'punctuation'
}

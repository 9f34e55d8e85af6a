import type { Fix } from '../finding.ts'
import { type Passage, passagesOf, quoted } from './passages.ts'
import { type Rule, say, type Verdict, violated } from './rule.ts'

/** A wrong stretch of a text, and what belongs there when that is certain. */
export type Slip = { readonly from: number; readonly to: number; readonly instead?: string }

/** Slips where a pattern matches; `instead` says what belongs there, undefined for no slip. */
export function slipsAt(
  text: string,
  pattern: RegExp,
  instead: (match: RegExpExecArray) => string | undefined,
): readonly Slip[] {
  const slips: Slip[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const right = instead(match)
    if (right !== undefined)
      slips.push({ from: match.index, to: match.index + match[0].length, instead: right })
    if (match[0] === '') pattern.lastIndex += 1
  }
  pattern.lastIndex = 0
  return slips
}

type AboutSlips = Pick<Rule, 'code' | 'title' | 'source' | 'severity'> & {
  /** What is wrong, as the sentence goes on after the place: 用了半角标点. */
  readonly fault: string
  /** The rule in half a sentence: 中文里用全角标点. */
  readonly custom: string
  /** Whether what belongs there cannot always be told. */
  readonly isUnsure?: true
}

const known = '{处}{错}，共 {次数} 处，如“{现在}”应当是“{应当}”。{惯例}，可以一键改正。'
const unsure = '{处}{错}，共 {次数} 处，如“{现在}”。{惯例}，请改正。'

/** A rule on how words and signs are written: one finding for a passage, with its repair. */
export function slipsRule(
  about: AboutSlips,
  slipsIn: (text: string, passage: Passage) => readonly Slip[],
): Rule {
  const { fault, custom, isUnsure, ...rest } = about
  return {
    ...rest,
    reads: '标题、导语、小标题和各段正文',
    undecidable: '任何时候都能判定；空着的不看',
    patterns: isUnsure ? [known, unsure] : [known],
    examine: (input) =>
      passagesOf(input).flatMap((passage): readonly Verdict[] => {
        const slips = slipsIn(passage.text, passage)
        const [first] = slips
        if (!first) return []
        const operands = [
          { place: passage.place, label: passage.label, value: foundIn(passage.text, slips) },
        ]
        const values = {
          处: `${passage.label}里`,
          错: fault,
          次数: slips.length,
          现在: around(passage.text, first),
          惯例: custom,
        }
        const message =
          first.instead === undefined
            ? say(unsure, values)
            : say(known, { ...values, 应当: around(passage.text, first, first.instead) })
        const fix = fixOf(passage, slips)
        return [violated(message, operands, { section: passage.section, fix })]
      }),
  }
}

function foundIn(text: string, slips: readonly Slip[]): string {
  return slips.map((slip) => around(text, slip)).join('，')
}

/** A slip with the signs beside it, as it is or as it should be; numbers are not cut. */
function around(text: string, { from, to }: Slip, instead = text.slice(from, to)): string {
  const [before = ''] = /\d*[^\n]{0,4}$/.exec(text.slice(0, from)) ?? []
  const [after = ''] = /^[^\n]{0,4}\d*/.exec(text.slice(to)) ?? []
  return quoted(`${before}${instead}${after}`, 40)
}

function fixOf({ place, text }: Passage, slips: readonly Slip[]): Fix | undefined {
  const certain = slips.filter(({ instead }) => instead !== undefined)
  if (certain.length === 0) return undefined
  const mended = [...certain]
    .sort((a, b) => b.from - a.from)
    .reduce((so, { from, to, instead = '' }) => so.slice(0, from) + instead + so.slice(to), text)
  return { label: `改正 ${certain.length} 处`, changes: [{ place, from: text, to: mended }] }
}

import { halfWidth } from '../half-width.ts'
import { passagesOf } from './passages.ts'
import { type Rule, say, violated } from './rule.ts'

/** GB 11643—1999: seventeen weighted digits and a check sign; the middle is a day of birth. */
function isIdentityNumber(digits: string): boolean {
  if (!/^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(digits))
    return false
  const sum = digits
    .slice(0, 17)
    .split('')
    .reduce((so, digit, index) => so + Number(digit) * (2 ** (17 - index) % 11), 0)
  return '10X98765432'.charAt(sum % 11) === digits.slice(-1).toUpperCase()
}

/** The check digit of bank cards (GB/T 17552, the Luhn formula). */
function isCardNumber(digits: string): boolean {
  if (!/^[3-6]\d{15}$|^[3-6]\d{18}$/.test(digits)) return false
  const sum = digits
    .split('')
    .reverse()
    .reduce((so, sign, index) => {
      const digit = Number(sign) * (index % 2 === 0 ? 1 : 2)
      return so + (digit > 9 ? digit - 9 : digit)
    }, 0)
  return sum % 10 === 0
}

type PersonalNumber = { readonly kind: string; readonly digits: string }

function numbersIn(text: string, mobiles: boolean): readonly PersonalNumber[] {
  const runs = text.replace(/[０-９]/g, halfWidth).match(/\d(?:[ -]?\d)*[\dXx]?/g) ?? []
  return runs.flatMap((run) => {
    const digits = run.replace(/[ -]/g, '')
    if (isIdentityNumber(digits)) return [{ kind: '居民身份证号码', digits }]
    if (isCardNumber(digits)) return [{ kind: '银行卡号', digits }]
    if (mobiles && /^1[3-9]\d{9}$/.test(digits)) return [{ kind: '手机号码', digits }]
    return []
  })
}

const exposed =
  '{处}写有{种类}（{位数} 位，末四位是 {尾号}），公开后收不回来。报告里不能出现个人信息，请删去。'

/** The number itself is not repeated: what is told here may be shown to others. */
export const personalNumbers: Rule = {
  code: 'R41',
  title: '不公开身份证、手机、银行卡号码',
  source: '个人信息保护法第二十八条；条例第十五条。校验码相符，不会认错',
  severity: 'error',
  reads: '标题、导语、小标题和各段正文里的长数字；导语里的联系电话不算',
  undecidable: '任何时候都能判定',
  patterns: [exposed],
  examine: (input) =>
    passagesOf(input).flatMap(({ place, label, section, kind: passage, text }) =>
      numbersIn(text, passage !== 'leadIn').map(({ kind, digits }) => {
        const tail = digits.slice(-4).toUpperCase()
        const message = say(exposed, { 处: label, 种类: kind, 位数: digits.length, 尾号: tail })
        return violated(message, [{ place, label, value: `${kind}${tail}` }], { section })
      }),
    ),
}

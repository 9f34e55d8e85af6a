/** A printed label as it is compared: its ordinal, and its words without white space and punctuation. */
export type LabelKey = {
  /** `一、`, `(一)` or `1.` in one form each; '' without one. */
  readonly ordinal: string
  /** The ordinal's number; 0 without one. */
  readonly number: number
  readonly key: string
}

const traditional =
  '開开報报總总體体況况動动請请處处數数結结轉转繼继續续辦办維维糾纠審审複复復复議议訴诉訟讼經经後后規规範范許许罰罚強强業业費费單单萬万項项條条內内製制發发廢废現现決决額额機机構构組组織织務务計计關关係系區区這这種种屬属於于國国穩稳護护權权類类過过執执詢询無无沒没補补確确舉举當当認认獲获繳缴納纳對对採采購购減减個个實实際际與与稱称須须應应會会據据編编號号縣县鄉乡鎮镇隊队臺台監监問问題题進进導导領领網网劃划畫画'
const simplified = new Map<string, string>()
for (let i = 0; i < traditional.length; i += 2)
  simplified.set(traditional.charAt(i), traditional.charAt(i + 1))
const anyTraditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g')

/** Traditional characters that occur in reports, as simplified ones. */
export function simplify(text: string): string {
  return text.replace(anyTraditional, (sign) => simplified.get(sign) ?? sign)
}

/** Full width folded and all white space dropped; signs, brackets and quotes stay. */
function squeeze(text: string): string {
  return simplify(text.normalize('NFKC')).replace(/[\s\u200b\ufeff\u00ad]+/g, '')
}

const ordinalPattern =
  /^(?:[([]([一二三四五六七八九十]{1,3}|\d{1,2})[)\]][、.,:]?|([一二三四五六七八九十]{1,3})[、.,:]|(\d{1,2})[、.)](?!\d))/
const looseOrdinal = /^\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s+(?=[\u4e00-\u9fff])/

/** Reads the ordinal and the words of a printed label. */
export function labelKey(text: string): LabelKey {
  const whole = squeeze(text).replace(/^["'“”‘’*#]+/, '')
  const ordinal = ordinalPattern.exec(whole)
  if (ordinal) {
    const [all, bracketed, chinese, figure = ''] = ordinal
    const numeral = bracketed ?? chinese ?? figure
    const form = bracketed ? `(${numeral})` : chinese ? `${numeral}、` : `${numeral}.`
    return { ordinal: form, number: valueOf(numeral), key: words(whole.slice(all.length)) }
  }
  const loose = looseOrdinal.exec(simplify(text.normalize('NFKC')))
  const numeral = loose?.[1]
  if (numeral === undefined) return { ordinal: '', number: 0, key: words(whole) }
  const form = /\d/.test(numeral) ? `${numeral}.` : `${numeral}、`
  return { ordinal: form, number: valueOf(numeral), key: words(whole.slice(numeral.length)) }
}

function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

const digits = '零一二三四五六七八九'

function valueOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral]
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones))
}

/** How many signs apart two words are (swapped neighbours count once); more than `most` is `most + 1`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1)
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      )
      if (
        a.charAt(i - 1) === b.charAt(j - 2) &&
        a.charAt(i - 2) === b.charAt(j - 1) &&
        i > 1 &&
        j > 1
      )
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}

/** The length of the longest common subsequence. */
export function commonLength(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, () => 0)
  for (const sign of a) {
    const row = [0]
    for (let j = 1; j <= b.length; j += 1)
      row.push(
        sign === b.charAt(j - 1) ? (last[j - 1] ?? 0) + 1 : Math.max(last[j] ?? 0, row[j - 1] ?? 0),
      )
    last = row
  }
  return last[b.length] ?? 0
}

/** Signs that may be wrong in a label of this length. Short labels differ by little: none. */
function tolerance(length: number): number {
  if (length < 4) return 0
  if (length < 8) return 1
  return length < 14 ? 2 : 3
}

/** Whether the shorter word has more than `most` signs that the longer lacks: told at a glance. */
function lacksMore(a: string, b: string, most: number): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let lacking = 0
  for (const sign of short) {
    if (!long.includes(sign)) lacking += 1
    if (lacking > most) return true
  }
  return false
}

/**
 * How far a printed key is from a label's: 0 the same, up to 3 a typing error, above 3 words left
 * out or put in; undefined when it is another label.
 */
export function penalty(printed: string, label: string): number | undefined {
  if (printed === label) return 0
  const short = Math.min(printed.length, label.length)
  const long = Math.max(printed.length, label.length)
  if (short < 4 || short / long < 0.5) return undefined
  const most = tolerance(long)
  if (lacksMore(printed, label, long - short > most ? 0 : most)) return undefined
  const apart = distance(printed, label, most)
  if (apart <= most) return apart
  if (commonLength(printed, label) < short) return undefined
  return 3 + (long - short) / 10
}

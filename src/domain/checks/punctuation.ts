import { type Slip, slipsAt, slipsRule } from './slips.ts'

const standard = 'GB/T 15834—2011《标点符号用法》'

const han = '\\u3400-\\u9fff'
const fullOf: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

const beforeSign = new RegExp(`[${han}）”’》〕％%0-9A-Za-z]`)
const chinese = new RegExp(`[${han}（）“”‘’《》〔〕、，。：；]`)

/** Signs are half-width slips beside Chinese; 3,000, 8:30, web addresses and 1. are none. */
function halfWidth(text: string): readonly Slip[] {
  const stops = slipsAt(text, /[,;:?!]/g, ({ 0: sign, index }) => {
    const before = text
      .slice(0, index)
      .replace(/[ \t]+$/, '')
      .slice(-1)
    const after = text
      .slice(index + 1)
      .replace(/^[ \t]+/, '')
      .charAt(0)
    if (!beforeSign.test(before) || /&[a-z]+$/.test(text.slice(0, index))) return undefined
    if (!chinese.test(before) && !chinese.test(after)) return undefined
    return fullOf[sign]
  })
  const dots = slipsAt(
    text,
    new RegExp(`(?<=[${han}”》）])\\.{3,6}|(?<=[${han}”》）]{2})\\.(?=[${han}“《（\\s]|$)`, 'g'),
    ({ 0: sign }) => (sign.length > 1 ? '……' : '。'),
  )
  const titles = slipsAt(
    text,
    new RegExp(`<(?=[${han}][^<>\\n]*>)|(?<=<[${han}][^<>\\n]*)>`, 'g'),
    ([sign]) => (sign === '<' ? '〈' : '〉'),
  )
  return [...stops, ...dots, ...titles, ...brackets(text)].sort((a, b) => a.from - b.from)
}

/** Brackets go by pairs; a document number's are another rule's. */
function brackets(text: string): readonly Slip[] {
  const pairs = slipsAt(text, /\(([^()\n]*)\)/g, ({ 0: whole, 1: inner = '', index }) => {
    const outside = text.charAt(index - 1) + text.charAt(index + whole.length)
    if (/^(?:19|20)\d\d$/.test(inner) && /^\s*第?\d+号/.test(text.slice(index + whole.length)))
      return undefined
    return chinese.test(inner) || chinese.test(outside) ? `（${inner}）` : undefined
  })
  return pairs.flatMap(({ from, to }) => [
    { from, to: from + 1, instead: '（' },
    { from: to - 1, to, instead: '）' },
  ])
}

export const halfWidthSigns = slipsRule(
  {
    code: 'R44',
    title: '中文里用全角标点',
    source: `${standard} 5.1；半角的逗号、括号等是西文标点`,
    severity: 'verify',
    fault: '用了半角标点',
    custom: '中文里用全角标点',
  },
  halfWidth,
)

/** Paired within a line; an odd one out cannot be mended without knowing where it belongs. */
function straightQuotes(text: string): readonly Slip[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: start }) => {
    const at = [...line.matchAll(/"/g)].map(({ index }) => start + index)
    if (!chinese.test(line)) return []
    return at.map((from, order): Slip => {
      const slip = { from, to: from + 1 }
      return at.length % 2 === 0 ? { ...slip, instead: order % 2 === 0 ? '“' : '”' } : slip
    })
  })
}

export const chineseQuotes = slipsRule(
  {
    code: 'R45',
    title: '引号用弯的，成对使用',
    source: `${standard} 4.8、5.1`,
    severity: 'verify',
    fault: '用了直引号',
    custom: '中文引号前后有别，成对使用',
    isUnsure: true,
  },
  straightQuotes,
)

/** What a run of signs comes to; undefined when it cannot be told which was meant. */
function oneSignOf(run: string): string | undefined {
  const signs = [...new Set(run.split('').map((sign) => fullOf[sign] ?? sign))]
  const [first = ''] = signs
  if (signs.length === 1) return first
  const last = signs[signs.length - 1]
  return last === '。' && signs.slice(0, -1).every((sign) => '，、；：'.includes(sign))
    ? '。'
    : undefined
}

export const doubledSigns = slipsRule(
  {
    code: 'R46',
    title: '标点不重复',
    source: `${standard} 5.1`,
    severity: 'verify',
    fault: '标点连用',
    custom: '一处停顿只用一个标点',
    isUnsure: true,
  },
  (text) =>
    [...text.matchAll(/[。，、；：,;]{2,}|！{2,}|？{2,}/g)].map(({ 0: run, index }) => {
      const instead = oneSignOf(run)
      const at = { from: index, to: index + run.length }
      return instead === undefined ? at : { ...at, instead }
    }),
)

const space = '[ \\t\\u00a0\\u2002\\u2003\\u3000]+'
const inner = new RegExp(
  `(?<=[${han}，。、；：）”》])${space}(?=[${han}，。、；：（“《0-9])|(?<=[0-9（“《])${space}(?=[${han}，。、；：）”》])`,
  'g',
)

export const innerSpaces = slipsRule(
  {
    code: 'R47',
    title: '汉字、数字之间不加空格',
    source: 'GB/T 15835—2011《出版物上数字用法》、公文排版惯例：汉字和数字之间不空',
    severity: 'hint',
    fault: '多了空格',
    custom: '汉字、数字和标点之间不加空格',
  },
  // A numbered line may set its number off: 1. 加强培训 is printed without the space.
  (text) => slipsAt(text, inner, () => ''),
)

/** The two signs on either side of what they set off; **条 alone is a figure left out. */
function pairsOf(text: string, pattern: RegExp): readonly Slip[] {
  return slipsAt(text, pattern, () => '').flatMap(({ from, to }) => [
    { from, to: from + 2, instead: '' },
    { from: to - 2, to, instead: '' },
  ])
}

export const markupSigns = slipsRule(
  {
    code: 'R48',
    title: '没有留下排版记号',
    source: '从网页或聊天软件复制的文字常带星号、井号一类记号',
    severity: 'verify',
    fault: '留有排版记号',
    custom: '这些记号会照样印出来',
  },
  (text) =>
    [
      ...pairsOf(text, /\*\*(?![条件次份个，。])[^*\n]+\*\*|__[^_\n]+__/g),
      ...slipsAt(text, /^#{1,6}\s+|<\/?[a-z]+[^<>]*>|&[a-z]+;/gm, () => ''),
    ].sort((a, b) => a.from - b.from),
)

export const enumeratedQuotes = slipsRule(
  {
    code: 'R50',
    title: '并列的引号、书名号之间不用顿号',
    source: `${standard} 4.5.3.5：标有引号、书名号的并列成分之间通常不用顿号`,
    severity: 'hint',
    fault: '并列的引号或书名号之间用了顿号',
    custom: '并列的引号、书名号之间通常不用顿号',
  },
  (text) => slipsAt(text, /(?<=[”》])、(?=[“《])/g, () => ''),
)

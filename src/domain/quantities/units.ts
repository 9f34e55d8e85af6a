/** What is counted: cases, items of any kind, times, other things (never a cell), money, a share. */
export type Measure = 'case' | 'item' | 'time' | 'thing' | 'money' | 'percent'

export type Unit = {
  readonly word: string
  readonly measure: Measure
  /** Money: how many 万元 one of it is. */
  readonly inWan?: number
}

const units: readonly Unit[] = [
  ...['件次', '件', '份', '宗', '起', '例'].map((word) => ({ word, measure: 'case' }) as const),
  ...['条次', '项次', '条', '项', '个', '部'].map((word) => ({ word, measure: 'item' }) as const),
  { word: '次', measure: 'time' },
  ...[
    '人次',
    '人',
    '户',
    '家',
    '篇',
    '期',
    '场',
    '处',
    '批',
    '则',
    '幅',
    '册',
    '页',
    '字',
    '套',
  ].map((word) => ({ word, measure: 'thing' }) as const),
  { word: '亿元', measure: 'money', inWan: 10000 },
  { word: '万元', measure: 'money', inWan: 1 },
  { word: '元', measure: 'money', inWan: 0.0001 },
  { word: '%', measure: 'percent' },
]

const longestFirst = [...units].sort((a, b) => b.word.length - a.word.length)

/** The unit that begins at an index; the longest wins. */
export function readUnit(text: string, at: number): Unit | undefined {
  return longestFirst.find(({ word }) => text.startsWith(word, at))
}

/**
 * GB/T 9704-2012 as this product prints it, in one place for .docx and preview. Twips are 1/20 pt;
 * 1 mm is 56.69 twips. Clauses in brackets; measured remarks in docs/adr/0003.
 */

/** A4 with the type area of 156 × 225 mm (5.1, 5.2.1); twips. */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1474,
  header: 851,
  /** Puts the dash of the page number 7 mm below the type area (7.5). */
  footer: 1440,
} as const

/** Width and height of the type area in twips: 8845 × 12756. */
export const typeArea = {
  width: page.width - page.left - page.right,
  height: page.height - page.top - page.bottom,
} as const

/** 22 lines a page, 28 characters a line (5.2.3); twips and points. */
export const text = {
  /** Line pitch: 22 × 579 twips is the height of the type area. */
  lineTwips: 579,
  sizePt: 16,
  /** 28 × 15.75 pt fit 156 mm; 16 pt would overflow by 2 mm. */
  trackingTwips: -5,
  indentTwips: 632,
} as const

/** Title: 2号 小标宋 (7.3.1); lines of 36 pt, one body line below. */
export const title = { sizePt: 22, lineTwips: 720, afterTwips: 579, afterRuleTwips: 1158 } as const

/** Level-1 heading above a table; twips. */
export const headingAboveTable = { beforeTwips: 170, afterTwips: 113 } as const

/** 红头 (7.2): mark, number line, rule; twips and points. */
export const redHeader = {
  markPt: 42,
  markLineTwips: 1100,
  markBeforeTwips: 1814,
  numberBeforeTwips: 1158,
  tabLeft: 316,
  tabRight: 8529,
  ruleEighths: 18,
  rulePt: 2.25,
  ruleSpacePt: 8,
  colour: 'FF0000',
} as const

/** Page number: 4号 宋体 between dashes, outer edge, one character in (7.5); twips and points. */
export const pageNumber = { sizePt: 14, lineTwips: 280, indentTwips: 280 } as const

/** Table cells: rules of 0.5 pt, padding of 1 mm at the sides and 0.3 mm above and below; twips. */
export const tableCell = { ruleEighths: 4, padX: 57, padY: 17 } as const

export type Face = 'fangsong' | 'kai' | 'hei' | 'song' | 'xiaobiaosong'

/** 国标字体 as the standard names them, or the ones a plain Windows has. */
export type FontSet = 'standard' | 'system'

export const faceNames: Readonly<Record<FontSet, Readonly<Record<Face, string>>>> = {
  standard: {
    fangsong: '仿宋_GB2312',
    kai: '楷体_GB2312',
    hei: '黑体',
    song: '宋体',
    xiaobiaosong: '方正小标宋简体',
  },
  system: {
    fangsong: '仿宋',
    kai: '楷体',
    hei: '黑体',
    song: '宋体',
    xiaobiaosong: '华文中宋',
  },
}

export const latinFace = 'Times New Roman'

const twipsPerMm = 1440 / 25.4

export function mmToTwips(mm: number): number {
  return Math.round(mm * twipsPerMm)
}

/**
 * Column widths in twips. The running total is rounded, not each width, so that the table is
 * exactly as wide as the type area.
 */
export function columnTwips(widthsMm: readonly number[]): readonly number[] {
  const total = widthsMm.reduce((sum, width) => sum + width, 0)
  let mm = 0
  let before = 0
  return widthsMm.map((width) => {
    mm += width
    const edge = Math.round((mm / total) * typeArea.width)
    const twips = edge - before
    before = edge
    return twips
  })
}

import type { Block } from './document.ts'
import type { FlowItem } from './flow.ts'
import { type LineStyle, textWidth } from './lines.ts'
import { redHeader, text, typeArea } from './official-style.ts'
import type { PagePiece } from './page-pieces.ts'

const width = typeArea.width / 20
const lineHeight = text.lineTwips / 20
const markStyle: LineStyle = {
  sizePt: redHeader.markPt,
  trackingPt: 0,
  widthPt: width,
  indentPt: 0,
}

/** 红头: the mark, then number and signer over the red rule. */
export function redHeaderItems(block: Extract<Block, { kind: 'redHeader' }>): readonly FlowItem[] {
  const markWidth = textWidth(block.mark, markStyle)
  const scale = markScale(block.mark)
  const markHeight = redHeader.markLineTwips / 20
  const ruleAt = lineHeight + redHeader.ruleSpacePt
  const side = (words: string, align: 'left' | 'right', y: number): PagePiece => ({
    kind: 'line',
    x: align === 'left' ? redHeader.tabLeft / 20 : 0,
    y,
    width: align === 'left' ? width - redHeader.tabLeft / 20 : redHeader.tabRight / 20,
    height: lineHeight,
    runs: [{ text: words }],
    face: 'fangsong',
    sizePt: text.sizePt,
    align,
    place: align === 'left' ? 'redHeader.number' : 'redHeader.signer',
  })
  return [
    {
      kind: 'lines',
      before: redHeader.markBeforeTwips / 20,
      height: markHeight,
      after: 0,
      keepNext: true,
      pieces: (y) => [
        {
          kind: 'line',
          x: (width - markWidth * scale) / 2,
          y,
          width: markWidth * scale,
          height: markHeight,
          runs: [{ text: block.mark }],
          face: 'xiaobiaosong',
          sizePt: redHeader.markPt,
          align: 'left',
          colour: 'red',
          scale,
          place: block.place,
        },
      ],
    },
    {
      kind: 'lines',
      before: redHeader.numberBeforeTwips / 20,
      height: ruleAt + redHeader.rulePt,
      after: 0,
      keepNext: true,
      pieces: (y) => [
        side(block.number, 'left', y),
        ...(block.signer === '' ? [] : [side(`签发人：${block.signer}`, 'right', y)]),
        { kind: 'rule', x: 0, y: y + ruleAt, width, height: redHeader.rulePt },
      ],
    },
  ]
}

/** Horizontal scale of a red mark: long names are narrowed to the width of the type area. */
export function markScale(mark: string): number {
  const natural = textWidth(mark, markStyle)
  return Math.min(1, Math.floor((width / Math.max(natural, 1)) * 100) / 100)
}

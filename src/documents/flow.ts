import type { Place } from '#domain/place.ts'
import type { Block, Document, Run, TableBlock } from './document.ts'
import { breakLines, type LineStyle, textWidth } from './lines.ts'
import * as official from './official-style.ts'
import type { PagePiece } from './page-pieces.ts'
import { placeSignature } from './signature.ts'
import { type MeasuredTable, measureTable } from './table-measure.ts'

/** One thing that takes height on a page; points. `keepNext` ties it to what follows. */
export type FlowItem = {
  readonly before: number
  readonly height: number
  readonly after: number
  readonly keepNext: boolean
} & (
  | { readonly kind: 'lines'; readonly pieces: (y: number) => readonly PagePiece[] }
  | { readonly kind: 'table'; readonly block: TableBlock; readonly measured: MeasuredTable }
)

const width = official.typeArea.width / 20
const lineHeight = official.text.lineTwips / 20
const bodyStyle: LineStyle = {
  sizePt: official.text.sizePt,
  trackingPt: official.text.trackingTwips / 20,
  widthPt: width,
  indentPt: official.text.indentTwips / 20,
}
const titleStyle: LineStyle = {
  sizePt: official.title.sizePt,
  trackingPt: 0,
  widthPt: width,
  indentPt: 0,
}

/** A document as the heights it takes, in printed order. */
export function flowOf(document: Document): readonly FlowItem[] {
  return document.blocks.flatMap((block, index) => {
    const next = document.blocks[index + 1]
    return itemsOf(block, document.blocks[index - 1], next)
  })
}

function itemsOf(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
): readonly FlowItem[] {
  switch (block.kind) {
    case 'redHeader':
      return redHeaderItems(block)
    case 'title':
      return titleItems(block.text, previous?.kind === 'redHeader', block.place)
    case 'heading':
      return headingItems(block, next?.kind === 'table')
    case 'paragraph':
      // The last paragraph stays with the signature: no page holds a signature alone.
      return paragraphItems(block.runs, block.place, next?.kind === 'signature')
    case 'table':
      return [tableItem(block, next?.kind === 'signature')]
    case 'signature':
      return signatureItems(block)
  }
}

function tableItem(block: TableBlock, keepNext: boolean): FlowItem {
  const measured = measureTable(block)
  const height = measured.heights.reduce((sum, each) => sum + each, 0)
  return { kind: 'table', block, measured, before: 0, height, after: 0, keepNext }
}

function paragraphItems(
  runs: readonly Run[],
  place: Place | undefined,
  keepNext: boolean,
): readonly FlowItem[] {
  const lines = breakLines(runs, bodyStyle)
  return lines.map((line, index) => {
    const x = index === 0 ? bodyStyle.indentPt : 0
    return {
      kind: 'lines',
      before: 0,
      height: lineHeight,
      after: 0,
      keepNext,
      pieces: (y) => [
        {
          kind: 'line',
          x,
          y,
          width: width - x,
          height: lineHeight,
          runs: line.runs,
          face: 'fangsong',
          sizePt: bodyStyle.sizePt,
          align: index < lines.length - 1 ? 'justify' : 'left',
          ...(place === undefined ? {} : { place }),
        },
      ],
    }
  })
}

function headingItems(
  block: Extract<Block, { kind: 'heading' }>,
  aboveTable: boolean,
): readonly FlowItem[] {
  const lines = breakLines([{ text: block.text }], bodyStyle)
  const { beforeTwips, afterTwips } = official.headingAboveTable
  return lines.map((line, index) => {
    const x = index === 0 ? bodyStyle.indentPt : 0
    return {
      kind: 'lines',
      before: aboveTable && index === 0 ? beforeTwips / 20 : 0,
      height: lineHeight,
      after: aboveTable && index === lines.length - 1 ? afterTwips / 20 : 0,
      keepNext: true,
      pieces: (y) => [
        {
          kind: 'line',
          x,
          y,
          width: width - x,
          height: lineHeight,
          runs: line.runs,
          face: block.level === 1 ? 'hei' : 'kai',
          sizePt: bodyStyle.sizePt,
          align: 'left',
          ...(block.place === undefined ? {} : { place: block.place }),
        },
      ],
    }
  })
}

function titleItems(text: string, underRule: boolean, place: Place): readonly FlowItem[] {
  const lines = breakLines([{ text }], titleStyle)
  const height = official.title.lineTwips / 20
  return lines.map((line, index) => ({
    kind: 'lines',
    before: underRule && index === 0 ? official.title.afterRuleTwips / 20 : 0,
    height,
    after: index === lines.length - 1 ? official.title.afterTwips / 20 : 0,
    keepNext: true,
    pieces: (y) => [
      {
        kind: 'line',
        x: 0,
        y,
        width,
        height,
        runs: line.runs,
        face: 'xiaobiaosong',
        sizePt: titleStyle.sizePt,
        align: 'center',
        place,
      },
    ],
  }))
}

function signatureItems(block: Extract<Block, { kind: 'signature' }>): readonly FlowItem[] {
  const { nameRight, dateRight } = placeSignature(block.name, block.date, block.sealed)
  const line = (text: string, right: number, place: Place, first: boolean): FlowItem => ({
    kind: 'lines',
    before: first ? lineHeight : 0,
    height: lineHeight,
    after: 0,
    keepNext: first,
    pieces: (y) => [
      {
        kind: 'line',
        x: 0,
        y,
        width: width - right,
        height: lineHeight,
        runs: [{ text }],
        face: 'fangsong',
        sizePt: bodyStyle.sizePt,
        align: 'right',
        place,
      },
    ],
  })
  return [
    line(block.name, nameRight, 'signature.name', true),
    line(block.date, dateRight, 'signature.date', false),
  ]
}

function redHeaderItems(block: Extract<Block, { kind: 'redHeader' }>): readonly FlowItem[] {
  const { redHeader } = official
  const markStyle: LineStyle = { ...titleStyle, sizePt: redHeader.markPt }
  const markWidth = textWidth(block.mark, markStyle)
  const scale = markScale(block.mark)
  const markHeight = redHeader.markLineTwips / 20
  const ruleAt = lineHeight + redHeader.ruleSpacePt
  const side = (text: string, align: 'left' | 'right', y: number): PagePiece => ({
    kind: 'line',
    x: align === 'left' ? redHeader.tabLeft / 20 : 0,
    y,
    width: align === 'left' ? width - redHeader.tabLeft / 20 : redHeader.tabRight / 20,
    height: lineHeight,
    runs: [{ text }],
    face: 'fangsong',
    sizePt: bodyStyle.sizePt,
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
  const natural = textWidth(mark, { ...titleStyle, sizePt: official.redHeader.markPt })
  return Math.min(1, Math.floor((width / Math.max(natural, 1)) * 100) / 100)
}

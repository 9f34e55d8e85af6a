import type { Place } from '#domain/place.ts'
import type { Block, Document, Run, TableBlock } from './document.ts'
import { breakLines, type LineStyle } from './lines.ts'
import * as official from './official-style.ts'
import type { PagePiece } from './page-pieces.ts'
import { redHeaderItems } from './red-header.ts'
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

/** A document as the heights it takes, in printed order. */
export function flowOf(document: Document): readonly FlowItem[] {
  return document.blocks.flatMap((block, index) =>
    itemsOf(block, {
      previous: document.blocks[index - 1],
      next: document.blocks[index + 1],
    }),
  )
}

/** A last paragraph of at most so many lines stays with the signature whole; a third of a page. */
export const shortEnding = 7

/** Lines of the paragraph above the signature; 0 without one. */
export function linesAboveSignature(document: Document): number {
  const at = document.blocks.findIndex(({ kind }) => kind === 'signature') - 1
  const block = document.blocks[at]
  return block?.kind === 'paragraph' ? breakLines(block.runs, bodyStyle).length : 0
}

type Surroundings = {
  readonly previous: Block | undefined
  readonly next: Block | undefined
}

function itemsOf(block: Block, { previous, next }: Surroundings): readonly FlowItem[] {
  switch (block.kind) {
    case 'redHeader':
      return redHeaderItems(block)
    case 'title':
      return titleItems(block.lines, previous?.kind === 'redHeader', block.place)
    case 'heading':
      return headingItems(block, next?.kind === 'table')
    case 'paragraph':
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
  aboveSignature: boolean,
): readonly FlowItem[] {
  const lines = breakLines(runs, bodyStyle)
  // No page holds a signature alone: a short paragraph stays with it, of a long one two lines.
  const staysFrom = lines.length <= shortEnding ? 0 : lines.length - 2
  return lines.map((line, index) => {
    const x = index === 0 ? bodyStyle.indentPt : 0
    return {
      kind: 'lines',
      before: 0,
      height: lineHeight,
      after: 0,
      keepNext: aboveSignature && index >= staysFrom,
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

function titleItems(
  lines: readonly string[],
  underRule: boolean,
  place: Place,
): readonly FlowItem[] {
  const height = official.title.lineTwips / 20
  return lines.map((text, index) => ({
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
        runs: [{ text }],
        face: 'xiaobiaosong',
        sizePt: official.title.sizePt,
        align: 'center',
        place,
      },
    ],
  }))
}

function signatureItems(block: Extract<Block, { kind: 'signature' }>): readonly FlowItem[] {
  const { nameRight, dateRight } = placeSignature(block.name, block.date, block.sealed)
  const item = (text: string, right: number, place: Place, first: boolean): FlowItem => {
    const lines = breakLines([{ text }], { ...bodyStyle, widthPt: width - right, indentPt: 0 })
    return {
      kind: 'lines',
      before: first ? lineHeight : 0,
      height: lineHeight * lines.length,
      after: 0,
      keepNext: first,
      pieces: (y) =>
        lines.map(({ runs }, index) => ({
          kind: 'line',
          x: 0,
          y: y + index * lineHeight,
          width: width - right,
          height: lineHeight,
          runs,
          face: 'fangsong',
          sizePt: bodyStyle.sizePt,
          align: 'right',
          place,
        })),
    }
  }
  return [
    item(block.name, nameRight, 'signature.name', true),
    item(block.date, dateRight, 'signature.date', false),
  ]
}

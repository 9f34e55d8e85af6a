import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, Run, TableBlock } from './document.ts'
import { styleIds } from './docx-parts.ts'
import {
  type FontSet,
  faceNames,
  headingAboveTable,
  redHeader,
  text,
  title,
} from './official-style.ts'
import type { Ending } from './pages.ts'
import { markScale } from './red-header.ts'
import { placeSignature } from './signature.ts'

/** What a block's setting depends on besides itself. */
export type Surroundings = {
  readonly previous: Block | undefined
  readonly next: Block | undefined
  readonly ending: Ending
  readonly fonts: FontSet
}

/** A block other than a table as paragraphs. */
export function docxParagraphs(
  block: Exclude<Block, TableBlock>,
  around: Surroundings,
): readonly Paragraph[] {
  switch (block.kind) {
    case 'redHeader':
      return redHeaderParagraphs(block)
    case 'title':
      return [titleParagraph(block.lines, around.previous?.kind === 'redHeader')]
    case 'heading':
      return [headingParagraph(block, around.next?.kind === 'table')]
    case 'paragraph':
      return [bodyParagraph(block.runs, around)]
    case 'signature':
      return signatureParagraphs(block)
  }
}

/** `hint` sets quotes, dashes and dots in the Chinese face. */
function run(value: string, extra: IRunOptions = {}): TextRun {
  return new TextRun({ text: value, font: { hint: 'eastAsia' }, ...extra })
}

function titleParagraph(lines: readonly string[], underRule: boolean): Paragraph {
  return new Paragraph({
    style: styleIds.title,
    spacing: {
      before: underRule ? title.afterRuleTwips : 0,
      after: title.afterTwips,
      line: title.lineTwips,
      lineRule: LineRuleType.EXACT,
    },
    children: lines.map((line, index) => run(line, index > 0 ? { break: 1 } : {})),
  })
}

function headingParagraph(
  block: Extract<Block, { kind: 'heading' }>,
  aboveTable: boolean,
): Paragraph {
  if (block.level === 2)
    return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(block.text)] })
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    ...(aboveTable
      ? { spacing: { before: headingAboveTable.beforeTwips, after: headingAboveTable.afterTwips } }
      : {}),
    children: [run(block.text)],
  })
}

function bodyParagraph(runs: readonly Run[], around: Surroundings): Paragraph {
  return new Paragraph({
    style: styleIds.body,
    ...(around.next?.kind === 'signature' ? tied(around.ending) : {}),
    // A run-in heading is found in the navigation pane like one of its own line.
    ...(runs[0]?.lead === 2 ? { outlineLevel: 1 } : {}),
    children: runs.map(({ text: value, lead }) => {
      if (lead === 2)
        return run(value, { font: { eastAsia: faceNames[around.fonts].kai, hint: 'eastAsia' } })
      return run(value, lead === 3 ? { bold: true } : {})
    }),
  })
}

function tied(ending: Ending) {
  switch (ending) {
    case 'whole':
      return { keepNext: true, keepLines: true }
    case 'lastLines':
      return { keepNext: true }
    case 'free':
      return {}
  }
}

function signatureParagraphs(block: Extract<Block, { kind: 'signature' }>): readonly Paragraph[] {
  const { nameRight, dateRight } = placeSignature(block.name, block.date, block.sealed)
  const line = (value: string, right: number, first: boolean) =>
    new Paragraph({
      style: styleIds.signature,
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(right * 20), firstLine: 0 },
      keepLines: true,
      ...(first ? { keepNext: true, spacing: { before: text.lineTwips } } : {}),
      children: value === '' ? [] : [run(value)],
    })
  return [line(block.name, nameRight, true), line(block.date, dateRight, false)]
}

function redHeaderParagraphs(block: Extract<Block, { kind: 'redHeader' }>): readonly Paragraph[] {
  return [
    new Paragraph({
      style: styleIds.redMark,
      spacing: {
        before: redHeader.markBeforeTwips,
        line: redHeader.markLineTwips,
        lineRule: LineRuleType.EXACT,
      },
      children: [run(block.mark, { scale: Math.round(markScale(block.mark) * 100) })],
    }),
    new Paragraph({
      style: styleIds.redNumber,
      spacing: { before: redHeader.numberBeforeTwips },
      // Tabs, not indents: the rule takes the paragraph's indents and would be too short.
      tabStops: [
        { type: TabStopType.LEFT, position: redHeader.tabLeft },
        { type: TabStopType.RIGHT, position: redHeader.tabRight },
      ],
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          size: redHeader.ruleEighths,
          color: redHeader.colour,
          space: redHeader.ruleSpacePt,
        },
      },
      children: [
        run(`\t${block.number}`),
        ...(block.signer === '' ? [] : [run(`\t签发人：${block.signer}`)]),
      ],
    }),
  ]
}

import {
  AlignmentType,
  BorderStyle,
  Document as DocxDocument,
  DocumentGridType,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Block, Document, Run } from './document.ts'
import { coreXml, escapeXml, fontTableXml, settingsXml, styleIds, stylesXml } from './docx-parts.ts'
import { docxTable } from './docx-table.ts'
import { markScale } from './flow.ts'
import {
  type FontSet,
  faceNames,
  page,
  pageNumber,
  redHeader,
  text,
  title,
} from './official-style.ts'
import { type BreakPolicy, paginate } from './pages.ts'
import { placeSignature } from './signature.ts'

/**
 * The document as a .docx (GB/T 9704-2012 layout). The same document gives the same bytes: the
 * parts are zipped again under a fixed date, since the package stamps the present time.
 */
export async function toDocx(document: Document, fonts: FontSet = 'standard'): Promise<Uint8Array> {
  const { policies } = paginate(document)
  const file = new DocxDocument({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.left,
              right: page.right,
              header: page.header,
              footer: page.footer,
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: text.lineTwips },
        },
        footers: { default: footer('right'), even: footer('left') },
        children: document.blocks.flatMap((block, index) =>
          printBlock(block, {
            previous: document.blocks[index - 1],
            next: document.blocks[index + 1],
            policies,
            fonts,
          }),
        ),
      },
    ],
  })
  const packed = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: stylesXml(fonts, tableSizes(document)) },
    { path: 'word/settings.xml', data: settingsXml },
    { path: 'word/fontTable.xml', data: fontTableXml(fonts) },
    { path: 'docProps/core.xml', data: coreXml(document) },
  ])
  return zippedAgain(packed, captionsOf(document))
}

/** Zip entries have no time zone; this is the earliest day the format knows. */
const fixedDate = new Date(1980, 0, 1)

function zippedAgain(packed: Uint8Array, captions: readonly string[]): Uint8Array {
  const parts = unzipSync(packed)
  const body = parts[bodyPart]
  if (body) parts[bodyPart] = strToU8(captioned(strFromU8(body), captions))
  const ordered: Record<string, Uint8Array> = {}
  // Readers expect the content types first; the rest in one fixed order.
  for (const name of Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    const part = parts[name]
    if (part) ordered[name] = part
  }
  return zipSync(ordered, { level: 6, mtime: fixedDate })
}

const bodyPart = 'word/document.xml'

function captionsOf(document: Document): readonly string[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []))
}

/** The package has no option for a table's caption, which belongs last in its properties. */
function captioned(xml: string, captions: readonly string[]): string {
  let index = 0
  return xml.replace(/<\/w:tblPr>/g, (end) => {
    const caption = escapeXml(captions[index] ?? '')
    index += 1
    return `<w:tblCaption w:val="${caption}"/><w:tblDescription w:val="${caption}"/>${end}`
  })
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2
}

function tableSizes(document: Document) {
  const sizes = new Map<number, { textPt: number; linePt: number }>()
  for (const block of document.blocks)
    if (block.kind === 'table')
      sizes.set(block.textPt, { textPt: block.textPt, linePt: block.linePt })
  return [...sizes.values()]
}

type Surroundings = {
  readonly previous: Block | undefined
  readonly next: Block | undefined
  readonly policies: ReadonlyMap<string, BreakPolicy>
  readonly fonts: FontSet
}

function printBlock(block: Block, around: Surroundings): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'redHeader':
      return redHeaderParagraphs(block)
    case 'title':
      return [titleParagraph(block.text, around.previous?.kind === 'redHeader')]
    case 'heading':
      return [headingParagraph(block, around.next?.kind === 'table')]
    case 'paragraph':
      return [bodyParagraph(block.runs, around)]
    case 'table':
      return [docxTable(block, around.policies.get(block.id) ?? 'whole')]
    case 'signature':
      return signatureParagraphs(block)
  }
}

/** `hint` sets quotes, dashes and dots in the Chinese face. */
function run(
  value: string,
  extra: Partial<ConstructorParameters<typeof TextRun>[0] & object> = {},
) {
  return new TextRun({ text: value, font: { hint: 'eastAsia' }, ...extra })
}

function titleParagraph(value: string, underRule: boolean): Paragraph {
  return new Paragraph({
    style: styleIds.title,
    spacing: {
      before: underRule ? title.afterRuleTwips : 0,
      after: title.afterTwips,
      line: title.lineTwips,
      lineRule: LineRuleType.EXACT,
    },
    children: [run(value)],
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
    ...(aboveTable ? { spacing: { before: 170, after: 113 } } : {}),
    children: [run(block.text)],
  })
}

function bodyParagraph(runs: readonly Run[], { next, fonts }: Surroundings): Paragraph {
  const kept = next?.kind === 'signature' ? { keepNext: true, keepLines: true } : {}
  return new Paragraph({
    style: styleIds.body,
    ...kept,
    children: runs.map(({ text: value, lead }) =>
      lead === 2
        ? new TextRun({ text: value, font: { eastAsia: faceNames[fonts].kai, hint: 'eastAsia' } })
        : run(value, lead === 3 ? { bold: true } : {}),
    ),
  })
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

function footer(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent:
          side === 'right' ? { right: pageNumber.indentTwips } : { left: pageNumber.indentTwips },
        children: [
          new TextRun({
            font: { hint: 'eastAsia' },
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
}

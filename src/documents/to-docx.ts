import {
  AlignmentType,
  Document as DocxDocument,
  DocumentGridType,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Document } from './document.ts'
import { coreXml, fontTableXml, settingsXml, styleIds, stylesXml } from './docx-parts.ts'
import { docxTable } from './docx-table.ts'
import { docxParagraphs } from './docx-text.ts'
import { type CarriedReport, type Edition, workingMark } from './edition.ts'
import { dataContentType, dataParts, dataRelationship } from './embedded-data.ts'
import { type FontSet, page, pageNumber, text } from './official-style.ts'
import { paginate } from './pages.ts'
import { escapeXml } from './xml-text.ts'

/** The faces to name, and the report that the file carries besides its pages. */
export type DocxOptions = { readonly fonts?: FontSet; readonly carried?: CarriedReport }

/**
 * The document as a .docx (GB/T 9704-2012 layout). The same document gives the same bytes: the
 * parts are zipped again under a fixed date, since the package stamps the present time.
 */
export async function toDocx(
  document: Document,
  { fonts = 'standard', carried }: DocxOptions = {},
): Promise<Uint8Array> {
  const file = docxFile(document, fonts, carried?.edition)
  const packed = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: stylesXml(fonts, tableSizes(document)) },
    { path: 'word/settings.xml', data: settingsXml },
    { path: 'word/fontTable.xml', data: fontTableXml(fonts) },
    { path: 'docProps/core.xml', data: coreXml(document) },
  ])
  return zippedAgain(packed, document, carried)
}

/** The document as the `docx` package knows it, before our own parts replace some of its. */
export function docxFile(
  document: Document,
  fonts: FontSet,
  edition: Edition = 'published',
): DocxDocument {
  const { breaks, ending } = paginate(document)
  return new DocxDocument({
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
        ...(edition === 'working'
          ? { headers: { default: workingHead(), even: workingHead() } }
          : {}),
        footers: { default: footer('right'), even: footer('left') },
        children: document.blocks.flatMap((block, index): readonly (Paragraph | Table)[] =>
          block.kind === 'table'
            ? [docxTable(block, breaks.get(block.id) ?? [])]
            : docxParagraphs(block, {
                previous: document.blocks[index - 1],
                next: document.blocks[index + 1],
                ending,
                fonts,
              }),
        ),
      },
    ],
  })
}

/** Zip entries have no time zone; this is the earliest day the format knows. */
const fixedDate = new Date(1980, 0, 1)

function zippedAgain(
  packed: Uint8Array,
  document: Document,
  carried: CarriedReport | undefined,
): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(packed)
  const change = (name: string, make: (xml: string) => string): void => {
    const part = parts[name]
    if (part) parts[name] = strToU8(make(strFromU8(part)))
  }
  change(bodyPart, (xml) => captioned(xml, captionsOf(document)))
  for (const [index, name] of Object.keys(parts).filter(isFooter).sort().entries())
    change(name, (xml) => withPageNumber(xml, index + 1))
  if (carried) {
    for (const [name, xml] of Object.entries(dataParts(carried))) parts[name] = strToU8(xml)
    change('word/_rels/document.xml.rels', beforeEnd('</Relationships>', dataRelationship))
    change('[Content_Types].xml', beforeEnd('</Types>', dataContentType))
  }
  const ordered: Record<string, Uint8Array> = {}
  // Readers expect the content types first; the rest in one fixed order.
  for (const name of Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    const part = parts[name]
    if (part) ordered[name] = part
  }
  // Level 6 takes half as long again for files 3 % smaller.
  return zipSync(ordered, { level: 4, mtime: fixedDate })
}

const isFooter = (name: string) => /^word\/footer\d+\.xml$/.test(name)

/** The package leaves the PAGE field without a result, and viewers that compute none show — —. */
function withPageNumber(xml: string, page: number): string {
  const end = '<w:fldChar w:fldCharType="end"/>'
  return xml.replace(end, `<w:t>${page}</w:t>${end}`)
}

const beforeEnd = (end: string, addition: string) => (xml: string) =>
  xml.replace(end, addition + end)

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

function workingHead(): Header {
  return new Header({
    children: [
      new Paragraph({
        style: styleIds.footer,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: workingMark, font: { hint: 'eastAsia' } })],
      }),
    ],
  })
}

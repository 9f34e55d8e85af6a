import type { Document } from './document.ts'
import {
  type Face,
  type FontSet,
  faceNames,
  latinFace,
  pageNumber,
  redHeader,
  text,
  title,
} from './official-style.ts'
import { escapeXml, xmlDeclaration } from './xml-text.ts'

/**
 * The parts of a .docx that are written by hand and handed to the packer: the `docx` package
 * cannot express paragraph-level snapToGrid, leftover latent settings or font substitutes
 * (docs/adr/0003). Sizes come from official-style.ts.
 */

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Style ids used by the writer. */
export const styleIds = {
  body: 'BodyText',
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  signature: 'Signature',
  redMark: 'RedMark',
  redNumber: 'RedNumber',
  footer: 'Footer',
  tableText: (points: number) => `TableText${points * 10}`,
  tableHead: (points: number) => `TableHead${points * 10}`,
} as const

type FaceNames = Readonly<Record<Face, string>>

function fonts(eastAsia: string, latin: string = latinFace): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${eastAsia}" w:cs="${latin}"/>`
}

function size(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
}

type StyleParts = {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly pPr: string
  readonly rPr: string
}

function style({ id, name, basedOn = 'Normal', next, pPr, rPr }: StyleParts): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="${basedOn}"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/>` +
    `<w:pPr>${pPr}</w:pPr><w:rPr>${rPr}</w:rPr></w:style>`
  )
}

const exact = (twips: number, before = 0, after = 0) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${twips}" w:lineRule="exact"/>`
const indent = `<w:ind w:firstLineChars="200" w:firstLine="${text.indentTwips}"/>`
const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
const kept = '<w:keepNext/><w:keepLines/>'
const offGrid = '<w:snapToGrid w:val="0"/>'

/** word/styles.xml: sizes of tables are those the document uses. */
export function stylesXml(set: FontSet, tableSizes: readonly TableSize[]): string {
  const face = faceNames[set]
  return (
    `${xmlDeclaration}<w:styles xmlns:w="${namespace}">` +
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(face.fangsong)}<w:kern w:val="2"/>${size(text.sizePt)}` +
    `<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
    normalStyle(face) +
    textStyles(face) +
    redStyles(face) +
    footerStyle(face) +
    tableSizes.map((each) => tableStyles(face, each)).join('') +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>'
  )
}

/**
 * overflowPunct lets marks hang, which is the default; LibreOffice reads the explicit 1 as off, and
 * so does not lose the mark that hangs after a line of exactly 28 characters.
 */
function normalStyle(face: FaceNames): string {
  return (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="1"/>${offGrid}${exact(text.lineTwips)}<w:jc w:val="both"/></w:pPr>` +
    `<w:rPr>${fonts(face.fangsong)}${offGrid}<w:spacing w:val="${text.trackingTwips}"/><w:kern w:val="2"/>${size(text.sizePt)}</w:rPr></w:style>`
  )
}

function textStyles(face: FaceNames): string {
  return [
    style({ id: styleIds.body, name: 'Body Text', pPr: indent, rPr: '' }),
    style({
      id: styleIds.title,
      name: 'Title',
      next: styleIds.body,
      pPr: `${kept}${exact(title.lineTwips)}${noIndent}<w:jc w:val="center"/>`,
      rPr: `${fonts(face.xiaobiaosong, face.xiaobiaosong)}<w:spacing w:val="0"/>${size(title.sizePt)}`,
    }),
    style({
      id: styleIds.heading1,
      name: 'heading 1',
      next: styleIds.body,
      pPr: `${kept}${indent}<w:outlineLvl w:val="0"/>`,
      rPr: fonts(face.hei),
    }),
    style({
      id: styleIds.heading2,
      name: 'heading 2',
      next: styleIds.body,
      pPr: `${kept}${indent}<w:outlineLvl w:val="1"/>`,
      rPr: fonts(face.kai),
    }),
    style({
      id: styleIds.signature,
      name: 'Signature',
      pPr: `${noIndent}<w:jc w:val="right"/>`,
      rPr: '',
    }),
  ].join('')
}

function redStyles(face: FaceNames): string {
  return [
    style({
      id: styleIds.redMark,
      name: 'Red Mark',
      pPr: `${kept}${noIndent}<w:jc w:val="center"/>`,
      rPr: `${fonts(face.xiaobiaosong, face.xiaobiaosong)}<w:color w:val="${redHeader.colour}"/><w:spacing w:val="0"/>${size(redHeader.markPt)}`,
    }),
    style({
      id: styleIds.redNumber,
      name: 'Red Number',
      pPr: `${kept}${noIndent}<w:jc w:val="left"/>`,
      rPr: '',
    }),
  ].join('')
}

function footerStyle(face: FaceNames): string {
  return style({
    id: styleIds.footer,
    name: 'footer',
    pPr: `${exact(pageNumber.lineTwips)}${noIndent}`,
    rPr: `${fonts(face.song, face.song)}<w:spacing w:val="0"/>${size(pageNumber.sizePt)}`,
  })
}

export type TableSize = { readonly textPt: number; readonly linePt: number }

function tableStyles(face: FaceNames, { textPt, linePt }: TableSize): string {
  const pPr = (align: string) =>
    `${offGrid}${exact(linePt * 20)}${noIndent}<w:jc w:val="${align}"/>`
  const rPr = (name: string) => `${fonts(name)}${offGrid}<w:spacing w:val="0"/>${size(textPt)}`
  return [
    style({
      id: styleIds.tableText(textPt),
      name: `Table Text ${textPt}`,
      pPr: pPr('center'),
      rPr: rPr(face.fangsong),
    }),
    style({
      id: styleIds.tableHead(textPt),
      name: `Table Head ${textPt}`,
      pPr: pPr('center'),
      rPr: rPr(face.hei),
    }),
  ].join('')
}

/** word/settings.xml with the compatibility flags that Chinese Word writes. */
export const settingsXml =
  `${xmlDeclaration}<w:settings xmlns:w="${namespace}"><w:zoom w:percent="100"/><w:evenAndOddHeaders/>` +
  '<w:characterSpacingControl w:val="compressPunctuation"/>' +
  '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>' +
  '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'

/** word/fontTable.xml: which face stands in for one that a machine lacks. */
export function fontTableXml(set: FontSet): string {
  const face = faceNames[set]
  const font = (name: string, substitute: string) =>
    `<w:font w:name="${name}">${name === substitute ? '' : `<w:altName w:val="${substitute}"/>`}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`
  return (
    `${xmlDeclaration}<w:fonts xmlns:w="${namespace}">` +
    font(face.fangsong, '仿宋') +
    font(face.kai, '楷体') +
    font(face.hei, '黑体') +
    font(face.song, '宋体') +
    font(face.xiaobiaosong, '宋体') +
    `<w:font w:name="${latinFace}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`
  )
}

/**
 * docProps/core.xml: title and organisation as printed, and a fixed date, so that the same report
 * gives the same bytes and nothing tells of the machine it was made on.
 */
export function coreXml(document: Document): string {
  const fixed = '2021-01-01T00:00:00Z'
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(document.title)}</dc:title><dc:creator>${escapeXml(document.organisation || '年报编制')}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${fixed}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${fixed}</dcterms:modified>` +
    '</cp:coreProperties>'
  )
}

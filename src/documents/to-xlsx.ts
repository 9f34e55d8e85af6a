import { strToU8, zipSync } from 'fflate'
import type { ReportFormat } from '#domain/format.ts'
import type { Report } from '#domain/report.ts'
import { type SheetCell, type TableSheet, tableSheets } from './table-sheets.ts'
import { escapeXml, xmlDeclaration } from './xml-text.ts'

/**
 * The three tables as a workbook with live formulas for totals and balances. Every formula has its
 * present result stored, for viewers that compute nothing (docs/adr/0006).
 */
export function toXlsx(format: ReportFormat, report: Report): Uint8Array {
  const sheets = tableSheets(format, report)
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${contentType('sheet.main')}"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${contentType('styles')}"/>` +
      sheets
        .map(
          (_, index) =>
            `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${contentType('worksheet')}"/>`,
        )
        .join('') +
      '</Types>',
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="${officeRelationships}"><sheets>` +
      sheets
        .map(
          ({ name }, index) =>
            `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        )
        .join('') +
      '</sheets><calcPr fullCalcOnLoad="1"/></workbook>',
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml,
  }
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet)
  })
  const bytes = Object.entries(parts).map(([name, xml]) => [name, strToU8(xmlDeclaration + xml)])
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: new Date(1980, 0, 1) })
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contentType = (kind: string) =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${officeRelationships}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

/** Cell formats by what a cell is. */
const formats: Readonly<Record<SheetCell['role'], number>> = {
  figure: 1,
  head: 2,
  label: 3,
  check: 4,
}

const stylesXml =
  `<styleSheet xmlns="${main}">` +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xf(0, 1, 'center')}${xf(1, 1, 'center')}${xf(0, 1, 'left')}${xf(0, 0, 'center')}</cellXfs>` +
  '</styleSheet>'

function xf(font: number, border: number, align: string): string {
  return `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`
}

function sheetXml({ columnWidths, rowHeights, rows, merges }: TableSheet): string {
  const columns = columnWidths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const lines = rows.map(
    (cells, index) =>
      `<row r="${index + 1}" ht="${rowHeights[index] ?? ''}" customHeight="1">${cells.map(cellXml).join('')}</row>`,
  )
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`)
  return (
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
    `${merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`}` +
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape"/></worksheet>'
  )
}

function cellXml({ address, role, value, formula }: SheetCell): string {
  const start = `<c r="${address}" s="${formats[role]}"`
  const shown = typeof value === 'number' ? String(value) : escapeXml(value)
  if (formula !== undefined) {
    const type = typeof value === 'number' ? '' : ' t="str"'
    return `${start}${type}><f>${escapeXml(formula)}</f><v>${shown}</v></c>`
  }
  if (value === '') return `${start}/>`
  if (typeof value === 'number') return `${start}><v>${shown}</v></c>`
  return `${start} t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`
}

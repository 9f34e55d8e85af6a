import type { CarriedReport } from './edition.ts'
import { escapeXml, xmlDeclaration } from './xml-text.ts'

/**
 * The data a .docx carries besides its pages, twice, since office programs drop one or the other
 * when they save: as a custom XML part and as custom document properties.
 */

/** Raised when the shape of the carried data changes. */
export const dataVersion = 1
export const dataNamespace = 'urn:nianbao:report'
/** Prefix of our custom properties: `nianbao.version`, `nianbao.data.001` … */
export const propertyPrefix = 'nianbao.'

/** Programs cut properties at 255 characters. */
const longestProperty = 250

/**
 * The data as JSON that may stand anywhere in XML: spaces are escaped because a reader may trim
 * them where a text is cut into pieces.
 */
function dataText({ edition, report }: CarriedReport): string {
  return JSON.stringify({ version: dataVersion, format: report.formatId, edition, report }).replace(
    /[ \ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The parts by path, with what the package must say of them. */
export function dataParts(carried: CarriedReport): Readonly<Record<string, string>> {
  const text = escapeXml(dataText(carried))
  const item = '{6E69616E-6261-4F00-8000-000000000001}'
  return {
    'customXml/item1.xml': `${xmlDeclaration}<data xmlns="${dataNamespace}">${text}</data>`,
    'customXml/itemProps1.xml':
      `${xmlDeclaration}<ds:datastoreItem ds:itemID="${item}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${dataNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels':
      `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${relationship}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    'docProps/custom.xml': propertiesXml(carried),
  }
}

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What belongs into word/_rels/document.xml.rels. */
export const dataRelationship = `<Relationship Id="rIdData" Type="${relationship}/customXml" Target="../customXml/item1.xml"/>`

/** What belongs into [Content_Types].xml. */
export const dataContentType =
  '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'

function propertiesXml(carried: CarriedReport): string {
  const properties = [
    ['version', String(dataVersion)],
    ['format', carried.report.formatId],
    ['edition', carried.edition],
    ...pieces(dataText(carried)).map((piece, index) => [
      `data.${String(index + 1).padStart(3, '0')}`,
      piece,
    ]),
  ]
  const property = ([name = '', value = '']: readonly string[], index: number) =>
    // Ids 0 and 1 are reserved; the fmtid is the one of user-defined properties.
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${propertyPrefix}${name}">` +
    `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`
  return (
    `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `${properties.map(property).join('')}</Properties>`
  )
}

/** Cut between characters, never inside a surrogate pair. */
function pieces(text: string): readonly string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${longestProperty / 2}}`, 'gu')) ?? []
}

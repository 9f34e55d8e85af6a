import { finished } from './finished.ts'
import { limits, tooMany } from './limits.ts'
import { type Read, reading, Refusal, valueOf } from './read.ts'
import type { ReadDocument } from './read-document.ts'
import { sheetBlocks } from './sheet-blocks.ts'
import { sheetLooks } from './sheet-looks.ts'
import { sheetValues } from './sheet-values.ts'
import { unzip } from './unzip.ts'
import { attributeOf, childNamed, childrenNamed, parseXml, type XmlElement } from './xml.ts'

/** Reads the sheets of an .xlsx one after another; formulas are not computed, their values taken. */
export function readXlsx(bytes: Uint8Array): Read<ReadDocument> {
  return reading(() => {
    const parts = valueOf(unzip(bytes, (name) => wanted.test(name)))
    const root = (name: string): XmlElement | undefined => {
      const part = parts.get(name)
      return part && valueOf(parseXml(part))
    }
    const workbook = root('xl/workbook.xml')
    const relations = root('xl/_rels/workbook.xml.rels')
    if (!workbook) throw new Refusal('文件里没有工作表。请用 Excel 或 WPS 打开后另存一份再读入。')
    const sheets = childrenNamed(childNamed(workbook, 'sheets'), 'sheet')
    if (sheets.length > limits.columns) throw new Refusal(tooMany)
    const remarks = new Set<string>()
    const styles = root('xl/styles.xml')
    const looks = sheetLooks(styles, remarks)
    const values = sheetValues(workbook, root('xl/sharedStrings.xml'), styles, looks)
    const blocks = sheets.flatMap((sheet) => {
      if ((attributeOf(sheet, 'state') ?? 'visible') !== 'visible') {
        remarks.add('文件里有隐藏的工作表，没有读入。')
        return []
      }
      const part = root(partOf(sheet, relations))
      return part ? sheetBlocks(part, values, remarks) : []
    })
    return finished(blocks, remarks)
  })
}

const wanted =
  /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/

/** The part of a sheet, by the relation that its `r:id` names. */
function partOf(sheet: XmlElement, relations: XmlElement | undefined): string {
  const id = sheet.attributes.find(({ name, uri }) => name === 'id' && uri !== '')?.value
  const relation = childrenNamed(relations, 'Relationship').find(
    (each) => attributeOf(each, 'Id') === id,
  )
  const target = attributeOf(relation, 'Target') ?? ''
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

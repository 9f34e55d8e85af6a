import { decodeText } from './decode-text.ts'
import { type Read, read, refused } from './read.ts'
import { entryNames } from './unzip.ts'

/** What a file is by its content; its name may say anything. */
export type FileKind = 'docx' | 'xlsx' | 'html' | 'mht' | 'text' | 'draft'

/** The kinds that cannot be read are refused with the steps that make them readable. */
export function fileKind(bytes: Uint8Array): Read<FileKind> {
  const begins = (signature: string): boolean =>
    Array.from(signature).every((sign, at) => bytes[at] === sign.charCodeAt(0))
  if (bytes.length === 0) return refused('这是一个空文件。')
  if (isZip(bytes)) return zipKind(bytes)
  if (begins('\xd0\xcf\x11\xe0')) return refused(oldOfficeAdvice(bytes))
  if (begins('{\\rtf')) return refused(asWord('这是 RTF 文件'))
  if (hasMark(bytes, '%PDF-')) return refused(pdfAdvice)
  const picture = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*'].some(begins)
  if (picture && !isPlainText(decodeText(bytes.subarray(0, headLength))))
    return refused(pictureAdvice)
  if (begins('Rar!') || begins("7z\xbc\xaf'") || begins('\x1f\x8b'))
    return refused('这是压缩包，请先解压，再读入里面的文件。')
  return textKind(bytes)
}

/** A .docx or .xlsx, or any other archive of this kind. */
export function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b
}

const headLength = 16 << 10

function textKind(bytes: Uint8Array): Read<FileKind> {
  const text = decodeText(bytes.subarray(0, headLength))
  const head = text.replace(/^\ufeff/, '').trimStart()
  if (head.startsWith('{') && /"kind"\s*:\s*"nianbao-draft"/.test(head)) return read('draft')
  if (/<w:wordDocument[\s>]|<pkg:package[\s>]/.test(head))
    return refused(asWord('这是 XML 格式的 Word 文件'))
  if (/progid="Excel.Sheet"|<uof:UOF[\s>]/.test(head))
    return refused('这是 XML 格式的办公文件，请用 WPS 打开，另存为 .docx 或 .xlsx 后再读入。')
  if (/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*content-type:\s*multipart\//i.test(head))
    return read('mht')
  if (isPage(head)) return read('html')
  if (!isPlainText(text))
    return refused(
      '认不出这是什么文件。请用 Word 或 WPS 打开，另存为 .docx 后再读入；也可以复制全文，在这里粘贴。',
    )
  return read('text')
}

/** Elements that no plain text would have at hand. */
function isPage(head: string): boolean {
  return /<(?:!doctype\s+html|html|head|body|table|div|p|meta|span|font|center|h[1-6])[\s>]/i.test(
    head,
  )
}

/** Control characters are the mark of a program's own format. */
function isPlainText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const strange = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return strange * 50 <= text.length
}

function zipKind(bytes: Uint8Array): Read<FileKind> {
  const entries = entryNames(bytes)
  if (entries.kind === 'refused') return entries
  const names = new Set(entries.value)
  const under = (folder: string): boolean => entries.value.some((name) => name.startsWith(folder))
  if (names.has('xl/workbook.bin'))
    return refused('这是二进制的 Excel 文件，请用 Excel 或 WPS 打开，另存为 .xlsx 后再读入。')
  if (under('xl/')) return read('xlsx')
  if (names.has('OFD.xml'))
    return refused(
      '这是 OFD 文件，请改用原来的 Word 文件；没有的话，用 OFD 阅读器打开，复制全文，在这里粘贴。',
    )
  if (names.has('mimetype') && names.has('content.xml'))
    return refused(
      '这是 OpenDocument 文件（.odt、.ods），请用 WPS 或 Word 打开，另存为 .docx 或 .xlsx 后再读入。',
    )
  if (under('ppt/')) return refused('这是演示文稿，请改用年度报告的 Word 文件。')
  if (under('word/') || names.has('[Content_Types].xml')) return read('docx')
  return refused('这是压缩包，请先解压，再读入里面的文件。')
}

const asWord = (what: string): string =>
  `${what}，请用 Word 或 WPS 打开，点“文件”“另存为”，类型选“Word 文档（*.docx）”，再读入另存的文件。`

const pdfAdvice =
  '这是 PDF 文件，请改用原来的 Word 文件；没有的话，用 WPS 或 Word 打开 PDF，另存为 .docx 后读入，或者复制全文，在这里粘贴。'
const pictureAdvice =
  '这是图片，里面的数字读不出来。请改用原来的 Word 文件，或者用 WPS 的“图片转文字”后再读入，并核对数字。'

/** Word 97–2003, Excel, WPS and locked files are all compound files; names of streams tell. */
function oldOfficeAdvice(bytes: Uint8Array): string {
  if (hasStream(bytes, 'EncryptedPackage'))
    return '文件加了密码，无法读取。请用 Word 或 WPS 打开，去掉密码另存后再读入。'
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book'))
    return '这是旧版表格（.xls 或 .et），请用 WPS 或 Excel 打开，点“文件”“另存为”，类型选“Excel 工作簿（*.xlsx）”，再读入另存的文件。'
  return asWord('这是旧版文字文件（.doc 或 .wps）')
}

/** Names in the directory of a compound file are UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  return hasMark(bytes, Array.from(name, (sign) => `${sign}\0`).join(''), bytes.length)
}

function hasMark(bytes: Uint8Array, mark: string, within = 1024): boolean {
  const codes = Array.from(mark, (sign) => sign.charCodeAt(0))
  const [first = 0] = codes
  const end = Math.min(within, bytes.length) - codes.length
  for (let at = bytes.indexOf(first); at >= 0 && at <= end; at = bytes.indexOf(first, at + 1))
    if (codes.every((code, index) => bytes[at + index] === code)) return true
  return false
}

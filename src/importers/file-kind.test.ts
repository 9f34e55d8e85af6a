import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fileKind } from './file-kind.ts'
import { readFile } from './read-file.ts'

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
const utf16 = (text: string) => Array.from(text, (c) => `${c}\0`).join('')
const compound = (...streams: string[]) =>
  bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${streams.map(utf16).join('\0\0')}`)
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))

describe('a file is known by its content', () => {
  test.each([
    ['a .docx', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['a .xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['a page', strToU8('\ufeff\n<TABLE border=1><tr><td>1'), 'html'],
    [
      'a page in one file',
      strToU8('From: x\nContent-Type: multipart/related;\n\tboundary=a'),
      'mht',
    ],
    ['a text', strToU8('一、总体情况\n本年新收 3 < 5'), 'text'],
    ['a draft', strToU8('{\n "kind": "nianbao-draft",'), 'draft'],
  ])('%s', (_, content, kind) => {
    expect(fileKind(content)).toEqual({ kind: 'read', value: kind })
  })
})

describe('what cannot be read is refused with the steps that help', () => {
  test.each([
    ['an empty file', bytes(''), /空文件/],
    ['a .doc or .wps', compound('Root Entry', 'WordDocument'), /旧版文字文件.*另存为.*docx/],
    ['a .xls or .et', compound('Root Entry', 'Workbook'), /旧版表格.*另存为.*xlsx/],
    ['a locked .docx', compound('EncryptionInfo', 'EncryptedPackage'), /密码/],
    ['a .rtf', bytes('{\\rtf1\\ansi'), /RTF.*另存为/],
    ['a PDF', bytes('\n%PDF-1.7\n%\xe2\xe3'), /PDF.*粘贴/],
    ['a scan', bytes('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\0\0\0\0\0\0'), /图片/],
    ['an .ofd', zip('OFD.xml', 'Doc_0/Document.xml'), /OFD/],
    ['an .odt', zip('mimetype', 'content.xml'), /OpenDocument/],
    ['an .xlsb', zip('xl/workbook.bin'), /xlsx/],
    ['a .pptx', zip('ppt/presentation.xml', '[Content_Types].xml'), /演示文稿/],
    ['a zip of files', zip('年报.docx'), /解压/],
    ['a .rar', bytes('Rar!\x1a\x07'), /解压/],
    ['Word 2003 XML', strToU8('<?xml version="1.0"?><w:wordDocument xmlns:w="x">'), /另存为/],
    ['a program', bytes(`\x7fELF${'\0\x01\x02'.repeat(100)}`), /认不出/],
    ['a draft', strToU8('{"kind":"nianbao-draft"}'), /草稿/],
    ['a cut off zip', zip('word/document.xml').slice(0, 60), /损坏/],
  ])('%s', (_, content, reason) => {
    expect(readFile(content)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(reason),
    })
  })
})

import { fileKind } from './file-kind.ts'
import { limits, tooLarge } from './limits.ts'
import { type Read, refused } from './read.ts'
import type { ReadDocument } from './read-document.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readMht } from './read-mht.ts'
import { readText } from './read-text.ts'
import { readXlsx } from './read-xlsx.ts'

/**
 * Reads a file of any kind, known by its content, or says in one sentence why it cannot and what to
 * do. A draft of this program is no document: ask `fileKind` first and open it as a draft.
 */
export function readFile(bytes: Uint8Array): Read<ReadDocument> {
  if (bytes.length > limits.file) return refused(tooLarge)
  const kind = fileKind(bytes)
  if (kind.kind === 'refused') return kind
  switch (kind.value) {
    case 'docx':
      return readDocx(bytes)
    case 'xlsx':
      return readXlsx(bytes)
    case 'html':
      return readHtml(bytes)
    case 'mht':
      return readMht(bytes)
    case 'text':
      return readText(bytes)
    case 'draft':
      return refused('这是本程序的草稿文件，请在首页用“打开文件”打开。')
  }
}

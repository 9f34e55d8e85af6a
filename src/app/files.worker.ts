import './polyfills.ts'
import { formatById } from '#domain/formats/index.ts'
import { makeFile } from '#features/export/make-file.ts'
import { importReport } from '#importers/import-report.ts'
import { readOwnDocx } from '#importers/read-own-docx.ts'
import { recogniseClipboard } from '#importers/recognise-clipboard.ts'
import type { MakeRequest } from './making.ts'
import type { ReadRequest } from './reading.ts'

// Too small to hide a bug: what it calls is tested in Node.
addEventListener('message', ({ data }: MessageEvent<ReadRequest | MakeRequest>) => {
  Promise.resolve(answerTo(data)).then(postMessage, () => postMessage(undefined))
})
postMessage('ready')

function answerTo(request: ReadRequest | MakeRequest) {
  switch (request.kind) {
    case 'file':
      return importReport(request.bytes, request.hints)
    case 'ownDocx':
      return readOwnDocx(request.bytes)
    case 'clipboard':
      return recogniseClipboard(request.html, request.text)
    case 'make': {
      const format = formatById(request.formatId)
      return format && makeFile(request.file, { ...request.source, format })
    }
  }
}

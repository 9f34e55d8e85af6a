import { readFile } from '#importers/read-file.ts'
import { readClipboard } from '#importers/read-clipboard.ts'
import type { ReadRequest } from './reading.ts'

// Too small to hide a bug: what it calls is tested in Node.
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  postMessage(data.kind === 'file' ? readFile(data.bytes) : readClipboard(data.html, data.text))
})
postMessage('ready')

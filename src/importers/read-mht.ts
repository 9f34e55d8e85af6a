import { decodeText } from './decode-text.ts'
import { limits, tooLarge, tooMany } from './limits.ts'
import { type Read, reading, Refusal } from './read.ts'
import type { ReadDocument } from './read-document.ts'
import { pageDocument } from './read-html.ts'

/**
 * Reads a web page saved with all it shows in one file (.mht, RFC 2557). Of its parts only web pages
 * are opened: the first one, or where that is a mere frame the one that says most.
 */
export function readMht(bytes: Uint8Array): Read<ReadDocument> {
  return reading(() => {
    if (bytes.length > limits.file) throw new Refusal(tooLarge)
    const pages = partsOf(latin(bytes), 0).filter(({ type }) => type === 'text/html')
    if (pages.length > 20) throw new Refusal(tooLarge)
    const documents = pages.map(({ content }) => {
      if (content.length > limits.text) throw new Refusal(tooLarge)
      return pageDocument(decodeText(content))
    })
    const fullest = documents.reduce<ReadDocument | undefined>(
      (best, next) => (best && best.blocks.length >= next.blocks.length ? best : next),
      undefined,
    )
    if (!fullest)
      throw new Refusal('文件里没有网页正文。请在浏览器里重新保存网页，或复制粘贴正文。')
    return fullest
  })
}

type Part = { readonly type: string; readonly content: Uint8Array }

/** The parts of a MIME entity, those inside other multiparts included; one character a byte. */
function partsOf(entity: string, depth: number): readonly Part[] {
  const [head, body] = splitHead(entity)
  const contentType = headerOf(head, 'content-type')
  const boundary = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType)
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase()
  if (!boundary || !type.startsWith('multipart/'))
    return [{ type, content: decoded(body, headerOf(head, 'content-transfer-encoding')) }]
  if (depth > 3) return []
  const [, ...parts] = `\n${body}`.split(
    `\n--${boundary[1] ?? boundary[2] ?? ''}`,
    limits.entries + 2,
  )
  if (parts.length > limits.entries) throw new Refusal(tooMany)
  return parts
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) => partsOf(part.replace(/^[ \t]*\r?\n/, ''), depth + 1))
}

function splitHead(entity: string): readonly [string, string] {
  const end = /\r?\n\r?\n/.exec(entity)
  return end ? [entity.slice(0, end.index), entity.slice(end.index + end[0].length)] : [entity, '']
}

/** A header's value with its continuation lines. */
function headerOf(head: string, name: string): string {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const line = unfolded.find((each) => each.toLowerCase().startsWith(`${name}:`))
  return line?.slice(name.length + 1).trim() ?? ''
}

function decoded(body: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return fromBase64(body)
    case 'quoted-printable':
      return bytesOf(
        body
          // A space before the mark of a broken line is part of the text: <td =⏎rowspan=3D"2">.
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
      )
    default:
      return bytesOf(body)
  }
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** `atob` is no part of the language, and throws where a mail program only shrugs. */
function fromBase64(text: string): Uint8Array {
  const content = new Uint8Array(Math.ceil((text.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = base64Values[text.charCodeAt(at)] ?? 255
    if (value === 255) continue
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    content[length] = (held >> bits) & 0xff
    length += 1
  }
  return content.subarray(0, length)
}

const base64Values = new Uint8Array(256).fill(255)
Array.from(base64).forEach((sign, value) => {
  base64Values[sign.charCodeAt(0)] = value
})

const chunk = 8192

/** Bytes as characters of the same number: what stands between the parts is plain ASCII. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += chunk)
    text += String.fromCharCode(...bytes.subarray(at, at + chunk))
  return text
}

function bytesOf(characters: string): Uint8Array {
  return Uint8Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at))
}

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const

/** Enough to tell encodings apart, and always whole characters of two bytes. */
const sampleSize = 64 << 10

/**
 * Bytes as text. A byte order mark decides; else that encoding in which the beginning reads most
 * like Chinese or plain text, as what a file says of itself is often wrong.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(markedEncoding(bytes) ?? likeliest(bytes)).decode(bytes)
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** More than a text without Chinese can have. */
const mostly = 1.2

function likeliest(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleSize)
  let best: string = 'utf-8'
  let most = Number.NEGATIVE_INFINITY
  for (const encoding of encodings) {
    const credit = plausibility(new TextDecoder(encoding).decode(sample))
    // Bytes of another encoding make no Chinese in UTF-8, so nothing else need be tried.
    if (encoding === 'utf-8' && credit > mostly) return encoding
    if (credit > most) {
      best = encoding
      most = credit
    }
  }
  return best
}

/** The characters that any Chinese text of some length has, and those of official reports. */
const common = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府乡镇县局委信息开申请收到办理自然人法律行政规章规范性文件许可处罚强制收费结转年度报告',
)

/** How much a decoding looks like text: per character, so that longer ones gain nothing. */
function plausibility(text: string): number {
  let credit = 0
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    length += 1
    if (common.has(character)) credit += 3
    else if (code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127)) credit += 1
    else if (code >= 0x3000 && code < 0x3020) credit += 1
    else if (code >= 0xff00 && code < 0xff60) credit += 1
    // Dashes, quotes, and the lines of drawn tables.
    else if ((code >= 0x2010 && code < 0x2030) || (code >= 0x2500 && code < 0x2580)) credit += 1
    else if (code < 32 || code === 0xfffd || (code >= 0xe000 && code < 0xf900)) credit -= 20
    else if (code < 0x4e00 || code > 0x9fff) credit -= 1
  }
  return length === 0 ? 0 : credit / length
}

/** Double-byte codes of GB18030 by character, found by asking the decoder for all of them. */
const codes = new Map<string, readonly [number, number]>()
for (let high = 0x81; high <= 0xfe; high += 1)
  for (let low = 0x40; low <= 0xfe; low += 1)
    codes.set(new TextDecoder('gb18030').decode(Uint8Array.of(high, low)), [high, low])

/** Text as older programs and sites save it; every character of a report has two bytes there. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((sign) => {
      const code = sign.codePointAt(0) ?? 0
      return code < 0x80 ? [code] : [...(codes.get(sign) ?? [0x3f])]
    }),
  )
}

/** Text in UTF-16 without a mark, the low byte first. */
export function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer)
}

/** The same with the high byte first. */
export function utf16BigEndian(text: string): Uint8Array {
  return utf16(text).map((_, at, bytes) => bytes[at ^ 1] ?? 0)
}

/**
 * The words of a head, between which alone a line should end: the official heads of an even number
 * of characters are words of two, as 商业·企业 and 法律·服务·机构. Any other text is one piece.
 */
export function headWords(text: string): readonly string[] {
  return /^(?:\p{Script=Han}{2}){2,4}$/u.test(text) ? (text.match(/../gu) ?? [text]) : [text]
}

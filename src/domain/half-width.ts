/** A full-width sign (！ to ～) as its ASCII form, for `replace` to call with what a pattern found. */
export function halfWidth(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
}

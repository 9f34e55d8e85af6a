const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉'

/** A text set as superscript: the number of a note must not become a digit of the figure before it. */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => raisedDigits.charAt(Number(digit)))
}

/** A text set as subscript. */
export function lowered(text: string): string {
  return text.replace(/\d/g, (digit) => loweredDigits.charAt(Number(digit)))
}

/** How a hand turns one figure into another. */
export type NumberSlip =
  | 'transposed'
  | 'dropped'
  | 'doubled'
  | 'mistyped'
  | 'neighbourKey'
  | 'byOne'
  | 'unit'
  | 'leftOut'

/** Every slip that could have turned the figure that was meant into the one that was typed. */
export function numberSlips(meant: number, typed: number): readonly NumberSlip[] {
  const found: NumberSlip[] = []
  const [right, wrong] = [String(meant), String(typed)]
  if (typed === 0) found.push('leftOut')
  if (Math.abs(meant - typed) === 1) found.push('byOne')
  if (isUnitSlip(meant, typed)) found.push('unit')
  if (wrong.length === right.length - 1 && omissions(right).includes(wrong)) found.push('dropped')
  if (wrong.length === right.length + 1 && undoublings(wrong).includes(right)) found.push('doubled')
  if (wrong.length !== right.length) return found
  const differing = right.split('').flatMap((digit, at) => (digit === wrong[at] ? [] : [at]))
  const [first = 0, second] = differing
  const swapped = right[first] === wrong[first + 1] && right[first + 1] === wrong[first]
  if (differing.length === 2 && second === first + 1 && swapped) found.push('transposed')
  if (differing.length === 1 && meant !== 0 && typed !== 0)
    found.push(areNeighbourKeys(right[first], wrong[first]) ? 'neighbourKey' : 'mistyped')
  return found
}

/** 件 written as 十件 or 百件, 元 as 万元: ten, a hundred or ten thousand times too much or too little. */
function isUnitSlip(meant: number, typed: number): boolean {
  const ratio = Math.max(meant, typed) / Math.min(meant, typed)
  return [10, 100, 10_000].includes(ratio)
}

function omissions(digits: string): readonly string[] {
  return digits.split('').map((_, at) => digits.slice(0, at) + digits.slice(at + 1))
}

function undoublings(digits: string): readonly string[] {
  return omissions(digits).filter((_, at) => digits[at] === digits[at + 1])
}

const numberPad = ['789', '456', '123', '0']

function areNeighbourKeys(one = '', other = ''): boolean {
  const [a, b] = [one, other].map((digit) => {
    const row = numberPad.findIndex((keys) => keys.includes(digit))
    return { row, column: numberPad[row]?.indexOf(digit) ?? 0 }
  })
  return (
    a !== undefined &&
    b !== undefined &&
    Math.abs(a.row - b.row) + Math.abs(a.column - b.column) === 1
  )
}

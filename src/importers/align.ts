type Item = { readonly index: number; readonly text: string }

/** Two lines that stand for each other; one side is absent where a line was added or taken out. */
export type Step = { readonly left: Item | undefined; readonly right: Item | undefined }

/** Longer texts than this many pairs are paired in order; a report has a few hundred lines. */
const mostPairs = 4_000_000

/**
 * Aligns two lists of lines by their longest common subsequence; between equal lines the others
 * stand for each other in order.
 */
export function aligned(left: readonly string[], right: readonly string[]): readonly Step[] {
  const steps: Step[] = []
  let from: Pair = [0, 0]
  for (const to of [...commonPairs(left, right), [left.length, right.length] as const]) {
    const changed = Math.max(to[0] - from[0], to[1] - from[1])
    for (let offset = 0; offset < changed; offset += 1)
      steps.push({
        left: itemAt(left, from[0] + offset, to[0]),
        right: itemAt(right, from[1] + offset, to[1]),
      })
    if (to[0] < left.length)
      steps.push({ left: itemAt(left, to[0], to[0] + 1), right: itemAt(right, to[1], to[1] + 1) })
    from = [to[0] + 1, to[1] + 1]
  }
  return steps
}

type Pair = readonly [left: number, right: number]

function itemAt(lines: readonly string[], index: number, end: number): Item | undefined {
  const text = lines[index]
  return index < end && text !== undefined ? { index, text } : undefined
}

/** The indices of the longest common subsequence. */
function commonPairs(left: readonly string[], right: readonly string[]): readonly Pair[] {
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1
  let end = 0
  while (
    end < Math.min(left.length, right.length) - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  )
    end += 1
  const head = Array.from({ length: start }, (_, index): Pair => [index, index])
  const tail = Array.from({ length: end }, (_, index): Pair => [
    left.length - end + index,
    right.length - end + index,
  ])
  const inner = middlePairs(
    left.slice(start, left.length - end),
    right.slice(start, right.length - end),
  )
  return [...head, ...inner.map(([a, b]): Pair => [a + start, b + start]), ...tail]
}

function middlePairs(left: readonly string[], right: readonly string[]): readonly Pair[] {
  if (left.length * right.length > mostPairs) return []
  const width = right.length + 1
  /** Length of the longest common subsequence of what follows `left[i]` and `right[j]`. */
  const lengths = new Uint32Array((left.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

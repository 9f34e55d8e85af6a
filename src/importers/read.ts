/**
 * What came of reading a file. A refusal says in one sentence, for the clerk, why and what to do;
 * content never throws.
 */
export type Read<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'refused'; readonly reason: string }

export function read<T>(value: T): Read<T> {
  return { kind: 'read', value }
}

export function refused<T>(reason: string): Read<T> {
  return { kind: 'refused', reason }
}

/** Thrown deep inside a reader, where passing a refusal up by hand would hide the reading. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** Runs a reader; a `Refusal` thrown in it becomes its result. Anything else is a fault of ours. */
export function reading<T>(work: () => T): Read<T> {
  try {
    return read(work())
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message)
    throw error
  }
}

/** The value inside `reading`; a refusal is passed up. */
export function valueOf<T>(result: Read<T>): T {
  if (result.kind === 'refused') throw new Refusal(result.reason)
  return result.value
}

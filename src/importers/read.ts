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

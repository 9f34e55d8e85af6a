import { expect, test } from 'vitest'
import { replaceAll } from './polyfills.ts'

/** The engine's own, which the page's oldest browsers lack and the compiler does not know of. */
const native = (String.prototype as unknown as { replaceAll: typeof replaceAll }).replaceAll

test.each([
  ['a,b,c', ',', '-'],
  ['aaa', 'a', ''],
  ['aaa', 'aa', 'b'],
  ['年年年', '年', '2025年'],
  ['a.b', '.', '$'],
  ['a.b.c', '.', '_'],
  ['a+b(c)', '+b(', '*'],
  ['abc', 'b', '[$&]'],
  ['abc', 'b', '$$'],
  ['abc', '', '-'],
  ['abc', 'x', 'y'],
  ['', 'x', 'y'],
  ['abc', /[ac]/g, 'x'],
])('“%s” with “%s” replaced by “%s” is what newer engines say', (text, search, replacement) => {
  expect(replaceAll.call(text, search, replacement)).toBe(native.call(text, search, replacement))
})

test('an engine that has its own keeps it', () => {
  expect(native).not.toBe(replaceAll)
})

import { expect, test } from 'vitest'
import { newerInScript, newerInStyle } from './floor.ts'

test.each([
  ['?.', 'export const x = (a) => a?.b'],
  ['??', 'export const x = (a) => a ?? 1'],
  ['??=', 'let a; a ??= 1'],
  ['||=', 'let a; a ||= 1'],
  ['#method()', 'class A { #go() {} }'],
  ['#x in y', 'class A { #x; static is(y) { return #x in y } }'],
  ['static {}', 'class A { static { A.x = 1 } }'],
  ['await outside a function', 'await new Promise(() => {})'],
  ['import attributes', "import x from './x.json' with { type: 'json' }; x()"],
  ['regex flag d', 'export const x = /a/d'],
  ['regex flag v', 'export const x = /a/v'],
  ['regex modifiers', 'export const x = /(?i:a)/'],
  ['at', "'年报'.at(-1)"],
  ['replaceAll', "'年报'.replaceAll('年', '')"],
  ['structuredClone', 'structuredClone({})'],
  ['structuredClone', 'window.structuredClone({})'],
  ['WeakRef', 'new WeakRef({})'],
  ['Promise.any', 'Promise.any([])'],
  ['AbortSignal.timeout', 'AbortSignal.timeout(5)'],
])('%s is found in “%s”', (what, script) => {
  expect(newerInScript(script).map((newer) => newer.what)).toEqual([what])
})

test('what Chromium 78 knows is let through', () => {
  const script = `
    class A { #a = 1_0; static b = 2n; get() { return this.#a } }
    export const f = async ({ a, ...rest }) => { try { await import('./x.js') } catch { return rest } }
    export const g = (x) => [x.at, x.matchAll(/(?<=年)\\p{Nd}+/gsu), typeof structuredClone, x.any()]
    Promise.allSettled([globalThis, Object.fromEntries([]), [[]].flat()])`
  expect(newerInScript(script)).toEqual([])
})

test.each([
  ['display: flex with gap', '.a{display:flex;gap:4px}'],
  ['gap with display: flex', '.a{gap:4px;display:flex}'],
  ['inset', '.a{inset:0}'],
  [':is()', ':is(.a,.b){color:red}'],
  [':where()', '.a:where(.b){color:red}'],
  [':not() of a list', '.a:not(.b,.c){color:red}'],
  ['@layer', '@layer a{.b{color:red}}'],
  [':has()', '.a:has(.b){color:red}'],
  ['dvh, svh, lvh', '.a{height:100dvh}'],
  ['translate, rotate, scale', '.a{translate:4px}'],
  ['nesting', '.a{color:red;&:hover{color:blue}}'],
])('%s is found in “%s”', (what, style) => {
  expect(newerInStyle(style).map((newer) => newer.what)).toEqual([what])
})

test('a grid may have gaps, a flex row margins', () => {
  const style =
    '.a{display:grid;gap:4px}.b{display:flex}.c{gap:1px;transform:scale(2)}.d{height:9vh}'
  expect(newerInStyle(style)).toEqual([])
})

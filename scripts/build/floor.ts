import { type ESTree, parseSync, Visitor } from 'vite'

/** The oldest engine the product runs in. */
export const floor = 78

/** Something an engine at the floor does not know, and the Chromium that brought it. */
export type Newer = { readonly what: string; readonly since: number; readonly at: number }

/** Globals, when they are called or constructed; a look whether they are there is no use of them. */
const newerGlobals: Readonly<Record<string, number>> = {
  CompressionStream: 80,
  DecompressionStream: 80,
  WeakRef: 84,
  FinalizationRegistry: 84,
  AggregateError: 85,
  reportError: 95,
  structuredClone: 98,
}

/** Methods by name, since nothing says of what type an object is. */
const newerMethods: Readonly<Record<string, number>> = {
  replaceAll: 85,
  replaceChildren: 86,
  showSaveFilePicker: 86,
  showOpenFilePicker: 86,
  showDirectoryPicker: 86,
  at: 92,
  randomUUID: 92,
  hasOwn: 93,
  findLast: 97,
  findLastIndex: 97,
  throwIfAborted: 100,
  checkVisibility: 105,
  toSorted: 110,
  toReversed: 110,
  toSpliced: 110,
  isWellFormed: 111,
  toWellFormed: 111,
  showPopover: 114,
  hidePopover: 114,
  togglePopover: 114,
  groupBy: 117,
  withResolvers: 119,
  canParse: 120,
  fromAsync: 121,
  symmetricDifference: 122,
  isSubsetOf: 122,
  isSupersetOf: 122,
  isDisjointFrom: 122,
  requestClose: 134,
}

/** Methods that are newer only of these objects: `any` of another object may be anything. */
const newerOf: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Promise: { any: 85, try: 128 },
  AbortSignal: { timeout: 103, any: 116 },
  RegExp: { escape: 136 },
}

/** Syntax and built-ins of a script that came after the floor. */
export function newerInScript(code: string): readonly Newer[] {
  const { program, errors } = parseSync('built.js', code)
  const [error] = errors
  if (error) throw new Error(`the built script cannot be parsed: ${error.message}`)
  const found: Newer[] = []
  const add = (what: string, since: number, node: ESTree.Node) => {
    if (since > floor) found.push({ what, since, at: node.start })
  }
  let functions = 0
  const enter = () => {
    functions += 1
  }
  const leave = () => {
    functions -= 1
  }
  new Visitor({
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    ChainExpression: (node) => add('?.', 80, node),
    LogicalExpression: (node) => node.operator === '??' && add('??', 80, node),
    AssignmentExpression: (node) =>
      ['??=', '||=', '&&='].includes(node.operator) && add(node.operator, 85, node),
    MethodDefinition: (node) => node.key.type === 'PrivateIdentifier' && add('#method()', 84, node),
    BinaryExpression: (node) =>
      // Its type leaves out what the left side of `in` may be.
      String(node.left.type) === 'PrivateIdentifier' && add('#x in y', 91, node),
    StaticBlock: (node) => add('static {}', 94, node),
    AwaitExpression: (node) => functions === 0 && add('await outside a function', 89, node),
    ImportExpression: (node) => node.options && add('import attributes', 123, node),
    ImportDeclaration: (node) => node.attributes.length > 0 && add('import attributes', 123, node),
    Literal: (node) => {
      if (!('regex' in node)) return
      if (node.regex.flags.includes('d')) add('regex flag d', 90, node)
      if (node.regex.flags.includes('v')) add('regex flag v', 112, node)
      if (/\(\?[ims-]+:/.test(node.regex.pattern)) add('regex modifiers', 125, node)
    },
    NewExpression: (node) => addCalled(node.callee),
    CallExpression: (node) => addCalled(node.callee),
  }).visit(program)
  return found

  function addCalled(callee: ESTree.Expression) {
    if (callee.type === 'Identifier') add(callee.name, newerGlobals[callee.name] ?? 0, callee)
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
    const { name } = callee.property
    const owner = callee.object.type === 'Identifier' ? callee.object.name : ''
    add(name, newerMethods[name] ?? newerGlobals[name] ?? 0, callee)
    add(`${owner}.${name}`, newerOf[owner]?.[name] ?? 0, callee)
  }
}

/** Rules that an engine at the floor drops whole, or that leave things stuck together there. */
const newerRules: readonly (readonly [what: string, since: number, pattern: RegExp])[] = [
  ['display: flex with gap', 84, /\{[^{}]*display:(?:inline-)?flex(?=[^{}]*[;{]gap:)/g],
  ['gap with display: flex', 84, /\{[^{}]*[;{]?gap:(?=[^{}]*display:(?:inline-)?flex)/g],
  ['inset', 87, /[;{]inset:/g],
  [':is()', 88, /:is\(/g],
  [':where()', 88, /:where\(/g],
  [':not() of a list', 88, /:not\([^()]*,/g],
  ['aspect-ratio', 88, /[;{]aspect-ratio:/g],
  ['overflow: clip', 90, /overflow(?:-[xy])?:clip/g],
  ['@layer', 99, /@layer/g],
  ['translate, rotate, scale', 104, /[;{](?:translate|rotate|scale):/g],
  [':has()', 105, /:has\(/g],
  ['@container', 105, /@container/g],
  ['dvh, svh, lvh', 108, /\d[dsl]v[hw]\b/g],
  ['color-mix()', 111, /color-mix\(/g],
  ['oklch()', 111, /oklch\(/g],
  ['nesting', 120, /[;{]\s*&/g],
]

/** Rules of a style sheet that came after the floor. */
export function newerInStyle(css: string): readonly Newer[] {
  return newerRules.flatMap(([what, since, pattern]) =>
    Array.from(css.matchAll(pattern), ({ index }) => ({ what, since, at: index })),
  )
}

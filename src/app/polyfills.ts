/**
 * The few built-ins that Chromium 78 lacks and our libraries call (TanStack Table 9 on columns
 * without an id: replaceAll). Own code keeps to ES2020, which the compiler sees to, and
 * e2e/older-engine.spec.ts runs the product without anything newer.
 */
function replaceAll(this: string, search: string | RegExp, replacement: string): string {
  const all =
    search instanceof RegExp
      ? search
      : new RegExp(search.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'g')
  return this.replace(all, replacement)
}

if (!('replaceAll' in String.prototype))
  Object.defineProperty(String.prototype, 'replaceAll', {
    value: replaceAll,
    writable: true,
    configurable: true,
  })

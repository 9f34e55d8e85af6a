/**
 * The few built-ins that Chromium 78 lacks and our libraries call (TanStack Table 9:
 * String.prototype.replaceAll). Own code keeps to ES2020, which the compiler sees to.
 */
export function replaceAll(this: string, search: string | RegExp, replacement: string): string {
  const pattern =
    search instanceof RegExp
      ? search
      : new RegExp(search.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g')
  return this.replace(pattern, replacement)
}

if (!('replaceAll' in String.prototype))
  Object.defineProperty(String.prototype, 'replaceAll', {
    value: replaceAll,
    writable: true,
    configurable: true,
  })

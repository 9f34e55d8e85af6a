import { pathToFileURL } from 'node:url'
import { type BrowserContext, expect, test as base } from 'playwright/test'

/** The html for a double click, as `npm run build` leaves it. */
export const oneFile = pathToFileURL('dist/政府信息公开年报编制.html').href

/** Collects what must never happen on a page: errors, warnings, requests to anywhere else. */
function watch(context: BrowserContext, home: string, faults: string[]): void {
  const { port } = new URL(home)
  const own = [new URL(home).origin, `http://nianbao.example:${port}`]
  context.on('weberror', (fault) => faults.push(`unhandled: ${fault.error().message}`))
  context.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) faults.push(`${said.type()}: ${said.text()}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (['blob:', 'data:'].includes(url.protocol)) return
    const isOpened = url.protocol === 'file:' && request.isNavigationRequest()
    if (!isOpened && !own.includes(url.origin)) faults.push(`request: ${request.url()}`)
  })
}

/**
 * Playwright's test, in which a page that complains or asks for another address fails. A test that
 * provokes something takes it out: `faults.splice(0)`.
 */
export const test = base.extend<{ readonly faults: string[] }>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = []
      watch(context, baseURL ?? '', faults)
      await use(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

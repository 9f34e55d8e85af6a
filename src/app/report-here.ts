import { failureReport } from './failure-report.ts'

/** A failure at this moment, in this browser, as a text that may be sent on. */
export function reportHere(error: unknown): string {
  return failureReport(error, {
    version: import.meta.env.APP_VERSION,
    at: new Date().toISOString(),
    protocol: location.protocol,
    stop: /^#\/draft\/[^/]+\/(\w+)/.exec(location.hash)?.[1] ?? '',
    browser: navigator.userAgent,
  })
}

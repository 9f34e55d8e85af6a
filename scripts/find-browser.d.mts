/** Path of a Chromium on this machine; throws when BROWSER_PATH is set to something else. */
export function findBrowser(): string | undefined
/** Where a browser shipped inside an npm package is unpacked. */
export const shippedBrowser: string

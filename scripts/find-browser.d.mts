/** Path of a Chromium on this machine; throws when BROWSER_PATH is set to something else. */
export function findBrowser(): string | undefined
/** Path of the Chromium of Windows 7 where ensure.mjs unpacked it. */
export function findOlderBrowser(): string | undefined

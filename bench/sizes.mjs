// Sizes of what was built: what the first view loads, and what waits until it is wanted.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** kB (1024) raw, gzip and brotli of every part; `initial` as the site's index.html names it. */
export function measureSizes(site, oneFile) {
  const index = readFileSync(path.join(site, 'index.html'), 'utf8')
  const parts = readdirSync(path.join(site, 'assets')).map((name) =>
    path.join(site, 'assets', name),
  )
  return [...parts, oneFile].map((file) => {
    const bytes = readFileSync(file)
    const kB = (size) => size / 1024
    const name = path.basename(file)
    return {
      name,
      initial: index.includes(name),
      raw: kB(bytes.length),
      gzip: kB(gzipSync(bytes, { level: 9 }).length),
      brotli: kB(brotliCompressSync(bytes).length),
    }
  })
}

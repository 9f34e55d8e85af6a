// Sizes of the built site: what the first view loads, and what waits until it is wanted.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** kB (1024) raw, gzip and brotli of every script and style sheet; `initial` as index.html names it. */
export function measureSizes(site) {
  const index = readFileSync(path.join(site, 'index.html'), 'utf8')
  const assets = path.join(site, 'assets')
  return readdirSync(assets).map((name) => {
    const bytes = readFileSync(path.join(assets, name))
    const kB = (size) => size / 1024
    return {
      name,
      initial: index.includes(name),
      raw: kB(bytes.length),
      gzip: kB(gzipSync(bytes, { level: 9 }).length),
      brotli: kB(brotliCompressSync(bytes).length),
    }
  })
}

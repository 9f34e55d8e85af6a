import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/** Adds the service worker of the site, with the list of what was built. */
export function offlineCopy(): Plugin {
  return {
    name: 'offline-copy',
    enforce: 'post',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const hash = createHash('sha256')
        for (const part of Object.values(bundle))
          hash.update(part.fileName).update(part.type === 'chunk' ? part.code : part.source)
        const files = Object.keys(bundle).map((name) =>
          name === 'index.html' ? './' : `./${name}`,
        )
        const head = `const version = '${hash.digest('hex').slice(0, 12)}'\nconst files = ${JSON.stringify(files)}\n`
        const worker = readFileSync(path.join(import.meta.dirname, 'service-worker.js'), 'utf8')
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: head + worker })
      },
    },
  }
}

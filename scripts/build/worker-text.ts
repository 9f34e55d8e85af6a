import { deflateRawSync } from 'node:zlib'
import { build, type Plugin } from 'vite'
import { faultsOfPart } from './checked-build.ts'

const suffix = '?worker-text'

/**
 * `import text from './x.worker.ts?worker-text'` gives a worker as the text of one classic script:
 * on file:// a worker starts from a Blob alone, and the page itself must make the address it starts
 * from, or its own rules refuse it. Vite's `?worker&inline` makes the address where nobody can.
 * The text is packed: without a worker the page does the same work, so its modules are in it twice.
 */
export function workerText(): Plugin {
  return {
    name: 'worker-text',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(suffix)) return null
      const entry = await this.resolve(id.slice(0, -suffix.length), importer)
      return entry && `${entry.id}${suffix}`
    },
    async load(id) {
      if (!id.endsWith(suffix)) return null
      const result = await build({
        configFile: false,
        logLevel: 'error',
        build: {
          target: 'chrome78',
          write: false,
          rolldownOptions: {
            input: id.slice(0, -suffix.length),
            output: { format: 'iife', codeSplitting: false },
          },
        },
      })
      const [chunk] = 'output' in result ? result.output : []
      if (!chunk) throw new Error(`${id} was not built`)
      const faults = faultsOfPart(chunk)
      if (faults.length > 0) this.error(faults.join('\n'))
      // Those with a zero sign are no files, and the development server would look for them.
      for (const module of chunk.moduleIds) if (!module.startsWith('\0')) this.addWatchFile(module)
      return `import { inflateSync } from 'fflate'
        const packed = '${deflateRawSync(chunk.code, { level: 9 }).toString('base64')}'
        export default inflateSync(Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0)))`
    },
  }
}

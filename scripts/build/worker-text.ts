import { build, type Plugin } from 'vite'

const suffix = '?worker-text'

/**
 * `import text from './x.worker.ts?worker-text'` gives a worker as the text of one classic script:
 * on file:// a worker starts from a Blob alone, and the page itself must make the address it starts
 * from, or its own rules refuse it. Vite's `?worker&inline` makes the address where nobody can.
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
      for (const module of chunk.moduleIds) this.addWatchFile(module)
      return `export default ${JSON.stringify(chunk.code)}`
    },
  }
}

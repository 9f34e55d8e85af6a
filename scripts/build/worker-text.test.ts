import { createServer } from 'vite'
import { expect, test } from 'vitest'
import { newerInScript } from './floor.ts'
import { workerText } from './worker-text.ts'

test('a worker becomes the text of one classic script for the oldest engine', async () => {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    plugins: [workerText()],
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    for (const worker of ['files', 'examining']) {
      const { default: text } = await server.ssrLoadModule(
        `/src/app/${worker}.worker.ts?worker-text`,
      )
      const script = new TextDecoder().decode(text)
      expect(script).toContain('postMessage(`ready`)')
      expect(script).not.toMatch(/^\s*(?:import|export)\s/m)
      const newer = newerInScript(script).map(({ what }) => what)
      // The worker brings it along: src/app/polyfills.ts.
      expect(newer.filter((what) => what !== 'replaceAll')).toEqual([])
    }
  } finally {
    await server.close()
  }
})

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
    const { default: text } = await server.ssrLoadModule('/src/app/reading.worker.ts?worker-text')
    expect(text).toContain('postMessage(`ready`)')
    expect(text).not.toMatch(/^\s*(?:import|export)\s/m)
    expect(newerInScript(text)).toEqual([])
  } finally {
    await server.close()
  }
})

// Builds and serves the pages that the product is measured against, with the product's settings.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import react from '@vitejs/plugin-react'

const here = path.dirname(fileURLToPath(import.meta.url))

/** The address of bare.html, product.html, form.html, survey.html and paper.html, and the way to stop. */
export async function servePages() {
  const outDir = path.join(here, '..', '..', 'dist', 'bench')
  await build({
    configFile: false,
    root: here,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      target: 'chrome78',
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: {
        input: ['bare', 'product', 'form', 'survey', 'paper'].map((name) =>
          path.join(here, `${name}.html`),
        ),
      },
    },
  })
  const server = await preview({
    configFile: false,
    root: here,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 4192 },
  })
  const { port } = server.httpServer.address()
  return { address: `http://localhost:${port}/`, stop: () => server.close() }
}

import { defineConfig } from 'vite'

/** `vite build --config vite.cli.config.ts` makes the command line: one file that Node runs alone. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    outDir: 'dist/cli',
    rolldownOptions: {
      output: {
        entryFileNames: 'nianbao.mjs',
        banner: '#!/usr/bin/env node',
        codeSplitting: false,
      },
    },
  },
})

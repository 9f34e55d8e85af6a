// The command line from the sources: builds it when they are newer. stdout carries results only.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const built = path.join(root, 'dist', 'cli', 'nianbao.mjs')

function newest(place) {
  const stat = statSync(place)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))))
}

/** What a step says goes to stderr, so that it never mixes with results. */
function step(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(2)
}

const folders = ['domain', 'documents', 'importers', 'storage', 'cli'].map((name) => `src/${name}`)
const sources = [...folders, 'vite.cli.config.ts', 'package-lock.json']
const latest = Math.max(...sources.map((name) => newest(path.join(root, name))))
if (!existsSync(built) || statSync(built).mtimeMs < latest) {
  step(['scripts/ensure.mjs'])
  const vite = path.join('node_modules', 'vite', 'bin', 'vite.js')
  step([vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'])
}
await import(built)

// Builds the product when its sources are newer, serves the site on this machine only, prints the address.
import { spawn, spawnSync } from 'node:child_process'
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const site = path.join(root, 'dist', 'site')
const { values: options } = parseArgs({
  options: { open: { type: 'boolean' }, port: { type: 'string', default: '4173' } },
})
const wanted = Number(options.port)

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
}

function newest(place) {
  const stat = statSync(place)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))))
}

function build() {
  const sources = ['src', 'scripts/build', 'index.html', 'vite.config.ts', 'package-lock.json']
  const built = path.join(site, 'index.html')
  const latest = Math.max(...sources.map((name) => newest(path.join(root, name))))
  if (existsSync(built) && statSync(built).mtimeMs > latest) return
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  for (const args of [['build'], ['build', '--mode', 'one-file']])
    if (spawnSync(process.execPath, [vite, ...args], { cwd: root, stdio: 'inherit' }).status !== 0)
      process.exit(1)
}

/** The file of the site that an address names, if there is one. */
function fileOf(url) {
  try {
    const asked = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    const file = path.join(site, asked.endsWith('/') ? `${asked}index.html` : asked)
    return file.startsWith(site + path.sep) && statSync(file).isFile() ? file : undefined
  } catch {
    // No such file, or an address that cannot be decoded.
    return undefined
  }
}

function answer(request, response) {
  const file = fileOf(request.url ?? '/')
  if (!file) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  })
  createReadStream(file).pipe(response)
}

function openInBrowser(address) {
  const commands = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }
  const [command, ...args] = commands[process.platform] ?? ['xdg-open']
  spawn(command, [...args, address], { stdio: 'ignore', detached: true }).on('error', () => {
    console.log('No browser could be opened: open the address yourself.')
  })
}

function listen(port, tries) {
  const server = http.createServer(answer)
  server.on('error', (error) => {
    if (error.code === 'EADDRINUSE' && tries > 0) listen(port + 1, tries - 1)
    else {
      console.error(`Cannot serve on port ${port}: ${error.message}`)
      process.exit(1)
    }
  })
  server.listen(port, '127.0.0.1', () => {
    const address = `http://localhost:${port}/`
    if (port !== wanted)
      console.log(`端口 ${wanted} 已被占用。草稿按地址保存：在原地址写的草稿，这里看不到。`)
    console.log(`年报编制: ${address}  (Ctrl+C stops)`)
    if (options.open) openInBrowser(address)
  })
}

build()
listen(wanted, 20)

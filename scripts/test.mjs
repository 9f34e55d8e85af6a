// npm test: every check in one run, and the true sums of both test runners as the last line.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const results = path.join(root, 'node_modules', '.cache', 'test-results')
const unitJson = path.join(results, 'unit.json')
const e2eJson = path.join(results, 'e2e.json')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const bin = (name) => path.join(root, 'node_modules', '.bin', name)
const failedSteps = []

function step(name, command, args, env = {}) {
  const began = Date.now()
  console.log(`\n── ${name}`)
  const { status } = spawnSync(bin(command), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  console.log(
    `── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  )
  if (status !== 0) failedSteps.push(name)
}

/** So that two runs on one machine do not meet. */
async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return String(port)
}

const shortened = (message = '') =>
  message
    .split('\n')
    .slice(0, 30)
    .map((line) => line.slice(0, 500))
    .join('\n')

/** Of one test file in Vitest's results. */
const failuresOfFile = ({ name, status, message, assertionResults }) => {
  const tests = assertionResults.filter((test) => test.status === 'failed')
  const told = tests.map((test) => `${test.fullName}\n${shortened(test.failureMessages[0])}`)
  if (told.length === 0 && status === 'failed') told.push(shortened(message))
  return told.map((failure) => `${path.relative(root, name)}: ${failure}`)
}

/** Of one suite in Playwright's results, and of those in it. */
const failuresOfSuite = ({ file, specs, suites = [] }) => [
  ...specs
    .filter((spec) => !spec.ok || spec.tests.some((test) => test.status === 'flaky'))
    .map((spec) => {
      const results = spec.tests.flatMap((test) => test.results)
      const error = results.find((result) => result.error)?.error
      return `${file}: ${spec.title}\n${shortened(error?.message)}`
    }),
  ...suites.flatMap(failuresOfSuite),
]

function outcomeOf(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

step('types', 'tsc', ['-b'])
step('lint', 'oxlint', ['-c', 'oxlint.config.mjs'])
step('format', 'oxfmt', ['--check'])
step('unused', 'knip', [])
step('unit tests', 'vitest', [
  'run',
  '--allowOnly=false',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitJson}`,
])
step('build the site', 'vite', ['build'])
step('build the one file', 'vite', ['build', '--mode', 'one-file'])
if (process.env.SKIP_E2E) console.log('\n── end-to-end tests: LEFT OUT because SKIP_E2E is set')
else
  step('end-to-end tests', 'playwright', ['test', '--forbid-only'], {
    E2E_JSON: e2eJson,
    E2E_PORT: await freePort(),
  })

const unit = outcomeOf(unitJson, (json) => ({
  passed: json.numPassedTests,
  failures: json.testResults.flatMap(failuresOfFile),
  failed: json.numFailedTests,
}))
const e2e = process.env.SKIP_E2E
  ? { passed: 0, failed: 0, failures: [] }
  : outcomeOf(e2eJson, ({ stats, suites }) => ({
      passed: stats.expected,
      failures: suites.flatMap(failuresOfSuite),
      failed: stats.unexpected + stats.flaky,
    }))
if (!unit || !e2e) failedSteps.push('a test runner left no result')
const passed = (unit?.passed ?? 0) + (e2e?.passed ?? 0)
const failed = (unit?.failed ?? 0) + (e2e?.failed ?? 0)

// Once more at the end, where it is read: the runs above fill thousands of lines.
for (const failure of [...(unit?.failures ?? []), ...(e2e?.failures ?? [])])
  console.log(`\n✗ ${failure}`)
if (failedSteps.length > 0) console.log(`\nFAILED: ${failedSteps.join(', ')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failedSteps.length > 0 || failed > 0 || passed === 0 ? 1 : 0)

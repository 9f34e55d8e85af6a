import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('200 times killed while typing, a draft misses the last second at most', () => {
  const { status } = spawnSync('npx', ['playwright', 'test', '--project=chromium', 'e2e/kill'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, KILLS: '100' },
  })
  expect(status).toBe(0)
})

import { afterEach, beforeEach, expect, vi } from 'vitest'

// A warning on the console of a test is a failure: nobody reads it otherwise.
beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled()
  expect(console.warn).not.toHaveBeenCalled()
})

import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { shortFingerprint } from './short-fingerprint.ts'

// The examples of FIPS 180-2.
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the SHA-256 of “%s”', (text, hex) => {
  expect(fingerprint(new TextEncoder().encode(text))).toBe(hex)
})

test('people compare sixteen digits', () => {
  expect(shortFingerprint('ba7816bf8f01cfea414140de5dae2223')).toBe('ba78 16bf 8f01 cfea')
})

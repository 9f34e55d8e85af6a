import { randomBytes } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { addressesIn } from './addresses.ts'
import { faultsOf } from './checked-build.ts'
import { withPolicy } from './content-policy.ts'
import { withoutMarkup } from './one-file.ts'

type Parts = Parameters<typeof faultsOf>[0]

/** A built part, as much of it as the checks look at. */
function part(fileName: string, source: string): Parts[number] {
  return { type: 'asset', fileName, source } as Parts[number]
}

const page = (body: string) => `<!doctype html><head><meta charset="utf-8" /></head>${body}`
const noise = (bytes: number) => randomBytes(bytes / 2).toString('hex')

test('a small page in old words has no faults', () => {
  const site = [part('index.html', page('<script src="./a.js"></script>')), part('a.js', 'f(1)')]
  expect(faultsOf(site)).toEqual([])
})

test('a first route above 200 kB gzip is refused, a part loaded later is not counted', () => {
  const heavy = part('heavy.js', `f('${noise(600_000)}')`)
  const site = (body: string) => [part('index.html', page(body)), heavy]
  expect(faultsOf(site('<script src="./heavy.js"></script>'))).toEqual([
    expect.stringMatching(/^the first route has \d+ bytes gzipped, the budget is 200000$/),
  ])
  expect(faultsOf(site(''))).toEqual([])
})

test('one file above 1.2 MB is refused', () => {
  expect(faultsOf([part('x.html', page('年'.repeat(400_001)))])).toEqual([
    expect.stringContaining('the budget is 1200000'),
  ])
})

test('a charset that comes too late is refused', () => {
  const late = `<!doctype html><!--${' '.repeat(1024)}--><meta charset="utf-8" />`
  expect(faultsOf([part('x.html', late)])).toEqual(['the charset is not in the first 1024 bytes'])
})

test('what is too new, or an address, is named with its file', () => {
  const faults = faultsOf([
    part('x.html', page('<script>a?.b</script><style>.a{inset:0}</style>')),
    part('b.js', 'x("https://example.org/count.gif")'),
  ])
  expect(faults).toEqual([
    'x.html: ?. came with Chromium 80, the floor is 78: a?.b',
    'x.html: inset came with Chromium 87, the floor is 78: {inset:0}',
    'b.js: names the address https://example.org/count.gif',
  ])
})

test.each([
  ['https://example.org/x', ['https://example.org/x']],
  ['wss://example.org', ['wss://example.org']],
  ['HTTP://EXAMPLE.ORG', ['HTTP://EXAMPLE.ORG']],
  ['src="//cdn.example.org/a.js"', ['//cdn.example.org/a.js']],
  ['url(//cdn.example.org/a.woff)', ['//cdn.example.org/a.woff']],
  ['xmlns="http://www.w3.org/2000/svg"', []],
  ['a = b // c.d', []],
  ['./assets/a.js', []],
])('addresses in %s', (text, addresses) => {
  expect(addressesIn(text)).toEqual(addresses)
})

test('the policy names every inline script and style, and files only where there are some', () => {
  const alone = withPolicy(page('<script>f()</script><style>a{}</style>'))
  expect(alone).toMatch(
    /script-src 'sha256-[^ ]{44}'; style-src 'sha256-[^ ]{44}'; worker-src blob:/,
  )
  expect(alone).toContain("connect-src 'none'")
  expect(withPolicy(page('<script type="module" src="./a.js"></script>'))).toContain(
    "script-src 'self'; style-src 'self'; worker-src 'self' blob:",
  )
})

test('a text of a script that looks like a style is none', () => {
  const html = page("<script>f('<style>.a{inset:0}</style>')</script>")
  expect(faultsOf([part('x.html', html)])).toEqual([])
  expect(withPolicy(html)).toContain('; style-src;')
})

test('a script in the page cannot end its own element, and means the same', () => {
  const code = withoutMarkup('[`<script>a</script><!--`, /<\\/script|<!--/u.source.length]')
  expect(code).not.toMatch(/<\/script|<script|<!--/i)
  expect(runInNewContext(code)[0]).toBe('<script>a</script><!--')
})

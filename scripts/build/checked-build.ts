import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'
import { addressesIn } from './addresses.ts'
import { floor, type Newer, newerInScript, newerInStyle } from './floor.ts'
import { inlineElements } from './inline-elements.ts'

/** Newer things the libraries ask for only after looking whether they are there, or that we add. */
const allowedNewer: Readonly<Record<string, string>> = {
  replaceAll: 'src/app/polyfills.ts brings it',
}

/** kB are 1,000 bytes: the stricter reading. */
const budgets = { initialGzip: 200_000, oneFile: 1_200_000 }

/** Refuses a build that is too large, too new for the oldest engine, or names an address. */
export function checkedBuild(): Plugin {
  return {
    name: 'checked-build',
    enforce: 'post',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const faults = faultsOf(Object.values(bundle))
        if (faults.length > 0) this.error(faults.join('\n'))
      },
    },
  }
}

type Part = Rolldown.OutputChunk | Rolldown.OutputAsset

const contentOf = (part: Part) => (part.type === 'chunk' ? part.code : String(part.source))

/** What is wrong with a build, one sentence each. */
export function faultsOf(parts: readonly Part[]): readonly string[] {
  const page = parts.find(({ fileName }) => fileName.endsWith('.html'))
  if (!page) return ['there is no page']
  const html = contentOf(page)
  const sizes = parts.map((part) => ({
    isInitial: part === page || html.includes(part.fileName),
    gzip: gzipSync(contentOf(part), { level: 9 }).length,
  }))
  const initial = sizes
    .filter(({ isInitial }) => isInitial)
    .reduce((sum, { gzip }) => sum + gzip, 0)
  const isOneFile = parts.length === 1
  const bytes = Buffer.byteLength(html)
  const head = Buffer.from(html).subarray(0, 1024).toString()
  return [
    ...(isOneFile && bytes > budgets.oneFile
      ? [`the one file has ${bytes} bytes, the budget is ${budgets.oneFile}`]
      : []),
    ...(!isOneFile && initial > budgets.initialGzip
      ? [`the first route has ${initial} bytes gzipped, the budget is ${budgets.initialGzip}`]
      : []),
    ...(head.includes('<meta charset="utf-8"')
      ? []
      : ['the charset is not in the first 1024 bytes']),
    ...parts.flatMap(faultsOfPart),
  ]
}

/** What of a part is newer than the oldest engine, and the addresses it names. */
export function faultsOfPart(part: Part): readonly string[] {
  const content = contentOf(part)
  const inPage = part.fileName.endsWith('.html') ? inlineElements(content) : undefined
  const scripts = part.fileName.endsWith('.js') ? [content] : (inPage?.scripts ?? [])
  const styles = part.fileName.endsWith('.css') ? [content] : (inPage?.styles ?? [])
  const sentence =
    (text: string) =>
    ({ what, since, at }: Newer) =>
      `${part.fileName}: ${what} came with Chromium ${since}, the floor is ${floor}: ${text.slice(at, at + 60).replace(/\s+/g, ' ')}`
  return [
    ...scripts.flatMap((script) =>
      newerInScript(script)
        .filter(({ what }) => !(what in allowedNewer))
        .map(sentence(script)),
    ),
    ...styles.flatMap((style) => newerInStyle(style).map(sentence(style))),
    ...addressesIn(content).map((address) => `${part.fileName}: names the address ${address}`),
  ]
}

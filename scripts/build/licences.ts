import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'

/** A package inside the product, with the text its licence asks to be passed on. */
export type Licence = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

const virtualId = 'virtual:licences'
const root = path.join(import.meta.dirname, '..', '..')

/** `virtual:licences`: what the product is built from, for 关于; a build with more is refused. */
export function licences(): Plugin {
  return {
    name: 'licences',
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : undefined),
    load: (id) => (id === `\0${virtualId}` ? moduleOf(productLicences()) : undefined),
    generateBundle(_, bundle) {
      const listed = new Set(productLicences().map(({ name }) => name))
      const bundled = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? part.moduleIds.flatMap(packageOf) : [],
      )
      const missing = [...new Set(bundled)].filter((name) => !listed.has(name))
      if (missing.length > 0) this.error(`no licence listed for: ${missing.join(', ')}`)
    },
  }
}

/** A module with the list; many packages share a text, which stands in the page once. */
export function moduleOf(list: readonly Licence[]): string {
  const texts = [...new Set(list.map(({ text }) => text))]
  const entries = list.map((each) => ({ ...each, text: texts.indexOf(each.text) }))
  return `const texts = ${JSON.stringify(texts)}
    export const licences = ${JSON.stringify(entries)}.map((each) => ({ ...each, text: texts[each.text] }))`
}

/** The package a module comes from; none for our own. */
export function packageOf(moduleId: string): readonly string[] {
  const found = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replace(/\\/g, '/'))
  return found?.[1] === undefined ? [] : [found[1]]
}

/** Dependencies and what they depend on, without packages that hold nothing but types. */
export function productLicences(): readonly Licence[] {
  const found = new Map<string, Licence>()
  const visit = (name: string, from: string) => {
    if (found.has(name) || name.startsWith('@types/')) return
    const folder = folderOf(name, from)
    const { version, license, dependencies = {} } = manifestOf(folder)
    found.set(name, { name, version, licence: license, text: textOf(folder) })
    for (const dependency of Object.keys(dependencies)) visit(dependency, folder)
  }
  for (const name of Object.keys(manifestOf(root).dependencies ?? {})) visit(name, root)
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

type Manifest = {
  readonly version: string
  readonly license: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
}

/** A package's folder as Node would find it; packages may hide their package.json from `require`. */
function folderOf(name: string, from: string): string {
  const places = createRequire(path.join(from, 'package.json')).resolve.paths(name) ?? []
  const folder = places.map((place) => path.join(place, name)).find((each) => existsSync(each))
  if (folder === undefined) throw new Error(`${name}, which the product needs, is not installed`)
  return folder
}

function textOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(name))
  return file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim()
}

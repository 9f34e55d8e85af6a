import type { Plugin } from 'vite'

const nameOfFile = '政府信息公开年报编制.html'

/**
 * Puts script and style into the page: module scripts, style sheets and neighbours cannot be loaded
 * from file://, an inline module can (Chromium 78 to today, Firefox ESR).
 */
export function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    config: () => ({
      build: {
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        let page = ''
        const parts = new Map<string, string>()
        for (const [name, part] of Object.entries(bundle)) {
          const content = part.type === 'chunk' ? part.code : String(part.source)
          if (name.endsWith('.html')) page = content
          else parts.set(name, content)
          Reflect.deleteProperty(bundle, name)
        }
        const inlined = inline(page, parts)
        if (parts.size > 0) this.error(`not in the one file: ${[...parts.keys()].join(', ')}`)
        this.emitFile({ type: 'asset', fileName: nameOfFile, source: inlined })
      },
    },
  }
}

/** The page with the parts it names inside it; what was used is taken out of `parts`. */
function inline(page: string, parts: Map<string, string>): string {
  const take = (address: string): string => {
    const name = address.replace(/^\.\//, '')
    const content = parts.get(name)
    if (content === undefined) throw new Error(`${name} is named in the page but was not built`)
    parts.delete(name)
    return content
  }
  return page
    .replace(
      /<script type="module"[^>]*? src="([^"]+)"><\/script>/g,
      (_, address: string) => `<script type="module">${withoutMarkup(take(address))}</script>`,
    )
    .replace(
      /<link rel="stylesheet"[^>]*? href="([^"]+)">/g,
      (_, address: string) => `<style>${take(address)}</style>`,
    )
}

/** What would end or disturb a script element, written so that strings and patterns stay the same. */
export function withoutMarkup(code: string): string {
  return code.replace(/<(?=\/script|!--|script)/gi, '\\x3C')
}

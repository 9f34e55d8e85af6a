import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { inlineElements } from './inline-elements.ts'

/**
 * Puts a Content-Security-Policy into the built page: no address can be asked for, and only the
 * scripts and styles that were built run, each named by its hash.
 */
export function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    enforce: 'post',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const part of Object.values(bundle))
          if (part.type === 'asset' && part.fileName.endsWith('.html'))
            part.source = withPolicy(String(part.source))
      },
    },
  }
}

/** A page with the policy that fits its scripts and styles, after the charset, before all else. */
export function withPolicy(page: string): string {
  const hasFiles = /<(?:script|link)[^>]+(?:src|href)="\.\//.test(page)
  const own = hasFiles ? ["'self'"] : []
  const { scripts, styles } = inlineElements(page)
  const policy = [
    ["default-src 'none'"],
    ['script-src', ...own, ...hashesOf(scripts)],
    ['style-src', ...own, ...hashesOf(styles)],
    ['worker-src', ...own, 'blob:'],
    ['img-src', 'data:', 'blob:'],
    ["connect-src 'none'"],
    ["base-uri 'none'"],
    ["form-action 'none'"],
  ]
  const content = policy.map((directive) => directive.join(' ')).join('; ')
  return page.replace(
    /<meta charset="utf-8"\s*\/?>/,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${content}">`,
  )
}

function hashesOf(contents: readonly string[]): readonly string[] {
  return contents.map(
    (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
  )
}

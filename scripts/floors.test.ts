import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ours = new URL('../oxlint.config.mjs', import.meta.url)
const oxlint = fileURLToPath(new URL('../node_modules/oxlint/bin/oxlint', import.meta.url))

/** What the linter says of these lines in a folder of an otherwise empty tree. */
function findings(folder: string, ...lines: readonly string[]): string[] {
  const tree = mkdtempSync(path.join(tmpdir(), 'floors-'))
  try {
    mkdirSync(path.join(tree, 'src', folder), { recursive: true })
    writeFileSync(path.join(tree, 'src', folder, 'x.ts'), lines.join('\n'))
    const config = path.join(tree, 'oxlint.config.mjs')
    // Types need the real tree, and walls do not need types.
    writeFileSync(
      config,
      `import ours from '${ours.href}'\nexport default { ...ours, options: {} }`,
    )
    const { stdout } = spawnSync(process.execPath, [oxlint, '-c', config, '-f', 'json', 'src'], {
      cwd: tree,
      encoding: 'utf8',
    })
    const said: readonly { message: string; help: string }[] = JSON.parse(stdout).diagnostics
    return said.map(({ message, help }) => `${message} ${help}`)
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

test.each([
  ['domain', '#documents/document.ts', 'domain/ may import only: domain.'],
  ['documents', '#importers/read.ts', 'documents/ may import only: documents, domain.'],
  ['importers', '#app/App.tsx', 'importers/ may import only: importers, domain, documents.'],
  ['storage', '#documents/document.ts', 'storage/ may import only: storage, domain.'],
  ['cli', '#app/App.tsx', 'cli/ may import only: cli, domain, documents, importers, storage.'],
  ['cli', 'react', 'cli/ knows no React.'],
  ['ui', '#domain/report.ts', 'ui/ may import only: ui.'],
  ['features/editor', '#storage/drafts.ts', 'features/ may import only: features, domain,'],
  ['features/editor', '#features/checks/ProblemsPanel.tsx', 'Features do not import one another'],
  ['features/editor', '../checks/ProblemsPanel.tsx', 'Features do not import one another'],
  ['features/editor', '../../domain/report.ts', 'Import across folders as #folder/file.ts.'],
  ['app', '../domain/report.ts', 'Import across folders as #folder/file.ts.'],
  ['documents', 'node:fs', 'src/ runs in the page'],
  ['domain', 'react', 'domain/ knows no React.'],
  ['storage', 'react-dom/client', 'storage/ knows no React.'],
  ['importers', '@tanstack/react-table', 'importers/ knows no React.'],
])('%s/ may not import %s, at once or on demand', (folder, from, sentence) => {
  const expected = expect.stringMatching(sentence)
  expect(
    findings(folder, `export * from '${from}'`, `export const x = () => import('${from}')`),
  ).toEqual([expected, expected])
})

test.each([
  ['app', '#storage/drafts.ts'],
  ['features/editor', '#ui/Button.tsx'],
  ['features/editor', './marks.ts'],
  ['importers', '#documents/document.ts'],
  ['domain/checks', '../report.ts'],
  ['cli', 'node:fs'],
])('%s/ may import %s', (folder, from) => {
  expect(findings(folder, `export * from '${from}'`)).toEqual([])
})

test.each(['structuredClone({})', 'crypto.randomUUID()', 'window.navigator.clipboard'])(
  '%s, which Chromium 78 or plain http lacks, needs a guard',
  (call) => {
    expect(findings('app', `export const x = () => ${call}`)).toEqual([
      expect.stringContaining('Chromium 78 or plain http lacks it'),
    ])
  },
)

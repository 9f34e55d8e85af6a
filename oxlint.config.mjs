import { readdirSync } from 'node:fs'

// The architecture in one table: what each floor may import besides itself.
const floors = {
  domain: [],
  documents: ['domain'],
  importers: ['domain', 'documents'],
  storage: ['domain'],
  cli: ['domain', 'documents', 'importers', 'storage'],
  ui: [],
  features: ['domain', 'documents', 'importers', 'ui'],
  app: ['domain', 'documents', 'importers', 'storage', 'ui', 'features'],
}
const withoutReact = ['domain', 'documents', 'importers', 'storage', 'cli']
const reactPackages = [
  'react',
  'react-dom',
  'react-dom/*',
  'react-hook-form',
  '@hookform/*',
  'wouter',
  '@tanstack/*',
]

// A folder outside the table would go unguarded without a word.
const folders = readdirSync(new URL('src', import.meta.url), { withFileTypes: true })
for (const { name } of folders.filter((entry) => entry.isDirectory()))
  if (!(name in floors)) throw new Error(`src/${name} has no floor in oxlint.config.mjs`)

// So that a wrong import looks wrong, and nobody goes around the names below.
const noClimbing = {
  group: ['../../*', '../../**', ...Object.keys(floors).map((other) => `../${other}/**`)],
  message: 'Import across folders as #folder/file.ts.',
}

const noNode = {
  group: ['node:*'],
  message: 'src/ runs in the page, where Node is absent; cli/ alone runs in Node.',
}

// A later override of the same rule replaces an earlier one, so each list is built whole.
function imports(floor, extra = []) {
  const may = [floor, ...floors[floor]]
  const barred = Object.keys(floors).filter((other) => !may.includes(other))
  const patterns = [noClimbing, ...(floor === 'cli' ? [] : [noNode]), ...extra]
  if (barred.length > 0)
    patterns.push({
      group: barred.map((other) => `#${other}/**`),
      message: `${floor}/ may import only: ${may.join(', ')}.`,
    })
  if (withoutReact.includes(floor))
    patterns.push({ group: reactPackages, message: `${floor}/ knows no React.` })
  return { 'no-restricted-imports': ['error', { patterns }] }
}

// In the DOM types, but not in Chromium 78, or not where a site is served over plain http.
const message =
  'Chromium 78 or plain http lacks it: guard it in one place, with the reason beside it.'
const newerGlobals = [
  'structuredClone',
  'requestIdleCallback',
  'reportError',
  'CompressionStream',
  'DecompressionStream',
  'ClipboardItem',
]
const newerProperties = [
  ...[
    ...newerGlobals,
    'randomUUID',
    'subtle',
    'locks',
    'clipboard',
    'serviceWorker',
    'replaceChildren',
    'checkVisibility',
    'showPicker',
    'showPopover',
    'hidePopover',
    'togglePopover',
    'requestClose',
    'throwIfAborted',
    'submitter',
    'canParse',
    'startViewTransition',
  ].map((property) => ({ property, message })),
  { object: 'navigator', property: 'storage', message },
  { object: 'AbortSignal', property: 'timeout', message },
  { object: 'AbortSignal', property: 'any', message },
]
const barredGlobals = newerGlobals.map((name) => ({ name, message }))
const nodeGlobals = ['process', 'Buffer', 'require', 'fetch', 'setTimeout', 'setInterval'].map(
  (name) => ({ name, message: 'documents/ runs in page, worker and Node, and waits for nothing.' }),
)

const features = readdirSync(new URL('src/features', import.meta.url))
const featureWalls = features.map((feature) => ({
  files: [`src/features/${feature}/**`],
  rules: imports('features', [
    {
      group: features
        .filter((other) => other !== feature)
        .flatMap((other) => [`#features/${other}/**`, `../${other}/**`]),
      message: 'Features do not import one another; app/ wires them together.',
    },
  ]),
}))

export default {
  plugins: ['typescript', 'react', 'jsx-a11y', 'import', 'vitest', 'unicorn', 'oxc'],
  categories: { correctness: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['dist', 'node_modules'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/no-unstable-nested-components': 'error',
    'react/no-array-index-key': 'error',
    'no-param-reassign': 'error',
    'no-console': 'error',
    eqeqeq: 'error',
    'no-restricted-globals': ['error', ...barredGlobals],
    'no-restricted-properties': ['error', ...newerProperties],
  },
  overrides: [
    ...Object.keys(floors).map((floor) => ({ files: [`src/${floor}/**`], rules: imports(floor) })),
    ...featureWalls,
    {
      // docx brings Node's types along, so the compiler lets these through.
      files: ['src/documents/**'],
      rules: { 'no-restricted-globals': ['error', ...barredGlobals, ...nodeGlobals] },
    },
    {
      files: ['**/*.test.ts', '**/*.test.tsx', '**/*.fixture.ts', 'soak/*.soak.ts', 'e2e/**'],
      rules: {
        'typescript/no-non-null-assertion': 'off',
        'typescript/consistent-type-assertions': 'off',
      },
    },
    {
      files: ['**/*.test.ts', '**/*.test.tsx', 'soak/*.soak.ts', 'scripts/quiet-tests.ts'],
      rules: {
        // Messages beside expectations and loops over data are how the contract tests read.
        'vitest/valid-expect': 'off',
        'vitest/no-conditional-expect': 'off',
        'vitest/no-standalone-expect': 'off',
      },
    },
    {
      files: ['**/*.config.ts', '*.config.mjs', '*.config.js'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['scripts/**', 'bench/**', 'docs/**', 'soak/**', 'e2e/old-engines/**'],
      rules: { 'no-console': 'off', 'typescript/consistent-type-assertions': 'off' },
    },
    {
      files: ['e2e/*.spec.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            paths: [
              {
                name: 'playwright/test',
                importNames: ['test'],
                message: 'e2e/pages/watched.ts has the test that fails on a fault of the page.',
              },
            ],
          },
        ],
      },
    },
    {
      files: ['e2e/**'],
      rules: {
        'vitest/no-standalone-expect': 'off',
        'vitest/expect-expect': 'off',
        // The vitest rules do not know Playwright's `test`.
        'no-restricted-properties': [
          'error',
          ...newerProperties,
          { property: 'waitForTimeout', message: 'Wait for what the user waits for.' },
          ...['only', 'skip', 'fixme'].map((property) => ({
            object: 'test',
            property,
            message: 'Every test runs.',
          })),
        ],
      },
    },
  ],
}

import { readdirSync } from 'node:fs'

// The architecture in one table: what each floor may import besides itself.
const floors = {
  domain: [],
  documents: ['domain'],
  importers: ['domain', 'documents'],
  storage: ['domain'],
  ui: [],
  features: ['domain', 'documents', 'importers', 'ui'],
  app: ['domain', 'documents', 'importers', 'storage', 'ui', 'features'],
}
const withoutReact = ['domain', 'documents', 'importers', 'storage']
const reactPackages = [
  'react',
  'react-dom',
  'react-dom/*',
  'react-hook-form',
  'wouter',
  '@tanstack/*',
]

const noClimbing = {
  group: ['../../*', '../../**'],
  message: 'Import across folders as #folder/file.ts.',
}

// A later override of the same rule replaces an earlier one, so each list is built whole.
function imports(floor, extra = []) {
  const may = [floor, ...floors[floor]]
  const barred = Object.keys(floors).filter((other) => !may.includes(other))
  const patterns = [noClimbing, ...extra]
  if (barred.length > 0)
    patterns.push({
      group: barred.flatMap((other) => [`#${other}/**`, `../${other}/**`]),
      message: `${floor}/ may import only: ${may.join(', ')}.`,
    })
  if (withoutReact.includes(floor))
    patterns.push({ group: reactPackages, message: `${floor}/ knows no React.` })
  return { 'no-restricted-imports': ['error', { patterns }] }
}

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
    // In the DOM types, but not in Chromium 78 or not on plain http: guard them in one place.
    'no-restricted-globals': ['error', 'structuredClone', 'requestIdleCallback'],
    'no-restricted-properties': [
      'error',
      { object: 'crypto', property: 'randomUUID' },
      { object: 'crypto', property: 'subtle' },
      { object: 'navigator', property: 'locks' },
      { object: 'navigator', property: 'clipboard' },
      { object: 'navigator', property: 'storage' },
    ],
  },
  overrides: [
    ...Object.keys(floors).map((floor) => ({ files: [`src/${floor}/**`], rules: imports(floor) })),
    ...featureWalls,
    {
      files: ['**/*.test.ts', '**/*.test.tsx', '**/*.fixture.ts', 'e2e/**'],
      rules: {
        'typescript/no-non-null-assertion': 'off',
        'typescript/consistent-type-assertions': 'off',
      },
    },
    {
      files: ['**/*.test.ts', '**/*.test.tsx', 'scripts/quiet-tests.ts'],
      rules: {
        // Messages beside expectations and loops over data are how the contract tests read.
        'vitest/valid-expect': 'off',
        'vitest/no-conditional-expect': 'off',
        'vitest/no-standalone-expect': 'off',
      },
    },
    {
      files: ['*.config.ts', '*.config.mjs', '*.config.js'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['scripts/**', 'bench/**', 'docs/**'],
      rules: { 'no-console': 'off', 'typescript/consistent-type-assertions': 'off' },
    },
    {
      files: ['e2e/**'],
      rules: { 'vitest/no-standalone-expect': 'off', 'vitest/expect-expect': 'off' },
    },
  ],
}

import { expect, test } from 'vitest'
import { hostileFiles } from './hostile.fixture.ts'
import { readFile } from './read-file.ts'
import { recognise } from './recognise/recognise.ts'

/** Their time and memory are measured by `npm run soak`. */
test.each(hostileFiles.map((file) => [file.name, file] as const))(
  '%s is read, or refused in words',
  (_, { bytes, outcome }) => {
    const document = readFile(bytes())
    if (document.kind === 'read') recognise(document.value)
    const said = document.kind === 'read' ? 'read' : document.reason
    expect(said).toMatch(outcome === 'read' ? /^read$/ : outcome)
  },
)

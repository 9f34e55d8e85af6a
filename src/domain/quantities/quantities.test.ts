import { describe, expect, test } from 'vitest'
import { formatById } from '../formats/index.ts'
import { harmlessHeldBack } from './corpus/harmless-held-back.fixture.ts'
import { harmless } from './corpus/harmless.fixture.ts'
import { linkedHeldBack } from './corpus/linked-held-back.fixture.ts'
import { linked } from './corpus/linked.fixture.ts'
import { type Passage, unmarked } from './corpus/passage.fixture.ts'
import { tried } from './corpus/tried.fixture.ts'
import { readProse } from './read.ts'

const format = formatById('2021')!
const year = 2024

function sentencesOf(passages: readonly Passage[]) {
  return passages.flatMap(({ by, heading, texts }) => texts.map((text) => ({ by, heading, text })))
}

/** What is recognised of a passage, in the order and notation of what it expects. */
function recognised(heading: string, text: string, organisation = '') {
  return readProse(format, { heading, text, year, organisation })
    .figures.filter(({ links }) => links.length > 0)
    .map(({ start, end, links, numeral }) => ({
      words: numeral ? text.slice(start, end) : '（没有）',
      links: links.map(({ cells }) => [...cells].sort()),
    }))
}

describe.each([
  ['linked', linked],
  ['linked, held back', linkedHeldBack],
  ['tried', tried],
  ['harmless', harmless],
  ['harmless, held back', harmlessHeldBack],
])('%s passages', (_, passages) => {
  test.each(sentencesOf(passages).map(({ by, heading, text }) => [text, heading, by]))(
    '%s',
    (marked, heading, by) => {
      const { text, expected } = unmarked(marked)
      expect(recognised(heading!, text, by)).toEqual(
        expected.map(({ start, end, links }) => {
          const words = text.slice(start, end)
          return {
            words: /^[^未无没]*$/.test(words) ? words : '（没有）',
            links: links.map((cells) => [...cells].sort()),
          }
        }),
      )
    },
  )
})

import type { Place } from '#domain/place.ts'
import type { Block, Run } from './document.ts'

const secondLevel = /^（[一二三四五六七八九十]{1,3}）/
const thirdLevel = /^(\d{1,2})[.．、](?!\d)\s*/

/**
 * Typed prose as blocks, one per line, with the levels a clerk types (GB/T 9704 7.3.3): （一） alone
 * is a heading, followed by a sentence a run-in heading; 1. leads in bold, 1、 is printed as 1.
 */
export function proseBlocks(text: string, place: Place): readonly Block[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '')
    .map((line) => lineBlock(line, place))
}

function lineBlock(line: string, place: Place): Block {
  if (secondLevel.test(line)) {
    if (line.length <= 30 && !/[。；;]/.test(line))
      return { kind: 'heading', level: 2, text: line, place }
    return { kind: 'paragraph', runs: leadRuns(line, 2), place }
  }
  const numbered = thirdLevel.exec(line)
  if (numbered) {
    const printed = `${numbered[1]}.${line.slice(numbered[0].length)}`
    return { kind: 'paragraph', runs: leadRuns(printed, 3), place }
  }
  return { kind: 'paragraph', runs: [{ text: line }], place }
}

/** The lead is the first sentence; a line of one sentence has nothing to lead. */
function leadRuns(line: string, lead: 2 | 3): readonly Run[] {
  const end = line.indexOf('。') + 1
  if (end === 0 || end === line.length) return [{ text: line }]
  return [{ text: line.slice(0, end), lead }, { text: line.slice(end) }]
}

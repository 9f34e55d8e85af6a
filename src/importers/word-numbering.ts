import { numeral } from './numeral.ts'
import { wordChild, wordName, wordNumber, wordValue } from './word.ts'
import { elementsOf, type XmlElement } from './xml.ts'

/** A level of a list: how its numbers look and where they begin. */
type Level = {
  readonly start: number
  readonly format: string
  /** `%1` stands for the number of the first level, and so on. */
  readonly pattern: string
  readonly suffix: string
}

type List = {
  /** Lists of one abstract definition count on together. */
  readonly counter: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that begin anew where this list begins. */
  readonly restarts: readonly number[]
}

/** Gives each paragraph its automatic number as printed; to be asked in reading order, once each. */
export type Numbering = (properties: XmlElement | undefined) => string

/** The numbers that word/numbering.xml describes, for a `w:numPr`; '' where none is printed. */
export function numberingOf(root: XmlElement | undefined): Numbering {
  const lists = listsOf(root)
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return (properties) => {
    const id = wordValue(wordChild(properties, 'numId')) ?? ''
    const at = wordNumber(wordChild(properties, 'ilvl'), 0)
    const list = lists.get(id)
    const level = list?.levels.get(at)
    if (!list || !level) return ''
    const counts = counters.get(list.counter) ?? []
    counters.set(list.counter, counts)
    if (!begun.has(id))
      for (const restart of list.restarts) counts.length = Math.min(counts.length, restart)
    begun.add(id)
    counts[at] = (counts[at] ?? level.start - 1) + 1
    counts.length = at + 1
    return printed(list, level, counts)
  }
}

function printed(list: List, level: Level, counts: readonly number[]): string {
  if (level.format === 'bullet' || level.format === 'none') return ''
  const number = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const other = list.levels.get(index)
    return other ? numeral(counts[index] ?? other.start, other.format) : ''
  })
  return level.suffix === 'space' ? `${number} ` : number
}

function listsOf(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const children = root ? elementsOf(root) : []
  const abstract = new Map(
    children
      .filter((child) => wordName(child) === 'abstractNum')
      .map((child) => [wordValue(child, 'abstractNumId') ?? '', levelsOf(child)] as const),
  )
  const lists = new Map<string, List>()
  for (const child of children) {
    if (wordName(child) !== 'num') continue
    const counter = wordValue(wordChild(child, 'abstractNumId')) ?? ''
    const overrides = elementsOf(child).filter((each) => wordName(each) === 'lvlOverride')
    const levels = new Map(abstract.get(counter))
    const restarts: number[] = []
    for (const override of overrides) {
      const at = wordNumber(override, 0, 'ilvl')
      const own = wordChild(override, 'lvl')
      const start = wordChild(override, 'startOverride')
      const level = own ? levelOf(own) : levels.get(at)
      if (start) restarts.push(at)
      if (level) levels.set(at, start ? { ...level, start: wordNumber(start, level.start) } : level)
    }
    lists.set(wordValue(child, 'numId') ?? '', { counter, levels, restarts })
  }
  return lists
}

function levelsOf(abstract: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    elementsOf(abstract)
      .filter((child) => wordName(child) === 'lvl')
      .map((level) => [wordNumber(level, 0, 'ilvl'), levelOf(level)] as const),
  )
}

function levelOf(level: XmlElement): Level {
  return {
    start: wordNumber(wordChild(level, 'start'), 0),
    format: wordValue(wordChild(level, 'numFmt')) ?? 'decimal',
    pattern: wordValue(wordChild(level, 'lvlText')) ?? '',
    suffix: wordValue(wordChild(level, 'suff')) ?? 'tab',
  }
}

import type {
  Column,
  ColumnGroup,
  GridSpec,
  MatrixGrid,
  ReportFormat,
  Row,
  RowGroup,
} from '../format.ts'
import { columnsOf, gridsOf } from '../grid.ts'
import type { Lines } from './lines.ts'
import * as names from './said-as.ts'
import * as wording from './wording.ts'

/** What a word can mean in one table: the table itself, some of its rows, some of its columns. */
export type Sense = {
  readonly grid: string
  /** `strong` nouns name what is counted, `weak` ones only where the talk is of it already. */
  readonly noun?: 'strong' | 'weak'
  readonly rows?: Lines
  readonly columns?: Lines
}

export type WordKind =
  | 'line'
  | 'filler'
  | 'body'
  | 'thisYear'
  | 'anotherYear'
  | 'partOfYear'
  | 'change'
  | 'narrowing'
  | 'otherBusiness'
  | 'disclosure'
  | 'unsettled'
  | 'unrelated'
  | 'negation'
  | 'each'
  | 'respective'
  | 'within'
  | 'partial'
  | 'rest'
  | 'join'
  | 'share'

/** A dictionary word; only `line` words have senses. `neutralIn` names tables where it says nothing. */
export type Word = {
  readonly text: string
  readonly kind: WordKind
  readonly senses: readonly Sense[]
  readonly neutralIn: readonly string[]
  readonly everyday: boolean
}

/** The words of a format, by their first character, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly Word[]>

const lexicons = new WeakMap<ReportFormat, Lexicon>()

/** The lexicon of a format: the labels of its tables, what else they are called, and common words. */
export function lexiconOf(format: ReportFormat): Lexicon {
  let lexicon = lexicons.get(format)
  if (!lexicon) {
    lexicon = build(format)
    lexicons.set(format, lexicon)
  }
  return lexicon
}

const commonWords: readonly (readonly [WordKind, readonly string[]])[] = [
  ['filler', wording.fillers],
  ['body', wording.bodyWords],
  ['thisYear', wording.thisYear],
  ['anotherYear', wording.anotherYear],
  ['partOfYear', wording.partsOfYear],
  ['change', wording.changes],
  ['narrowing', wording.narrowing],
  ['otherBusiness', wording.otherBusiness],
  ['disclosure', wording.disclosure],
  ['unsettled', wording.unsettled],
  ['unrelated', wording.unrelated],
  ['negation', wording.negations],
  ['each', wording.eachWords],
  ['respective', wording.respectiveWords],
  ['within', wording.withinWords],
  ['partial', wording.partialWords],
  ['rest', wording.restWords],
  ['join', wording.joinWords],
  ['share', wording.shareWords],
]

function build(format: ReportFormat): Lexicon {
  const senses = new Map<string, Sense[]>()
  const add = (name: string, sense: Sense) => {
    if (names.tooGeneral.has(name)) return
    senses.set(name, [...(senses.get(name) ?? []), sense])
  }
  for (const grid of gridsOf(format)) addGrid(grid, add)
  const neutral = new Map<string, string[]>()
  for (const [grid, verbs] of Object.entries(names.neutralVerbs))
    for (const verb of verbs) neutral.set(verb, [...(neutral.get(verb) ?? []), grid])
  const words = new Map<string, Word>()
  for (const [kind, texts] of commonWords)
    for (const text of texts) words.set(text, word(text, kind, [], neutral))
  // A label is itself before it is a common word.
  for (const [text, meant] of senses) words.set(text, word(text, 'line', merged(meant), neutral))
  const lexicon = new Map<string, Word[]>()
  for (const each of [...words.values()].sort((a, b) => b.text.length - a.text.length)) {
    const first = each.text.charAt(0)
    lexicon.set(first, [...(lexicon.get(first) ?? []), each])
  }
  return lexicon
}

function word(
  text: string,
  kind: WordKind,
  senses: readonly Sense[],
  neutral: ReadonlyMap<string, readonly string[]>,
): Word {
  return {
    text,
    kind,
    senses,
    neutralIn: neutral.get(text) ?? [],
    everyday: names.everydayVerbs.has(text),
  }
}

/** One sense for each table: 结果维持 stands in three blocks of 表四. */
function merged(senses: readonly Sense[]): readonly Sense[] {
  const byGrid = new Map<string, Sense>()
  for (const sense of senses) {
    const other = byGrid.get(sense.grid)
    byGrid.set(sense.grid, other ? { ...other, ...union(other, sense) } : sense)
  }
  return [...byGrid.values()]
}

function union(one: Sense, other: Sense): Pick<Sense, 'rows' | 'columns'> {
  return {
    ...(one.rows && other.rows ? { rows: new Set([...one.rows, ...other.rows]) } : {}),
    ...(one.columns && other.columns
      ? { columns: new Set([...one.columns, ...other.columns]) }
      : {}),
  }
}

type Add = (name: string, sense: Sense) => void

function addGrid(grid: GridSpec, add: Add): void {
  const nouns = names.tableNouns[grid.id]
  for (const noun of nouns?.strong ?? []) add(noun, { grid: grid.id, noun: 'strong' })
  for (const noun of nouns?.weak ?? []) add(noun, { grid: grid.id, noun: 'weak' })
  if (grid.kind === 'bands') {
    for (const { rows, columns } of grid.bands) {
      for (const { id, label, shortLabel } of rows)
        for (const name of namesOf(grid.id, id, label, shortLabel))
          add(name, { grid: grid.id, noun: 'strong', rows: new Set([id]) })
      for (const { id, label } of columns)
        for (const name of namesOf(grid.id, id, label))
          add(name, { grid: grid.id, columns: new Set([id]) })
    }
    return
  }
  addRows(grid, grid.rows, add)
  addColumns(grid, grid.columns, add)
}

function addRows(grid: MatrixGrid, nodes: readonly (Row | RowGroup)[], add: Add): void {
  const strong = names.tableNouns[grid.id]?.strong ?? []
  for (const node of nodes) {
    const rows = new Set(typedRows(node))
    const short = node.kind === 'row' ? node.shortLabel : ''
    for (const name of namesOf(grid.id, node.id, node.label, short))
      // A label that names the noun needs no other.
      add(name, {
        grid: grid.id,
        rows,
        ...(strong.some((noun) => name.includes(noun)) ? { noun: 'strong' as const } : {}),
      })
    if (node.kind === 'group') addRows(grid, node.rows, add)
  }
}

function typedRows(node: Row | RowGroup): readonly string[] {
  if (node.kind === 'row') return node.sumOf ?? [node.id]
  return node.rows.flatMap((child) => (child.kind === 'row' && child.sumOf ? [] : typedRows(child)))
}

/** Heads over columns; where a table has no row labels they name what is counted. */
function addColumns(grid: MatrixGrid, nodes: readonly (Column | ColumnGroup)[], add: Add): void {
  const all = columnsOf(grid).filter(({ sumOf }) => !sumOf).length
  for (const node of nodes) {
    if (node.kind === 'column') {
      if (node.sumOf) continue
      for (const name of namesOf(grid.id, node.id, node.label))
        add(name, { grid: grid.id, columns: new Set([node.id]) })
      continue
    }
    const columns = new Set(typedColumns(node))
    if (columns.size < all)
      for (const name of namesOf(grid.id, node.label, node.label))
        add(name, {
          grid: grid.id,
          columns,
          ...(grid.labelColumns === 0 ? { noun: 'strong' as const } : {}),
        })
    addColumns(grid, node.columns, add)
  }
}

function typedColumns(node: Column | ColumnGroup): readonly string[] {
  if (node.kind === 'column') return node.sumOf ? [] : [node.id]
  return node.columns.flatMap(typedColumns)
}

/** What a line is called: its labels without numbers and brackets, and its names in running text. */
function namesOf(grid: string, id: string, ...labels: readonly string[]): readonly string[] {
  const printed = labels.map((label) =>
    label.replace(/^(?:[一二三四五六七八九十]+、|（.）|\d+\.)/, '').replace(/（.*）$/, ''),
  )
  const unquoted = printed.map((label) => label.replace(/[“”]/g, ''))
  const bare = unquoted.map((label) => label.replace(/^属于/, ''))
  const named = [...printed, ...unquoted, ...bare, ...(names.saidAs[`${grid}.${id}`] ?? [])]
  return [...new Set(named)].filter((name) => name.length > 1)
}

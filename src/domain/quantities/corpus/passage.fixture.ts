import type { CellId } from '#domain/place.ts'

/** Texts that stand under one heading ('' for none), in the report of a body where it matters which. */
export type Passage = {
  readonly by?: string
  readonly heading: string
  readonly texts: readonly string[]
}

/** A bracket of a passage: where it stands in the bare text, and the cells it speaks of. */
export type Expected = {
  readonly start: number
  readonly end: number
  readonly links: readonly (readonly CellId[])[]
}

const rows: Readonly<Record<string, readonly string[]>> = {
  new: ['newReceived'],
  in: ['carriedIn'],
  done: ['resultsTotal'],
  out: ['carriedOut'],
  g: ['granted'],
  p: ['partial'],
  secret: ['deniedStateSecret'],
  law: ['deniedLaw'],
  security: ['deniedSecurity'],
  third: ['deniedThirdParty'],
  internal: ['deniedInternal'],
  process: ['deniedProcess'],
  file: ['deniedEnforcementFile'],
  query: ['deniedAdminQuery'],
  nothold: ['unableNotHeld'],
  create: ['unableNeedsCreating'],
  unclear: ['unableStillUnclear'],
  petition: ['npPetition'],
  repeat: ['npRepeat'],
  publication: ['npPublication'],
  mass: ['npMass'],
  confirm: ['npConfirm'],
  nocorr: ['otherNoCorrection'],
  nopay: ['otherNoPayment'],
  rest: ['otherRest'],
}
const groups: Readonly<Record<string, readonly string[]>> = {
  denied: ['secret', 'law', 'security', 'third', 'internal', 'process', 'file', 'query'],
  unable: ['nothold', 'create', 'unclear'],
  np: ['petition', 'repeat', 'publication', 'mass', 'confirm'],
  other: ['nocorr', 'nopay', 'rest'],
}
const columns: Readonly<Record<string, readonly string[]>> = {
  nat: ['naturalPerson'],
  biz: ['orgBusiness'],
  res: ['orgResearch'],
  pub: ['orgPublicInterest'],
  leg: ['orgLegalService'],
  org: ['orgBusiness', 'orgResearch', 'orgPublicInterest', 'orgLegalService', 'orgOther'],
}
const results: Readonly<Record<string, string>> = {
  up: 'Upheld',
  co: 'Corrected',
  ot: 'Other',
  pe: 'Pending',
}
const blocks: Readonly<Record<string, readonly string[]>> = {
  rev: ['review'],
  dir: ['direct'],
  aft: ['after'],
  lit: ['direct', 'after'],
}
const proactive: Readonly<Record<string, string>> = {
  iss: 'normativeDocs.issued',
  rep: 'normativeDocs.repealed',
  inf: 'normativeDocs.inForce',
  riss: 'rules.issued',
  lic: 'licences.decisions',
  pen: 'penalties.decisions',
  coe: 'coercion.decisions',
  fee: 'fees.amount',
}

/** The cells behind a short name: new, new.nat, new+in, denied, rev, rev.up, lit, iss. */
function cellsOf(name: string): readonly CellId[] {
  if (name.includes('+')) return name.split('+').flatMap(cellsOf)
  const [first = '', second = ''] = name.split('.')
  const table = proactive[first]
  if (table !== undefined) return [`proactive.${table}`]
  const block = blocks[first]
  if (block) return block.map((each) => `disputes.cases.${each}${results[second] ?? 'Total'}`)
  const leaves = groups[first]?.flatMap((leaf) => rows[leaf] ?? []) ?? rows[first]
  if (!leaves) throw new Error(`no cells are called ${name}`)
  return leaves.flatMap((row) =>
    (columns[second] ?? ['total']).map((column) => `requests.${row}.${column}`),
  )
}

/** The bare text of a passage and what its brackets expect. */
export function unmarked(marked: string): { text: string; expected: readonly Expected[] } {
  const expected: Expected[] = []
  let text = ''
  for (const piece of marked.split(/(\[[^\]]* [a-z.,+]+\])/)) {
    const [, words, names] = /^\[(.*) ([a-z.,+]+)\]$/.exec(piece) ?? []
    if (words !== undefined && names !== undefined)
      expected.push({
        start: text.length,
        end: text.length + words.length,
        links: names.split(',').map(cellsOf),
      })
    text += words ?? piece
  }
  return { text, expected }
}

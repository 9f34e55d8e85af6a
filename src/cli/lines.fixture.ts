import * as z from 'zod/mini'

const text = z.string()
const texts = z.array(text)
const placed = z.object({ text, where: text })
const cell = z.object({ text, value: z.nullable(z.number()) })

const refused = z.object({ file: text, read: z.literal(false), reason: text })

const receipt = z.object({
  entries: z.array(
    z.object({
      place: text,
      original: text,
      value: text,
      kind: z.enum(['cleaned', 'proposed', 'blank', 'unreadable']),
    }),
  ),
  rows: z.array(
    z.object({
      grid: text,
      row: text,
      confidence: z.enum(['certain', 'proposed', 'open']),
      reason: z.optional(text),
    }),
  ),
  unplacedTexts: z.array(placed),
  misprints: z.array(
    z.object({
      kind: z.enum(['wording', 'numeral', 'punctuation', 'width', 'spacing', 'traditional']),
      printed: text,
      expected: text,
      where: text,
    }),
  ),
  tables: z.array(
    z.object({
      grid: text,
      state: z.enum(['read', 'missing', 'picture']),
      formatId: z.optional(text),
    }),
  ),
  missing: texts,
  notes: texts,
})

const finding = z.object({
  code: text,
  severity: z.enum(['error', 'explain', 'verify', 'hint']),
  message: text,
  at: texts,
  operands: z.array(z.object({ place: text, label: text, value: text })),
  section: z.optional(text),
  fix: z.optional(z.object({ label: text, changes: z.array(z.tuple([text, text])) })),
})

const readable = z.object({
  file: text,
  read: z.literal(true),
  year: z.nullable(z.int()),
  format: text,
  tableFormats: z.record(text, z.nullable(text)),
  title: text,
  organisation: z.object({ name: text, selfReference: text, kind: text, level: text }),
  redHeader: z.object({ number: text, signer: text }),
  signature: z.object({ name: text, date: text }),
  leadIn: text,
  cells: z.record(text, z.record(text, z.record(text, cell))),
  sections: z.record(
    text,
    z.object({
      title: text,
      body: z.nullable(text),
      parts: z.record(text, z.object({ heading: text, body: text })),
    }),
  ),
  receipt,
  unplaced: z.array(placed),
  findings: z.array(finding),
})

/** The shape of a line of `nianbao read`, as docs/cli.md has it in JSON Schema. */
export const readLineSchema = z.union([refused, readable])

/** The same of a line of `nianbao check --json`. */
export const checkLineSchema = z.union([
  refused,
  z.object({
    file: text,
    read: z.literal(true),
    errors: z.int(),
    findings: z.array(finding),
    waiting: z.array(z.object({ code: text, title: text, awaits: texts })),
    receipt,
    unplaced: z.array(placed),
  }),
])

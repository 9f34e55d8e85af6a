import type { Report } from '#domain/report.ts'
import type { Recognised } from './recognise/recognise.ts'

/** A file's report; `asTyped` is the one the file carries, where its pages still say the same. */
export type Imported = Recognised & { readonly asTyped?: Report }

/** A draft as if it had been read: it is known as it was typed, and nothing is to be said of it. */
export function importedDraft(report: Report): Imported {
  return {
    report,
    asTyped: report,
    receipt: {
      entries: [],
      rows: [],
      unplacedFigures: [],
      unplacedTexts: [],
      misprints: [],
      tables: [],
      missing: [],
      notes: [],
    },
  }
}

/** What a file brings: what was typed where it carries that, else what was recognised. */
export function fileReport({ asTyped, report }: Imported): Report {
  return asTyped ?? report
}

/** 2023年…年度报告.docx names the report year, where the text does not. */
export function yearOfName(fileName: string): number | undefined {
  const year = /20\d\d(?=\D|$)/.exec(fileName)?.[0]
  return year === undefined ? undefined : Number(year)
}

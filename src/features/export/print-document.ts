import { composeBlankForm } from '#documents/blank-form.ts'
import { composeChecklist } from '#documents/checklist.ts'
import { compose } from '#documents/compose.ts'
import type { Document } from '#documents/document.ts'
import { fingerprint } from '#documents/fingerprint.ts'
import { makeDocx } from './make-docx.ts'
import type { ExportSource } from './source.ts'

/** What can be printed straight from the page. */
export type PrintKind = 'report' | 'checklist' | 'blankForm'

/** The document to print; undefined where the 报送版 that a 核对表 names cannot be made. */
export async function printDocument(
  kind: PrintKind,
  source: ExportSource,
): Promise<Document | undefined> {
  const { format, report, fonts } = source
  switch (kind) {
    case 'report':
      return compose(format, report)
    case 'blankForm':
      return composeBlankForm(format, report)
    case 'checklist': {
      const docx = await makeDocx(format, report, { edition: 'published', fonts })
      if (docx.kind === 'misprinted') return undefined
      return composeChecklist({ ...source, hash: fingerprint(docx.bytes) })
    }
  }
}

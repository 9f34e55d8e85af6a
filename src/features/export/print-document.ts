import { composeBlankForm } from '#documents/blank-form.ts'
import { composeChecklist } from '#documents/checklist.ts'
import { compose } from '#documents/compose.ts'
import type { Document } from '#documents/document.ts'
import type { MakeFile } from './make-file.ts'
import type { ExportSource } from './source.ts'

/** What can be printed straight from the page. */
export type PrintKind = 'report' | 'checklist' | 'blankForm'

/** The document to print; undefined where the 报送版 that a 核对表 names cannot be made. */
export async function printDocument(
  kind: PrintKind,
  source: ExportSource,
  makeFile: MakeFile,
): Promise<Document | undefined> {
  const { format, report } = source
  switch (kind) {
    case 'report':
      return compose(format, report)
    case 'blankForm':
      return composeBlankForm(format, report)
    case 'checklist': {
      const published = await makeFile('published', source)
      if (published.kind === 'misprinted') return undefined
      return composeChecklist({ ...source, hash: published.hash })
    }
  }
}

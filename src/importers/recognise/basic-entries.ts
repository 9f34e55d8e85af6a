import type { Place } from '#domain/place.ts'
import { on } from '#domain/report.ts'
import type { BackMatter } from './back-matter.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Entry } from './receipt.ts'
import type { ReportYear } from './report-year.ts'
import { isOrganisation } from './title.ts'

/** The year, proposed when no title names it. */
export function yearEntries(ofYear: ReportYear | undefined): readonly Entry[] {
  if (!ofYear) return []
  const value = String(ofYear.year)
  return ofYear.source === ''
    ? [{ place: 'year', original: value, value, kind: 'exact' }]
    : [{ place: 'year', original: ofYear.source, value, kind: 'proposed' }]
}

/** 红头, title, organisation, lead-in and 落款. */
export function frontEntries(front: FrontMatter, signature: BackMatter): readonly Entry[] {
  const leadIn = front.leadIn.join('\n')
  const texts: readonly (readonly [Place, string])[] = [
    ['title', front.title],
    ['organisation.name', organisationName(front, signature)],
    ['leadIn.text', leadIn],
    ['leadIn.shown', leadIn === '' ? '' : on],
    ['redHeader.mark', front.mark],
    ['redHeader.number', front.number],
    ['redHeader.signer', front.signer],
    ['redHeader.shown', front.mark + front.number === '' ? '' : on],
    ['signature.name', signature.name],
    ['signature.date', signature.date],
  ]
  return texts.flatMap(([place, value]): readonly Entry[] =>
    value === '' ? [] : [{ place, original: value, value, kind: 'exact' }],
  )
}

/** The fullest name that the paper gives its office. */
function organisationName({ mark, titleName }: FrontMatter, signature: BackMatter): string {
  const ofMark = mark.replace(/文件$/, '')
  const signed = titleName !== '' && signature.name.startsWith(titleName) ? signature.name : ''
  const ofTitle = isOrganisation(titleName) ? titleName : ''
  return ofMark || signed || ofTitle || signature.name || titleName
}

import { formatChosen, yearChosen } from '#domain/choose-year.ts'
import { formats } from '#domain/formats/index.ts'
import { titleBreaks, titleOf } from '#domain/report.ts'
import { SelectField, TextField } from '#ui/Field.tsx'
import { LeadInForm } from './LeadInForm.tsx'
import { OrganisationForm } from './OrganisationForm.tsx'
import { RedHeaderForm } from './RedHeaderForm.tsx'
import { useComputed, useEdit, useEditing, useText } from './report-context.tsx'
import { SignatureForm } from './SignatureForm.tsx'
import type { Place } from '#domain/place.ts'

const titlePlaces: readonly Place[] = ['title', 'year', 'organisation.name']

/** 基本信息: who reports on which year, and what is printed around the six sections. */
export function BasicsStop() {
  return (
    <section className="stop stop-basics" aria-labelledby="stop-title">
      <header className="stop-head">
        <h1 id="stop-title">基本信息</h1>
      </header>
      <OrganisationForm />
      <YearForm />
      <SignatureForm />
      <LeadInForm />
      <RedHeaderForm />
    </section>
  )
}

/** The years a report may be about, newest first; the present value is always among them. */
function yearsUpTo(last: number, present: string): readonly string[] {
  const first = Math.min(...formats.map(({ firstYear }) => firstYear))
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => String(last - i))
  return years.includes(present) ? years : [present, ...years]
}

const titleBreakOptions = [
  { value: '', label: '自动（一行排不下时换行）' },
  ...titleBreaks.map((value) => ({
    value,
    label: { afterName: '在单位名称后换行', beforeSubject: '在“政府信息公开”前换行' }[value],
  })),
]

function YearForm() {
  const { now } = useEditing()
  const edit = useEdit()
  const [year] = useText('year')
  const [formatId] = useText('formatId')
  const [title, setTitle] = useText('title')
  const [titleBreak, setTitleBreak] = useText('titleBreak')
  const shownTitle = useComputed(titlePlaces, titleOf)
  const thisYear = new Date(now()).getFullYear()

  return (
    <fieldset className="part">
      <legend>年度和标题</legend>
      <div className="form-grid">
        <SelectField
          label="报告年度"
          data-place="year"
          value={year}
          options={yearsUpTo(thisYear, year).map((value) => ({ value, label: `${value}年` }))}
          onChange={(event) => {
            const chosen = event.target.value
            edit((report, at) => yearChosen(report, chosen, at))
          }}
        />
        <SelectField
          label="表格格式"
          hint="随年度自动选定，一般不用改。"
          data-place="formatId"
          value={formatId}
          options={formats.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => {
            const chosen = formats.find(({ id }) => id === event.target.value)
            if (chosen) edit((report, at) => formatChosen(report, chosen, at))
          }}
        />
        <TextField
          wide
          label="标题（不填就用下面这个）"
          hint={shownTitle}
          data-place="title"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <SelectField
          label="标题换行"
          data-place="titleBreak"
          value={titleBreak}
          options={titleBreakOptions}
          onChange={(event) => setTitleBreak(event.target.value)}
        />
      </div>
    </fieldset>
  )
}

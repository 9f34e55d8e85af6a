import { on } from '#domain/report.ts'
import { CheckField, TextField } from '#ui/Field.tsx'
import { leadInSchema } from './form-schemas.ts'
import { ProseField } from './ProseField.tsx'
import { useText } from './report-context.tsx'
import { useReportForm } from './use-report-form.ts'

const fields = [
  { name: 'basis', label: '编制依据', hint: '不填就写《条例》和格式通知', wide: true },
  { name: 'periodFrom', label: '统计期限起', hint: '不填就写 1月1日' },
  { name: 'periodTo', label: '统计期限止', hint: '不填就写 12月31日' },
  { name: 'website', label: '电子版所在网站', wide: true },
  { name: 'address', label: '联系地址', wide: true },
  { name: 'postcode', label: '邮政编码' },
  { name: 'phone', label: '电话' },
  { name: 'fax', label: '传真' },
  { name: 'email', label: '电子邮箱' },
] as const

/** The optional paragraph before 一、总体情况. */
export function LeadInForm() {
  const [shown, setShown] = useText('leadIn.shown')
  return (
    <fieldset className="part">
      <legend>导语（可选）</legend>
      <CheckField
        label="在“一、总体情况”之前加一段导语（依据、统计期限、联系方式）"
        checked={shown === on}
        onChange={(event) => setShown(event.target.checked ? on : '')}
      />
      {shown === on ? <LeadInFields /> : null}
    </fieldset>
  )
}

function LeadInFields() {
  const { register, formState } = useReportForm('leadIn', leadInSchema)
  return (
    <>
      <div className="form-grid">
        {fields.map(({ name, label, ...rest }) => (
          <TextField
            key={name}
            label={label}
            {...rest}
            data-place={`leadIn.${name}`}
            error={formState.errors[name]?.message}
            {...register(name)}
          />
        ))}
      </div>
      <ProseField
        place="leadIn.text"
        label="导语全文"
        hint="填了这里，就原样印这一段，上面各项不再使用。"
        rows={2}
      />
    </>
  )
}

import { on } from '#domain/report.ts'
import { CheckField, TextField } from '#ui/Field.tsx'
import { signatureSchema } from './form-schemas.ts'
import { useText } from './report-context.tsx'
import { useReportForm } from './use-report-form.ts'

export function SignatureForm() {
  const { register, formState } = useReportForm('signature', signatureSchema)
  const [sealed, setSealed] = useText('signature.sealed')
  return (
    <fieldset className="part">
      <legend>落款</legend>
      <div className="form-grid">
        <TextField
          label="署名"
          hint="不填就用填报单位的名称"
          data-place="signature.name"
          {...register('name')}
        />
        <TextField
          label="成文日期"
          hint="一般在次年 1 月，如 2026年1月20日"
          data-place="signature.date"
          error={formState.errors['date']?.message}
          {...register('date')}
        />
      </div>
      <CheckField
        label="加盖印章（落款位置按加盖印章的公文排）"
        checked={sealed === on}
        onChange={(event) => setSealed(event.target.checked ? on : '')}
      />
    </fieldset>
  )
}

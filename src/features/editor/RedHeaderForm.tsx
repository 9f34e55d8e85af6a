import { on } from '#domain/report.ts'
import { CheckField, TextField } from '#ui/Field.tsx'
import { redHeaderSchema } from './form-schemas.ts'
import { useText } from './report-context.tsx'
import { useReportForm } from './use-report-form.ts'

/** 红头: for the copy that is handed up; most published reports have none. */
export function RedHeaderForm() {
  const [shown, setShown] = useText('redHeader.shown')
  return (
    <fieldset className="part">
      <legend>红头（可选）</legend>
      <CheckField
        label="加红头（发文机关标志、文号、签发人）；多数公开的年报不加"
        checked={shown === on}
        onChange={(event) => setShown(event.target.checked ? on : '')}
      />
      {shown === on ? <RedHeaderFields /> : null}
    </fieldset>
  )
}

function RedHeaderFields() {
  const { register, formState } = useReportForm('redHeader', redHeaderSchema)
  return (
    <div className="form-grid">
      <TextField
        wide
        label="发文机关标志"
        hint="不填就用“××人民政府文件”，名称取自填报单位"
        data-place="redHeader.mark"
        {...register('mark')}
      />
      <TextField
        label="发文字号"
        hint="例如：清政发〔2026〕1号"
        data-place="redHeader.number"
        error={formState.errors['number']?.message}
        {...register('number')}
      />
      <TextField label="签发人" data-place="redHeader.signer" {...register('signer')} />
    </div>
  )
}

import { feeFields, feeSentence } from '#domain/fee.ts'
import type { Place } from '#domain/place.ts'
import { TextField } from '#ui/Field.tsx'
import { feeSchema } from './form-schemas.ts'
import { useComputed } from './report-context.tsx'
import { useReportForm } from './use-report-form.ts'

const readPlaces: readonly Place[] = [
  ...feeFields.map(({ place }) => place),
  'year',
  'organisation.selfReference',
]

/** 信息处理费: three figures become one sentence; without a figure no sentence is printed. */
export function FeeForm({ label }: { readonly label: string }) {
  const { register, formState } = useReportForm('fee', feeSchema)
  const sentence = useComputed(readPlaces, feeSentence)
  return (
    <fieldset className="part">
      <legend>{label}</legend>
      <p className="field-hint">
        没有收取也要写明，三格都填 0
        即可。这里的单位是元，第二部分表中的“行政事业性收费”单位是万元。
      </p>
      <div className="form-grid">
        {feeFields.map(({ name, place, label: fieldLabel, unit }) => (
          <TextField
            key={name}
            label={`${fieldLabel}（${unit}）`}
            inputMode="decimal"
            data-place={place}
            error={formState.errors[name]?.message}
            {...register(name)}
          />
        ))}
      </div>
      <p className="composed">
        {sentence === '' ? '填入数字后，这里显示将写进报告的句子。' : sentence}
      </p>
    </fieldset>
  )
}

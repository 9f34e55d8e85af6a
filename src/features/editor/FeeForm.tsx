import { feeSentence } from '#domain/fee.ts'
import type { Place } from '#domain/place.ts'
import { TextField } from '#ui/Field.tsx'
import { feeSchema } from './form-schemas.ts'
import { useComputed } from './report-context.tsx'
import { useReportForm } from './use-report-form.ts'

const feePlaces: readonly Place[] = [
  'fee.notices',
  'fee.charged',
  'fee.received',
  'year',
  'organisation.selfReference',
]

const fields = [
  { name: 'notices', label: '发出收费通知（件）' },
  { name: 'charged', label: '应收金额（元）' },
  { name: 'received', label: '实际收取（元）' },
] as const

/** 信息处理费: three figures become one sentence; without a figure no sentence is printed. */
export function FeeForm({ label }: { readonly label: string }) {
  const { register, formState } = useReportForm('fee', feeSchema)
  const sentence = useComputed(feePlaces, feeSentence)
  return (
    <fieldset className="part">
      <legend>{label}</legend>
      <p className="field-hint">
        没有收取也要写明，三格都填 0
        即可。这里的单位是元，第二部分表中的“行政事业性收费”单位是万元。
      </p>
      <div className="form-grid">
        {fields.map(({ name, label: fieldLabel }) => (
          <TextField
            key={name}
            label={fieldLabel}
            inputMode="decimal"
            data-place={`fee.${name}`}
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

import { useEffect } from 'react'
import { editOf } from '#domain/edit.ts'
import { kindNames, levelNames, profileOf } from '#domain/organisation.ts'
import type { Place } from '#domain/place.ts'
import { organisationKinds, organisationLevels, valueAt } from '#domain/report.ts'
import { SelectField, TextField } from '#ui/Field.tsx'
import { organisationSchema } from './form-schemas.ts'
import { useEditing } from './report-context.tsx'
import { useReportForm } from './use-report-form.ts'

const options = {
  kind: organisationKinds.map((value) => ({ value, label: kindNames[value] })),
  level: organisationLevels.map((value) => ({ value, label: levelNames[value] })),
}

export function OrganisationForm() {
  const { register } = useReportForm('organisation', organisationSchema)
  useProfileFromName()
  return (
    <fieldset className="part">
      <legend>填报单位</legend>
      <div className="form-grid">
        <TextField
          wide
          label="单位全称"
          hint="与公章一致，例如：××县××乡人民政府"
          data-place="organisation.name"
          {...register('name')}
        />
        <SelectField
          label="单位类别"
          data-place="organisation.kind"
          options={options.kind}
          {...register('kind')}
        />
        <SelectField
          label="层级"
          data-place="organisation.level"
          options={options.level}
          {...register('level')}
        />
        <TextField
          label="文中自称"
          hint="如：我乡、我镇、我街道"
          data-place="organisation.selfReference"
          {...register('selfReference')}
        />
      </div>
    </fieldset>
  )
}

/** Kind, level and self-reference follow the name as long as nobody has set them otherwise. */
function useProfileFromName(): void {
  const { store, now } = useEditing()
  useEffect(
    () =>
      store.watchAll(({ kind, changes }) => {
        const named = changes.find(({ place }) => place === 'organisation.name')
        if (!named || kind !== 'typed' || named.to !== store.report.organisation.name) return
        const next = profileOf(named.to)
        if (!next) return
        const before = profileOf(named.from)
        const texts = (['kind', 'level', 'selfReference'] as const).flatMap((key) => {
          const place: Place = `organisation.${key}`
          const present = valueAt(store.report, place)
          const follows = present === (before?.[key] ?? '') || isUntouched(key, present)
          return follows ? [[place, next[key]] as const] : []
        })
        store.edit(editOf(store.report, 'set', now(), texts))
      }),
    [store, now],
  )
}

/** The values of a new report, before anybody chose. */
function isUntouched(key: 'kind' | 'level' | 'selfReference', value: string): boolean {
  return key === 'selfReference' ? value === '' : value === 'township'
}

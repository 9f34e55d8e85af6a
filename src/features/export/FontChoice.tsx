import { useMemo } from 'react'
import { faceNames, type FontSet } from '#documents/official-style.ts'
import { SelectField } from '#ui/Field.tsx'
import { missingFaces } from './installed-fonts.ts'

type FontChoiceProps = {
  readonly fonts: FontSet
  readonly onFonts: (fonts: FontSet) => void
}

const options = [
  { value: 'standard', label: '国标字体（仿宋_GB2312、方正小标宋简体等）' },
  { value: 'system', label: '系统字体（仿宋、华文中宋等）' },
]

/** Which fonts the file names, and which of them this machine lacks. */
export function FontChoice({ fonts, onFonts }: FontChoiceProps) {
  const missing = useMemo(() => missingFaces(Object.values(faceNames[fonts])), [fonts])
  return (
    <SelectField
      label="字体"
      value={fonts}
      options={options}
      hint={
        missing.length === 0
          ? undefined
          : `这台电脑没有安装${missing.join('、')}，打开文件时会用别的字体代替，分页不受影响。在装有这些字体的电脑上打印，或${fonts === 'standard' ? '改用系统字体' : '请信息中心安装'}。`
      }
      onChange={(event) => onFonts(event.target.value === 'system' ? 'system' : 'standard')}
    />
  )
}

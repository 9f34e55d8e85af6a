import type { OrganisationKind, OrganisationLevel, Report } from './report.ts'

export const kindNames: Readonly<Record<OrganisationKind, string>> = {
  township: '乡',
  town: '镇',
  subdistrict: '街道',
  government: '县级及以上人民政府',
  department: '部门（局、委、办）',
}

export const levelNames: Readonly<Record<OrganisationLevel, string>> = {
  township: '乡级',
  county: '县级',
  prefecture: '设区的市级及以上',
}

type Profile = Pick<Report['organisation'], 'kind' | 'level' | 'selfReference'>

/** What an organisation's full name tells of it; undefined for a name of no usual form. */
export function profileOf(name: string): Profile | undefined {
  const plain = name.trim()
  if (/街道(?:办事处)?$/.test(plain))
    return { kind: 'subdistrict', level: 'township', selfReference: '我街道' }
  if (/乡(?:人民政府)?$/.test(plain))
    return { kind: 'township', level: 'township', selfReference: '我乡' }
  if (/镇(?:人民政府)?$/.test(plain))
    return { kind: 'town', level: 'township', selfReference: '我镇' }
  if (/县(?:人民政府(?:办公室)?)?$/.test(plain))
    return { kind: 'government', level: 'county', selfReference: '我县' }
  if (/(?:局|委员会|委|办公室)$/.test(plain))
    return {
      kind: 'department',
      level: 'county',
      selfReference: plain.endsWith('局') ? '我局' : '本机关',
    }
  return undefined
}

/** How the report calls its organisation: as typed, else 本机关. */
export function selfReferenceOf(report: Report): string {
  return report.organisation.selfReference.trim() || '本机关'
}

/** 规章 can only be made at 设区的市 level and above (立法法 第九十一、九十三条). */
export function mayMakeRules(report: Report): boolean {
  return report.organisation.level === 'prefecture'
}

/** The name under the report: as typed, else the organisation's full name. */
export function signatureNameOf(report: Report): string {
  return report.signature.name.trim() || report.organisation.name.trim()
}

import type { SlipKind } from './candidates.ts'
import { cellOfPlace, type Place } from '../place.ts'

/** The papers a township keeps for table three and four; by grid, and by row where rows differ. */
const registers: Readonly<Record<string, string>> = {
  'requests.newReceived': '依申请公开登记台账（收件登记）',
  'requests.carriedIn': '上年年度报告“结转下年度继续办理”一行',
  'requests.carriedOut': '依申请公开登记台账里年底还没有办结的各件',
  requests: '依申请公开答复台账（答复书、告知书存根）',
  disputes: '行政复议、行政诉讼案件台账（决定书、裁判文书）',
}

/** What a clerk opens to see which figure is right. */
export function registerOf(kind: SlipKind, place: Place): string {
  const [grid = '', row = ''] = (cellOfPlace(place) ?? '').split('.')
  if (grid === '') return '抄录合计的那份原件'
  if (kind === 'movedCase' && grid === 'requests') return '依申请公开登记台账的申请人一栏'
  return registers[`${grid}.${row}`] ?? registers[grid] ?? '登记台账'
}

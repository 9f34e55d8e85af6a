import { isWordOf, type Token } from './tokens.ts'

/** Names of bodies end so: 县政府办公室, 市场监管局, 派出所, 乡镇, 下属单位, 上级. */
const bodyEnd =
  /(?:政府|街道|办事处|办公室|委员会|管委会|单位|部门|机关|机构|中心|法院|检察院|社区|系统|队|站|[^场厕]所|[县区市省州镇乡村局委办厅级科])$/
const partOfBody = /[县区市省州镇乡村局委办厅级科所队站]|政府|街道|单位|部门|机关|机构|中心|法院/

/** 我镇, 本机关: the report's own organisation, whatever it is called. */
const ourselves =
  /^[我本](?:镇|乡|街道|局|委|办|厅|院|所|站|中心|单位|机关|部门|级|办公室)?(?:政府|办事处)?$/
const wideArea = /[县区市省州旗盟]$/

/**
 * Puts each name of a body in one token that says whether it is the report's own organisation:
 * what another body did is in none of its tables.
 */
export function withBodies(
  tokens: readonly Token[],
  text: string,
  organisation: string,
): readonly Token[] {
  const found: Token[] = []
  for (let at = 0; at < tokens.length;) {
    const until = endOfBody(tokens, text, at)
    const first = tokens[at]
    const last = tokens[until - 1]
    if (!first) break
    if (last && until > at) {
      const name = text.slice(first.start, last.end)
      const own = isOwn(name, organisation)
      found.push({ kind: 'body', own, start: first.start, end: last.end })
    } else found.push(first)
    at = Math.max(until, at + 1)
  }
  return found
}

/** Where the longest name that begins at a token ends; the token's own index when none does. */
function endOfBody(tokens: readonly Token[], text: string, from: number): number {
  const first = tokens[from]
  if (!first || !mayBegin(first, tokens[from + 1], text)) return from
  let until = from
  let before = first.start
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token || !mayBeOfName(token) || token.start !== before) break
    if (bodyEnd.test(text.slice(first.start, token.end))) until = at + 1
    before = token.end
  }
  return until
}

/** 河口 before 街道, but not 使 before 我镇. */
function mayBegin(token: Token, next: Token | undefined, text: string): boolean {
  if (token.kind !== 'text' && !isWordOf(token, 'body')) return false
  if (partOfBody.test(text.slice(token.start, token.end))) return true
  return isWordOf(next, 'body') && !/[我本全]/.test(text.charAt(token.end))
}

function mayBeOfName(token: Token): boolean {
  // 住房和城乡建设局 has a 和 of its own.
  const and = token.kind === 'word' && token.word.text === '和'
  return and || token.kind === 'text' || isWordOf(token, 'body')
}

/**
 * Whether a body is the organisation itself: 我镇, or the tail of its name. A county's report takes
 * in its offices and townships, so that only the whole of it (全县, not 县政府) is its own.
 */
function isOwn(name: string, organisation: string): boolean {
  const words = plain(name)
  const own = plain(organisation.replace(/（.*）$/, '')).replace(/政府$/, '')
  const wide = wideArea.test(own)
  const whole = /^[我本全](.+?)(?:(?:各级)?行政机关|各级各部门)?$/.exec(words)?.[1]
  if (own === '') return whole !== undefined
  if (whole !== undefined && own.endsWith(whole)) return true
  if (wide) return own.endsWith(words)
  return ourselves.test(words) || own.endsWith(words.replace(/政府$/, ''))
}

function plain(name: string): string {
  return name
    .replace('人民政府', '政府')
    .replace('管理委员会', '管委会')
    .replace(/街道办(?:事处)?$/, '街道')
    .replace(/政府办$/, '政府办公室')
}

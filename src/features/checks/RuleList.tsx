import { rules } from '#domain/checks/index.ts'
import type { Rule } from '#domain/checks/rule.ts'
import { severityNames } from '#domain/finding.ts'
import { formats } from '#domain/formats/index.ts'
import { Button } from '#ui/Button.tsx'
import './RuleList.css'

/** 规则一览: every rule in the words it has in the code, to read or to print. */
export function RuleList() {
  return (
    <main className="rules">
      <div className="rules-bar">
        <a href="#/">返回首页</a>
        <Button onClick={() => window.print()}>打印</Button>
      </div>
      <h1>规则一览</h1>
      <p>
        错误：必须改正。需说明：不改正就要写明理由。请核对：请再看一遍。提示：供参考。任何一条都不妨碍保存和导出。
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">规则和依据</th>
            <th scope="col">类别</th>
            <th scope="col">看哪里，什么时候不能判定</th>
            <th scope="col">怎么说</th>
          </tr>
        </thead>
        <tbody>
          {[...rules].sort(byNumber).map((rule) => (
            <RuleRow key={rule.code} rule={rule} />
          ))}
        </tbody>
      </table>
    </main>
  )
}

function byNumber(a: Rule, b: Rule): number {
  return Number(a.code.slice(1)) - Number(b.code.slice(1))
}

function RuleRow({ rule }: { readonly rule: Rule }) {
  const { code, title, source, severity, binds, reads, undecidable, patterns } = rule
  const bound =
    binds &&
    formats
      .filter(binds)
      .map(({ name }) => name)
      .join('、')
  return (
    <tr>
      <th scope="row">{code}</th>
      <td>
        <strong>{title}</strong>
        <p>依据：{source}</p>
        {bound ? <p>只用于：{bound}</p> : null}
      </td>
      <td>{severityNames[severity]}</td>
      <td>
        {reads}
        <p>不能判定：{undecidable}</p>
      </td>
      <td>
        {patterns.map((pattern) => (
          <p key={pattern}>{pattern.replace(/\{([^}]+)\}/g, '〔$1〕')}</p>
        ))}
      </td>
    </tr>
  )
}

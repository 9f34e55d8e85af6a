import { useEffect, useState } from 'react'
import { Dialog } from '#ui/Dialog.tsx'
import { ErasePanel } from './ErasePanel.tsx'
import './about.css'

type AboutDialogProps = {
  readonly onClose: () => void
}

/** 关于: version, what becomes of the data, how to remove it, and what the product is built from. */
export function AboutDialog({ onClose }: AboutDialogProps) {
  return (
    <Dialog title="关于" onClose={onClose}>
      <div className="about">
        <p>政府信息公开年报编制 {import.meta.env.APP_VERSION}（Apache-2.0 许可）</p>
        <h3>数据在哪里</h3>
        <ul>
          <li>
            填写的内容只保存在这台电脑、这个浏览器里。程序没有服务器，没有账号，不收集任何信息。
          </li>
          <li>
            打开以后，本页不连接任何网址。浏览器按页面自带的安全策略（connect-src
            'none'）强制执行，不靠承诺。
          </li>
          <li>草稿里除了您填写的内容和修改时间，没有姓名、电脑名等信息；导出的文件也没有。</li>
          <li>清理浏览器数据会删掉草稿。请把草稿存为文件，文件才是您自己的。</li>
        </ul>
        <h3>清除本机数据</h3>
        <ErasePanel />
        <h3>使用的开源软件</h3>
        <Licences />
      </div>
    </Dialog>
  )
}

type Listed = typeof import('virtual:licences').licences

function Licences() {
  const [licences, setLicences] = useState<Listed>([])
  useEffect(() => {
    import('virtual:licences').then(
      (loaded) => setLicences(loaded.licences),
      // The site was replaced meanwhile; the list is in the file LICENSE of each package too.
      () => setLicences([]),
    )
  }, [])
  return (
    <ul className="about-licences">
      {licences.map(({ name, version, licence, text }) => (
        <li key={name}>
          <details>
            <summary>
              {name} {version}（{licence}）
            </summary>
            <pre>{text}</pre>
          </details>
        </li>
      ))}
    </ul>
  )
}

import { Dialog } from '#ui/Dialog.tsx'
import { CheckField } from '#ui/Field.tsx'

/** Why these keys: docs/shortcuts.md */
const groups = [
  {
    title: '任何地方',
    keys: [
      ['F8 / Shift+F8', '到下一个 / 上一个还没填好或有问题的地方'],
      ['Ctrl+Z', '撤销'],
      ['Ctrl+Y / Ctrl+Shift+Z', '重做'],
      ['Ctrl+S', '马上保存'],
      ['Ctrl+V', '粘贴整份报告，读入到这份报告'],
      ['Alt+PageDown / Alt+PageUp', '下一步 / 上一步'],
      ['?', '打开这张快捷键表（光标不在输入框里时）'],
    ],
  },
  {
    title: '表格里',
    keys: [
      ['方向键、Tab', '在格子之间移动，到边上就停；方向键也能到总计，相加的格会亮起'],
      ['回车 / Shift+回车', '到下一格 / 上一格；到底后转到下一列开头'],
      ['Home / End', '到本行第一格 / 最后一格'],
      ['Ctrl+Home / Ctrl+End', '到表格第一格 / 最后一格'],
      ['Ctrl+方向键', '到一片数字的边上'],
      ['Shift+方向键', '选中多格，也可以用鼠标拖；加 Home / End 选到行首 / 行尾'],
      [
        'Ctrl+C / Ctrl+X / Ctrl+V',
        '复制 / 剪切 / 粘贴，可与 Excel、WPS 互相粘贴；从选中的第一格起贴，一个数则填满选中的格',
      ],
      ['Delete', '清空选中的格'],
      ['Ctrl+D / Ctrl+R', '向下填充 / 向右填充'],
      ['F2', '在格内移动光标修改'],
      ['Esc', '取消正在输入的内容（粘贴、填充用 Ctrl+Z 撤销）'],
      ['=', '在“结转下年度”格里按勾稽关系算出'],
      ['F1', '说明这一行填什么'],
    ],
  },
] as const

type ShortcutsDialogProps = {
  readonly enterRight: boolean
  readonly large: boolean
  readonly onEnterRight: (right: boolean) => void
  readonly onLarge: (large: boolean) => void
  readonly onClose: () => void
}

/** The keys, and the two things a clerk may want otherwise. */
export function ShortcutsDialog(props: ShortcutsDialogProps) {
  const { enterRight, large, onEnterRight, onLarge, onClose } = props
  return (
    <Dialog title="快捷键和设置" onClose={onClose}>
      <p>
        <CheckField
          label="大字（界面放大）"
          checked={large}
          onChange={(event) => onLarge(event.target.checked)}
        />
      </p>
      <p>
        <CheckField
          label="表格里按回车向右移动（不选则向下）"
          checked={enterRight}
          onChange={(event) => onEnterRight(event.target.checked)}
        />
      </p>
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h3 className="insert-title">{title}</h3>
          <table className="draft-list">
            <tbody>
              {keys.map(([key, what]) => (
                <tr key={key}>
                  <th scope="row">{key}</th>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </Dialog>
  )
}

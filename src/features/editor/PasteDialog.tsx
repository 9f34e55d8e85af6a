import type { GridSpec } from '#domain/format.ts'
import { cellsOf } from '#domain/grid.ts'
import type { Pasting } from '#domain/paste.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'

type PasteDialogProps = {
  readonly grid: GridSpec
  readonly pasting: Pasting
  readonly onAccept: () => void
  readonly onClose: () => void
}

/** What a block that does not fit exactly would do, before it does it. */
export function PasteDialog({ grid, pasting, onAccept, onClose }: PasteDialogProps) {
  const { texts, byLabel, computed, unequal, outside, unknownLabels } = pasting
  const names = new Map(cellsOf(grid).map((cell) => [cell.id, cell]))
  return (
    <Dialog title="粘贴前请核对" onClose={onClose}>
      <p>
        {byLabel ? '按行名对应，' : '从光标所在的格起依次对应，'}将填入 {texts.length} 格。
        {computed > 0 ? `落在总计上的 ${computed} 个数不填，总计由程序计算。` : ''}
        {unequal > 0 ? `其中 ${unequal} 个与算出的总计不同，请核对是否贴错了列。` : ''}
        {outside > 0 ? `有 ${outside} 个数超出表格，没有地方填。` : ''}
        {unknownLabels.length > 0 ? `表里没有这些行：${unknownLabels.join('、')}。` : ''}
      </p>
      <div className="paste-preview">
        <table className="draft-list">
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col">列</th>
              <th scope="col">填入</th>
            </tr>
          </thead>
          <tbody>
            {texts.map(([id, text]) => (
              <tr key={id}>
                <td>{names.get(id)?.rowName}</td>
                <td>{names.get(id)?.columnName}</td>
                <td>{text === '' ? '（空）' : text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="paste-actions">
        <Button look="primary" disabled={texts.length === 0} onClick={onAccept}>
          填入
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </Dialog>
  )
}

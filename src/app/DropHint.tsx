import './DropHint.css'

/** Over the whole page while a file is dragged. */
export function DropHint() {
  return <p className="drop-hint">松开鼠标，读入这份文件</p>
}

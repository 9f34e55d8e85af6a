import { Button } from '#ui/Button.tsx'
import type { Zoom } from './use-zoom.ts'

type PreviewBarProps = {
  readonly page: number
  readonly pageCount: number
  readonly zoom: Zoom
  readonly onGoTo: (page: number) => void
}

/** Page by page and larger or smaller; the keys for it are in the titles. */
export function PreviewBar({ page, pageCount, zoom, onGoTo }: PreviewBarProps) {
  const { scale, fitted, larger, smaller, fit } = zoom
  return (
    <div className="preview-bar" role="toolbar" aria-label="预览">
      <Button
        look="quiet"
        title="上一页（在预览里按 PageUp）"
        disabled={page <= 1}
        onClick={() => onGoTo(page - 1)}
      >
        上一页
      </Button>
      <span className="preview-count">
        第 {page} 页，共 {pageCount} 页
      </span>
      <Button
        look="quiet"
        title="下一页（在预览里按 PageDown）"
        disabled={page >= pageCount}
        onClick={() => onGoTo(page + 1)}
      >
        下一页
      </Button>
      <span className="preview-size">
        <Button look="quiet" title="缩小（在预览里按 -）" disabled={!smaller} onClick={smaller}>
          缩小
        </Button>
        <span>{Math.round(scale * 100)}%</span>
        <Button look="quiet" title="放大（在预览里按 +）" disabled={!larger} onClick={larger}>
          放大
        </Button>
        <Button look="quiet" title="适合宽度（在预览里按 0）" aria-pressed={fitted} onClick={fit}>
          适合宽度
        </Button>
      </span>
    </div>
  )
}

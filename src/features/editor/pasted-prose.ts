/**
 * What a paste from Word or WPS loses in a text field, as a sentence; '' when nothing is lost.
 * Counted in the clipboard's markup as text: it is never turned into a document.
 */
export function droppedFromPaste(html: string, files: number): string {
  const tables = (html.match(/<table[\s>]/gi) ?? []).length
  // Word writes a picture twice, as VML and, for newer readers, as an image.
  const images = (html.match(/<img[\s>]/gi) ?? []).length
  const vml = (html.match(/<v:imagedata[\s>]/gi) ?? []).length
  const pictures = Math.max(images, vml, files)
  const parts = [
    pictures > 0 ? `${pictures} 张图片` : '',
    tables > 0 ? `${tables} 个表格的格线` : '',
  ].filter(Boolean)
  return parts.length === 0
    ? ''
    : `粘贴的内容里有${parts.join('、')}，这里只能放文字，没有带入。文字已全部粘贴，请核对。`
}

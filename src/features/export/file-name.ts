/** A document's title as a file name: what Windows forbids in one is left out. */
export function fileNameOf(title: string, extension: 'docx' | 'txt'): string {
  const plain = title
    .replace(/[\u0000-\u001f\\/:*?"<>|\u200e\u200f\u202a-\u202e]/g, '')
    .replace(/\s+/g, '')
    .slice(0, 100)
  return `${plain === '' ? '政府信息公开工作年度报告' : plain}.${extension}`
}

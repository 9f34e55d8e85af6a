/** A document's title as a file name: what Windows forbids in one is left out. */
export function fileNameOf(title: string, extension: 'docx' | 'txt'): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '')
    .replace(/\s+/g, '')
    .slice(0, 100)
  return `${plain === '' ? '政府信息公开工作年度报告' : plain}.${extension}`
}

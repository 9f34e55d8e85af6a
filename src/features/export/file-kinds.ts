/** The files a clerk can have besides the 报送版, as the last stop offers them. */
export const otherFiles = [
  {
    kind: 'checklist',
    name: '核对表（.docx）',
    use: '一般一两页：本年和上年数据、核对出的问题和说明、校验码，打印后签字。',
    action: '下载核对表',
  },
  {
    kind: 'working',
    name: '工作稿（.docx）',
    use: '单位内部传阅用，每页有“不得报送”字样；另带说明的理由、设置和标记，用本程序打开才看得到，可接着填。',
    action: '下载工作稿',
  },
  {
    kind: 'pasteText',
    name: '纯文本·网页粘贴版（.txt）',
    use: '粘贴到网站后台用；表格各格之间用制表符隔开。',
    action: '下载纯文本',
  },
  {
    kind: 'alignedText',
    name: '纯文本·等宽对齐版（.txt）',
    use: '用线条画出表格，在记事本里用宋体、新宋体看是对齐的。',
    action: '下载对齐文本',
  },
  {
    kind: 'page',
    name: '网页（.html）',
    use: '带真正的表格，可以上传到网站，或复制后粘贴到网站后台的编辑框。',
    action: '下载网页',
  },
  {
    kind: 'tables',
    name: 'Excel 表格（.xlsx）',
    use: '三张表，总计和勾稽关系是公式，改数后自动重算。',
    action: '下载 Excel 表格',
  },
  {
    kind: 'draft',
    name: '草稿文件（.json）',
    use: '全部填写内容和备注，可以拷到别的电脑上接着填。',
    action: '把草稿存为文件',
  },
  {
    kind: 'everything',
    name: '打包（.zip）',
    use: '以上文件（不含工作稿）合在一个压缩包里，供本单位存档；里面的草稿文件带备注，不要整包公开。',
    action: '打包下载',
  },
] as const

export type FileKind = 'published' | (typeof otherFiles)[number]['kind']

/** What a clerk calls the kind of a file. */
export function fileKindName(kind: FileKind): string {
  return otherFiles.find((each) => each.kind === kind)?.name ?? '报送版（.docx）'
}

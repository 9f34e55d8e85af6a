/** Whose report a sentence stands in, and under which heading. */
export type Told = {
  readonly by: string
  readonly heading: string
  /** `busy` as below, or `quiet`: every cell 0. */
  readonly tables: 'busy' | 'quiet'
  readonly texts: readonly string[]
}

export const town = '云溪县桃花坪镇人民政府'
export const county = '云溪县人民政府'
export const bureau = '云溪县住房和城乡建设局'

/**
 * 新收 9 (自然人 7, 商业企业 2), 上年结转 1, 办结 9 (予以公开 4, 部分公开 1, 不掌握 3, 信访举报投诉 1), 结转 1;
 * 复议 2 (维持 1, 纠正 1), 诉讼 1 (复议后起诉, 维持); 规范性文件 制发 2, 废止 1, 现行有效 9; 许可 143, 处罚 17,
 * 强制 3, 收费 1.26 万元.
 */
export const busyTables = {
  proactive: {
    normativeDocs: { issued: '2', repealed: '1', inForce: '9' },
    licences: { decisions: '143' },
    penalties: { decisions: '17' },
    coercion: { decisions: '3' },
    fees: { amount: '1.26' },
  },
  requests: {
    newReceived: { naturalPerson: '7', orgBusiness: '2' },
    carriedIn: { naturalPerson: '1' },
    granted: { naturalPerson: '3', orgBusiness: '1' },
    partial: { naturalPerson: '1' },
    unableNotHeld: { naturalPerson: '2', orgBusiness: '1' },
    npPetition: { naturalPerson: '1' },
    carriedOut: { naturalPerson: '1' },
  },
  disputes: { cases: { reviewUpheld: '1', reviewCorrected: '1', afterUpheld: '1' } },
}

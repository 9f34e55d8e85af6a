import { type Guidance, regulation } from './guidance.ts'

/** 表二 of both formats: rows by id. */
export const proactiveRows: Readonly<Record<string, Guidance>> = {
  rules: {
    meaning:
      '规章只有国务院部门和省、设区的市、自治州这几级政府能制定。乡镇、街道、县级政府及其部门没有这项权力，这一行都填0。',
    article: '《立法法》（2023年修正）第九十三条第一款',
    quote:
      '省、自治区、直辖市和设区的市、自治州的人民政府，可以根据法律、行政法规和本省、自治区、直辖市的地方性法规，制定规章。',
    basis: 'custom',
    notThis: '本单位印发的“办法”“规定”不是规章，够得上规范性文件的填下一行。',
  },
  normativeDocs: {
    meaning: '本单位依权限和程序制定、公开发布的文件，涉及群众权利义务，在一定时期内反复适用。',
    article: regulation('第二十条第（一）项'),
    quote: '（一）行政法规、规章和规范性文件；',
    basis: 'custom',
    notThis: '普通通知、会议纪要、人事任免、转发上级的文件都不算，不用填；联合发文由牵头单位填。',
  },
  licences: {
    meaning: '根据申请、经审查准许办某件事的决定，如本单位自己批准的各类许可。',
    article: '《行政许可法》第二条',
    quote:
      '本法所称行政许可，是指行政机关根据公民、法人或者其他组织的申请，经依法审查，准予其从事特定活动的行为。',
    basis: 'law',
    notThis: '只是代办、初审、开证明的不算；由县级部门作出许可决定的，由那个部门填。',
  },
  otherServices: {
    meaning: '行政许可以外，本单位对外办理的其他管理和服务事项。',
    article: regulation('第二十条第（五）项'),
    quote: '（五）办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果；',
    basis: 'custom',
    notThis: '行政许可填上一行，不要两行重复计。',
  },
  penalties: {
    meaning: '本单位以自己名义作出的行政处罚。乡镇一般要由省里决定把处罚权交下来才有，没有的填0。',
    article: '《行政处罚法》（2021年修订）第二十四条第一款',
    quote:
      '省、自治区、直辖市根据当地实际情况，可以决定将基层管理迫切需要的县级人民政府部门的行政处罚权交由能够有效承接的乡镇人民政府、街道办事处行使，并定期组织评估。决定应当公布。',
    basis: 'law',
    notThis: '受县级部门委托、以部门名义作出的处罚，派出所等派驻机构作出的处罚，都由它们填。',
  },
  coercion: {
    meaning: '本单位作出的行政强制措施和行政强制执行决定，两种合在一起填。',
    article: '《行政强制法》第二条第一款',
    quote: '本法所称行政强制，包括行政强制措施和行政强制执行。',
    basis: 'custom',
    notThis: '劝导、责令限期改正不是行政强制；罚款、警告等处罚决定填“行政处罚”。',
  },
  fees: {
    meaning:
      '本年收取的行政事业性收费，2021年起的表填金额，单位是万元；2019、2020年度的表填收费项目数。',
    article: regulation('第二十条第（八）项'),
    quote: '（八）行政事业性收费项目及其依据、标准；',
    basis: 'custom',
    notThis: '税收、罚没收入不算，不用填。以元为单位的数要先除以10000再填。',
  },
  procurement: {
    meaning: '本单位本年的政府集中采购，填项目数量和总金额。',
    article: regulation('第二十条第（九）项'),
    quote: '（九）政府集中采购项目的目录、标准及实施情况；',
    basis: 'custom',
    notThis: '单位自己零星购买的不算，不用填。',
  },
}

/** 表二 of both formats: columns by id. */
export const proactiveColumns: Readonly<Record<string, Guidance>> = {
  issued: {
    meaning: '本年1月1日至12月31日由本单位新制发的件数。',
    article: regulation('第十条第三款'),
    quote: '两个以上行政机关共同制作的政府信息，由牵头制作的行政机关负责公开。',
    basis: 'custom',
    notThis: '以前年度制发的不算，仍然有效的填“现行有效件数”；联合发文由牵头单位填。',
  },
  repealed: {
    meaning: '本年宣布废止的件数。到期自动失效的算不算，各地口径不一，请问上级主管部门。',
    basis: 'custom',
    notThis: '以前年度已经废止的不再计；还在执行的填“现行有效件数”。',
  },
  inForce: {
    meaning: '到本年12月31日仍然有效的总件数，包括以前年度制发的。',
    basis: 'custom',
    notThis: '不是本年新制发的件数，那个填“本年制发件数”；已废止的填“本年废止件数”。',
  },
  decisions: {
    meaning: '本年作出的全部决定的件数，公开的和依法不公开的都算。',
    basis: 'custom',
    notThis: '只受理、还没有作出决定的不算，等作出决定的那一年再填。',
  },
  amount: {
    meaning:
      '本年的总金额。收费一行以万元为单位，可以有小数；政府集中采购一行连单位一起填，如“8040元”。',
    basis: 'custom',
    notThis: '收费金额不要按元填：338500元应当填33.85。',
  },
  made: {
    meaning: '本年由本单位新制定的件数，不论有没有公开。',
    basis: 'custom',
    notThis: '以前年度制定、本年度才公开的，填“本年新公开数量”。',
  },
  newlyPublic: {
    meaning: '本年新向社会公开的件数。',
    basis: 'custom',
    notThis: '制定了但还没有公开的，只填“本年新制作数量”。',
  },
  totalPublic: {
    meaning: '到本年12月31日向社会公开的总件数，包括以前年度公开的。',
    basis: 'custom',
    notThis: '不是本年新公开的件数，那个填“本年新公开数量”。',
  },
  lastYearItems: {
    meaning: '上一年这一类事项共有多少项，一般看上一年的权力清单或收费目录。',
    basis: 'custom',
    notThis: '事项数不是办件数，办了多少件填“处理决定数量”。',
  },
  change: {
    meaning: '事项数比上一年增加或减少了多少，减少的在数字前加减号，没有变化填0。',
    basis: 'custom',
    notThis: '不是本年的事项总数，也不是办件数的增减。',
  },
  projects: {
    meaning: '本年政府集中采购的项目有多少个。',
    basis: 'custom',
    notThis: '采购花了多少钱填“采购总金额”。',
  },
}

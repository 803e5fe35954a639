/** Words of progress: what waits, how old it is, coverage, and the page with its figures. */
import { type AgeBucket, ageInDays } from '#lib/domain/progress/age'
import type { CoverageKind, FigureList, WaitingWhat } from '#lib/domain/progress/figures'
import { formatWaiting } from './format'

export const ageBucketWords: Readonly<Record<AgeBucket, string>> = {
  week: '7 天以内',
  month: '8 至 30 天',
  older: '30 天以上',
}

/** What waits, as the work that has to be done. */
export const waitingWords: Readonly<Record<WaitingWhat, string>> = {
  'mapping-submit': '对照草稿待提交',
  'mapping-review': '对照待本局审核',
  'mapping-confirm': '对照待对方确认',
  'mapping-revise': '对照被退回，待修改',
  'mapping-adjudicate': '对照有异议，待联席裁定',
  'mapping-recheck': '对照待复核',
  'package-submit': '批次待提交',
  'package-review': '批次待本局审核',
  'package-answer': '批次待对方答复',
  'release-sign': '对照表发布待签署',
  'bundle-approve': '成组对照待本局审核',
  'bundle-agree': '成组对照待对方同意',
  'bundle-revise': '成组对照待调整',
  'bundle-recheck': '成组对照须重新约定',
  'inheritance-approve': '其下标准说明待本局审核',
  'inheritance-agree': '其下标准说明待对方同意',
  'inheritance-revise': '其下标准说明待修改',
  'inheritance-recheck': '其下标准须重新说明',
  'redundancy-approve': '冗余处置待本局审核',
  'redundancy-revise': '冗余处置被退回，待修改',
  'redundancy-recheck': '冗余处置后有变，待复核',
  'change-set-submit': '变更单草稿待提交',
  'change-set-revise': '变更单被退回，待修改',
  'change-set-approve': '变更单待本局审核',
  'gap-answer': '查无对应，待提出处置',
  'gap-propose': '缺口待提出处置',
  'gap-approve': '缺口处置待本局审核',
  'gap-agree': '缺口处置待对方同意',
  'gap-revise': '缺口处置被退回，待修改',
  'joint:enter': '联合标准待登记立项',
  'joint:name-drafters': '联合标准待指定起草人',
  'joint:draft': '联合标准起草中，待完善草案',
  'joint:open-ballot': '联合标准待开启表决',
  'joint:vote': '联合标准待投票',
  'joint:close-ballot': '联合标准投票已齐，待结束表决',
  'joint:cosign': '联合标准待会签',
  'joint:request-approval': '联合标准会签完成，待报批',
  'joint:record': '联合标准待登记编号与发布日期',
  'joint:record-filing': '联合标准待登记备案号',
}

/** `不足 1 小时`, `7 小时` on the first day, then whole days as the ages of progress count them: `3 天`. */
export function waitedWords(since: Date, now: Date): string {
  const days = ageInDays(since, now)
  return days === 0 ? formatWaiting(since, now) : `${days} 天`
}

export const itemWords = {
  hard: '难协商',
  demo: '示例',
  open: (count: number) => `${count} 条`,
  accord: { bundle: '成组', inheritance: '其下标准', redundancy: '冗余' },
  due: (day: string) => `${day} 前答复`,
} as const

export const coverageKindWords: Readonly<Record<CoverageKind, string>> = {
  confirmed: '已确认',
  proposed: '含待确认',
  cosigned: '已会签',
  stale: '待复核类目',
}

export const progressWords = {
  title: '进展',
  intro: '全部数字由现有记录即时推算，不另存储。点开任一数字，即是它所统计的各行。',
  asOf: (at: string) => `截至 ${at}`,
  scope: '不含各单位尚未送出的草稿和本局审核中的事项（本单位的除外）。',
  export: '导出 xlsx',
  coverage: '覆盖率',
  coverageNote: '已确认、含待确认、已会签分别计算，不相加',
  coverageCaption: (own: string, by: string) => `${own}被${by}覆盖`,
  part: '子体系',
  whole: '合计',
  nodes: '类目数',
  waiting: '谁在等谁',
  waitingNote: '等候最久的在前',
  waitsFor: '等候办理的单位',
  work: '待办事项',
  count: '件数',
  oldest: '最早自',
  waited: '已等',
  mappings: '对照',
  mappingsNote: '按状态和在该状态的时间',
  state: '状态',
  total: '合计',
  gaps: '缺口',
  gapsNote: '按处置状态和时间；已处置的不算已覆盖',
  gapsCaption: (own: string, lacking: string) => `${own}有、${lacking}没有`,
  joint: '联合标准',
  jointNote: '按阶段',
  stage: '阶段',
  jointBody: '联席会议',
  none: '—',
  emptyWaiting: '没有等候办理的事项',
  emptyMappings: '还没有对照',
  emptyGaps: '没有缺口',
  emptyJoint: '还没有联合标准',
  rowsTitle: '数字明细',
  rowsIntro: (count: number) => `这个数字统计的 ${count} 行，与数字来自同一次推算。`,
  rowsSum: (sum: string, nodes: number) => `权重之和 ${sum}，涉及 ${nodes} 个类目。`,
  rowsEmpty: '现在没有符合条件的行',
  rowsEmptyHint: '数字可能在您打开之后有了变化，请回到进展查看最新数字。',
  rowsBack: '返回进展',
  thing: '事项',
  node: '类目',
  since: '自',
  age: '已过',
  weight: '权重',
  coveredBy: '依据',
} as const

export const figureListWords: Readonly<Record<FigureList, string>> = {
  mappings: '对照',
  packages: '批次',
  releases: '对照表发布',
  accords: '约定',
  gaps: '缺口',
  joint: '联合标准',
  'change-sets': '变更单',
  nodes: '类目',
}

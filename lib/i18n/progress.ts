/** Words of the progress figures: ages and what waits. */
import type { AgeBucket } from '#lib/domain/progress/age'
import type { WaitingWhat } from '#lib/domain/progress/figures'

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
  'change-set-submit': '变更单草稿待提交',
  'change-set-revise': '变更单被退回，待修改',
  'change-set-approve': '变更单待本局审核',
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

export const itemWords = { hard: '难协商', demo: '示例' } as const

/** Words of the gap screens: statuses, dispositions, moves and the marks in the trees. */
import type { DispositionKey } from '#lib/domain/gap/disposition'
import type { GapStatus } from '#lib/domain/gap/gap'
import type { NodeStatusKey } from '#lib/domain/gap/node-status'
import type { GapMove, GapState } from '#lib/domain/gap/workflow'

export const gapStatusWords: Readonly<Record<GapStatus, string>> = {
  covered: '已有对应',
  open: '缺口',
  proposed: '处置办理中',
  decided: '缺口已处置',
  inherited: '由上级类目覆盖（已确认）',
}

export const gapStateWords: Readonly<Record<GapState, string>> = {
  'agency-review': '待本局审核',
  'awaiting-other': '待对方同意',
  decided: '已处置',
  returned: '退回修改',
  withdrawn: '已撤回',
}

export const gapMoveWords: Readonly<Record<GapMove, string>> = {
  propose: '提出处置',
  approve: '审核通过',
  agree: '同意',
  return: '退回修改',
  withdraw: '撤回',
}

/** 查无对应 is a request and no workflow; its two steps are named here. */
export const gapReportMoveWords = { report: '报告查无对应', 'take-back-report': '收回查无对应' } as const

export const dispositionWords: Readonly<
  Record<DispositionKey, { readonly label: string; readonly help: string }>
> = {
  adopt: { label: '采纳对方', help: '直接采用对方的标准，须对方同意。' },
  joint: { label: '联合制定', help: '双方共同制定新的联合标准，须对方同意。' },
  keep: { label: '保留差异', help: '确有不同需要，双方各自保留现状。' },
  'not-applicable': { label: '不适用', help: '本单位没有该项职能或业务，不需要此类标准。' },
  defer: { label: '暂缓', help: '目前条件不具备，留待以后处理。' },
}

export const nodeStatusWords: Readonly<Record<NodeStatusKey, string>> = {
  stale: '待复核',
  returned: '退回',
  pending: '待确认',
  drafting: '本局办理中',
  confirmed: '已确认',
  'gap-decided': '缺口已处置',
  gap: '缺口',
  suggested: '有推荐',
  open: '待处理',
}

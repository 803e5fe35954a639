/** Words of 其下标准: what a mapping of a 类目 means for the standards below it. */
import type { InheritanceExtent } from '#lib/domain/mapping/inheritance'

export const extentWords: Readonly<
  Record<InheritanceExtent, { readonly label: string; readonly help: string }>
> = {
  all: { label: '全部覆盖', help: '其下每一项标准都由对方类目的标准覆盖。' },
  part: { label: '部分覆盖', help: '其下标准只有一部分或部分内容被覆盖；仍列为缺口，注明部分覆盖。' },
  none: { label: '不覆盖', help: '类目虽有对应，其下标准并不因此被覆盖，须逐项对照。' },
}

export const inheritanceWords = {
  title: '其下标准',
  intro: '类目对应不等于其下标准也对应。由一方说明、另一方同意，系统不作推定。',
  unsaid: '尚未说明',
  propose: '说明其下标准',
  again: '重新说明',
  proposeTitle: (node: string) => `“${node}”其下标准是否因这条对照而被覆盖`,
  extent: '覆盖情况',
  reason: '理由',
  reasonHint: '本局审核和对方都会看到。',
  submit: '提交本局审核',
  submitted: '已提交本局审核',
  below: (agency: string, node: string) => `${agency}“${node}”其下标准`,
  outdated: '对照的陈述在此后已变，此说明不再计入，请重新说明',
  parent: '上级类目已对照',
  parentSays: (relation: string, extent: string) => `上级类目已对照（${relation}），其下标准：${extent}`,
  byParent: '由上级类目覆盖（已确认）',
  returned: (reason: string) => `退回理由：${reason}`,
  toAgree: '待同意的其下标准说明',
  toReview: '待本局审核的其下标准说明',
} as const

/** What is asked before a move. */
export const inheritanceMoveQuestions: Readonly<
  Record<
    'approve' | 'agree' | 'return' | 'withdraw',
    { readonly title: string; readonly body: string; readonly done: string }
  >
> = {
  approve: { title: '审核通过这项说明？', body: '随后送对方同意。', done: '已送对方' },
  agree: {
    title: '同意这项说明？',
    body: '您代表本单位同意。“全部覆盖”后，其下标准单列为“由上级类目覆盖”，不与逐项确认的相加。',
    done: '已同意',
  },
  return: { title: '退回修改？', body: '请写明需要改什么。', done: '已退回' },
  withdraw: { title: '撤销这项说明？', body: '撤销后其下标准回到“尚未说明”，可以重新说明。', done: '已撤销' },
}

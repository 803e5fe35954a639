/** Words of 冗余: several nodes of one system that map to one of the other, and what becomes of them. */
import type { RedundancyDispositionKey, RedundancyStatus } from '#lib/domain/gap/redundancy'
import type { AccordState } from '#lib/domain/mapping/accord'

export const redundancyDispositionWords: Readonly<
  Record<RedundancyDispositionKey, { readonly label: string; readonly help: string }>
> = {
  merge: { label: '合并', help: '几个节点合并为一个；由变更单在本单位体系内落实，须有责任人和期限。' },
  keep: { label: '保留并存', help: '各有用途，继续分列；不再作为冗余待办。' },
}

/** A redundancy is the owning agency's alone, so nothing waits for the other side. */
export const redundancyStateWords: Readonly<Record<AccordState, string>> = {
  'agency-review': '待本局审核',
  'awaiting-other': '待对方同意',
  decided: '已决定',
  returned: '退回修改',
  withdrawn: '已撤销',
}

export const redundancyStatusWords: Readonly<Record<RedundancyStatus, string>> = {
  proposed: '待确认',
  open: '冗余，未处置',
  'under-way': '处置办理中',
  decided: '已处置',
  changed: '处置后有变，待复核',
}

export const redundancyWords = {
  title: '冗余',
  intro:
    '一方有几个节点对应对方的同一个节点。由已确认且不待复核的对照推算；待确认的另计。几个节点的所属单位决定合并或保留并存，经本局审核；决定后各方可见。',
  caption: '冗余清单',
  unit: '组',
  target: '对方的一个节点',
  several: '几个节点',
  owning: '拥有几个节点的一方',
  status: '状态',
  counts: (confirmed: number, pending: number) =>
    pending > 0 ? `已确认 ${confirmed} 个，待确认 ${pending} 个` : `已确认 ${confirmed} 个`,
  bundled: '已成组',
  details: '处置与理由',
  undecided: '尚未处置',
  notYet: '已确认的不足两个，确认后方可处置',
  decidedAbout: (count: number) => `决定时涉及 ${count} 个节点，现已不同，请重新处置`,
  propose: '提出处置',
  again: '重新处置',
  proposeTitle: (target: string) => `处置冗余：对应“${target}”的几个节点`,
  disposition: '处置方式',
  why: '理由',
  reasonHint: '本局审核会看到；决定后对方也会看到。',
  ownerName: '责任人',
  ownerHint: '合并时必填。',
  dueDate: '完成期限',
  dueHint: '合并时必填。',
  submit: '提交本局审核',
  submitted: '已提交本局审核',
  approve: '审核通过',
  return: '退回修改',
  withdraw: '撤销',
  returned: (reason: string) => `退回理由：${reason}`,
  owner: (name: string) => `责任人 ${name}`,
  due: (day: string) => `期限 ${day}`,
  searchPlaceholder: '名称、代码、理由、责任人',
  onlyOne: '只显示所选的一组冗余。',
  ownedBy: (name: string) => `${name}的几个节点`,
  empty: '没有符合条件的冗余',
  emptyHint: '一方至少两个节点对应对方同一个节点时，会列在这里。请放宽筛选条件，或换一个层级查看。',
  changeSet: '落实合并须在体系中办理变更单。',
  toChangeSets: '打开变更单',
} as const

/** What is asked before a move; proposing opens a form instead. */
export const redundancyMoveQuestions: Readonly<
  Record<
    'approve' | 'return' | 'withdraw',
    { readonly title: string; readonly body: string; readonly done: string }
  >
> = {
  approve: { title: '通过这项处置？', body: '通过即告决定，对方随之可见。', done: '已决定' },
  return: { title: '退回修改？', body: '请写明需要改什么。', done: '已退回' },
  withdraw: { title: '撤销这项处置？', body: '撤销后回到未处置，可以重新提出。', done: '已撤销' },
}

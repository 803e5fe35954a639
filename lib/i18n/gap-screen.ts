/** Words of the gap pages: the worklist, the disposition form, the matrix. */
import type { GapMove } from '#lib/domain/gap/workflow'

export const gapScreenWords = {
  gaps: '缺口',
  intro:
    '一方体系里有、另一方没有确认对应的类目。缺口由对照推算得出，由缺少的一方提出处置；“采纳对方”“联合制定”须对方同意。已处置不等于已覆盖。',
  matrix: '覆盖矩阵',
  matrixIntro: '行与列各为一方的类目，格内是列对行的覆盖权重。每一格都可打开所依据的对照。',
  list: '清单',
  caption: '缺口清单',
  unit: '个缺口',
  node: '类目',
  owning: '拥有方',
  lacking: '缺少方',
  status: '处置',
  reason: '理由与责任',
  why: '理由',
  since: '自',
  age: '时间',
  owner: (name: string) => `责任人 ${name}`,
  due: (day: string) => `期限 ${day}`,
  returned: (reason: string) => `退回理由：${reason}`,
  pending: (count: number) => `${count} 条对照待确认，确认后此缺口自行消除`,
  stale: (count: number) => `${count} 条对照待复核，复核前不计入覆盖`,
  undecided: '尚未处置',
  allDirections: '两个方向',
  lackedBy: (name: string) => `${name}缺少`,
  disposition: '处置方式',
  search: '查找',
  searchPlaceholder: '名称、代码、理由、责任人',
  empty: '没有符合条件的缺口',
  emptyHint: '请放宽或清除筛选条件；全部类目的覆盖情况见“覆盖矩阵”。',
  onlyOne: '只显示所选的一个缺口。',
  showAll: '显示全部',
  propose: '提出处置',
  again: '重新处置',
  proposeTitle: (title: string) => `处置缺口：${title}`,
  reasonHint: '本局审核和对方都会看到。',
  ownerName: '责任人',
  ownerHint: '采纳对方、联合制定时必填。',
  dueDate: '完成期限',
  dueHint: '采纳对方、联合制定时必填。',
  submit: '提交本局审核',
  submitted: '已提交本局审核',
  proposeJoint: '提出联合标准',
  export: '导出 xlsx',
  level: '层级',
  categories: '类目',
  positions: '单项标准',
  confirmed: '已确认',
  proposed: '待确认',
  weightNone: '无对照',
  weight: { 0: '0', 1: '½', 2: '1' },
  waitingShort: '待',
  staleMark: '复',
  staleWord: '待复核',
  legend: '图例',
  whatCounts: '哪些计入',
  whatCountsBody:
    '只有“已确认”且不待复核的对照计入已确认覆盖；“待对方确认”的另计，不与已确认相加；草稿和本局审核中的不计。一个类目有几条对照时取权重最大者；已处置的缺口不算覆盖；已会签的联合标准所替代的类目单独列示。',
  cellLabel: (row: string, column: string, words: string) => `${row} — ${column}：${words}`,
  noneInRow: '没有对照',
  weights: '权重',
} as const

/** What is asked before a move; proposing opens a form instead. */
export const gapMoveQuestions: Readonly<
  Record<
    Exclude<GapMove, 'propose'>,
    { readonly title: string; readonly body: string; readonly done: string }
  >
> = {
  approve: {
    title: '通过这项处置？',
    body: '“采纳对方”“联合制定”随后送对方同意；其余处置即告确定。',
    done: '已审核通过',
  },
  agree: { title: '同意这项处置？', body: '您代表本单位同意对方的处置。', done: '已同意' },
  return: { title: '退回修改？', body: '请写明需要改什么。', done: '已退回' },
  withdraw: { title: '撤回这项处置？', body: '撤回后缺口回到尚未处置，可以重新提出。', done: '已撤回' },
}

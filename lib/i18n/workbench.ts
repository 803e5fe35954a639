/** Words of the mapping workbench: bar, trees, queue, keys, and what is said when something was done or could not be. */

import type { Missing } from '#lib/domain/workbench/draft'
import type { LinkTone } from '#lib/domain/workbench/link-view'
import type { BulkAction } from '#lib/domain/workbench/selection'
import type { Level } from '#lib/domain/workbench/tree-view'
import type { FinalReason } from '#lib/domain/workbench/undo'

export const workbenchWords = {
  title: '对照工作台',
  open: '进入对照工作台',
  openHere: '在工作台办理',
  between: (left: string, right: string) => `${left} ⇄ ${right}`,
  level: '层级',
  undecided: '未处理',
  gaps: '缺口',
  hard: '难协商',
  statusFilter: '状态',
  relationFilter: '关系',
  all: '全部',
  mine: '我经手的',
  clearFilter: '清除筛选',
  filters: '筛选',
  filterCount: (left: number, right: number) => `符合：左 ${left} · 右 ${right}`,
  swap: '左右互换',
  linkTable: '对照列表',
  backToTrees: '返回双树',
  toTable: '对照表',
  undo: '撤销',
  undoOf: (label: string) => `撤销：${label}`,
  nothingToUndo: '没有可撤销的操作。',
  undone: (label: string) => `已撤销：${label}`,
  undoRefused: (label: string, why: string) => `未能撤销“${label}”：${why}`,
  undoReason: '经办人在工作台撤销了刚才的操作',
  submitDrafts: (count: number) => `提交本局审核 (${count})`,
  pane: { left: '左侧', right: '右侧', pair: '办理', panes: '工作区' },
  tree: (agency: string) => `${agency}的标准体系`,
  treeHint: '方向键移动，回车选定并带出对应节点，空格勾选，P 与对侧当前节点配对',
  search: (agency: string) => `在${agency}中查找`,
  searchPlaceholder: '名称、代码、编号、拼音',
  branchCount: (undecided: number, total: number) => `未处理 ${undecided}，共 ${total}`,
  foldAll: '全部收起',
  unfoldAll: '全部展开',
  fold: '收起',
  unfold: '展开',
  chosen: '已勾选',
  choose: (title: string) => `勾选${title}`,
  pairWith: '与对侧当前节点配对',
  candidates: (count: number) => `推荐 ${count}`,
  treeEmpty: '没有符合条件的节点',
  treeEmptyHint: '请改换查找内容或清除筛选。',
  working: '办理中…',
  queue: '队列',
  queuePlace: (place: number, total: number) => `第 ${place} / ${total} 项`,
  queueLeft: (total: number) => `待办 ${total} 项`,
  queueSkipped: (count: number) => `跳过 ${count} 项`,
  queueEmpty: '队列已办完',
  queueEmptyHint: '当前层级和筛选下没有未处理的节点。可切换层级、清除筛选，或提交草稿。',
  next: '下一项',
  previous: '上一项',
  skip: '跳过',
  nextCandidate: '下一候选',
  dismiss: '不是这个',
  propose: '提出对照',
  revise: '保存修改',
  addDifference: '新增差异',
  addTermDifference: '按名称登记术语差异',
  insertPhrase: '填入理由短语',
  phrases: '理由短语',
  phrasesHint: '按 F 依次填入，填入后可修改；不会自动填写。',
  writeJustification: '填写理由',
  gapMode: '缺口',
  gapHere: '作为缺口处置',
  backToPair: '返回关系判定',
  focusLeft: '到左侧树',
  focusRight: '到右侧树',
  focusPair: '到办理区',
  searchLeft: '查找左侧',
  searchRight: '查找右侧',
  openFull: '打开详情页',
  levelSwitch: '切换层级',
  why: '推荐依据',
  whyNote: '仅供参考',
  noSuggestion: '这一对没有推荐，由您直接判定。',
  relationOf: (left: string, right: string) => `关系：${left}一侧相对${right}一侧`,
  relationRule: '须由人选定',
  relationNone: '尚未选定关系。按 1–7 选定，8 作缺口处置。',
  unrelatedWhy: '为什么无关',
  differences: '差异登记',
  differenceNeeded: '所选关系须至少登记一条差异',
  differenceNone: '未登记差异',
  kind: '类别',
  treatment: '处理',
  choose1: '请选择',
  value: (agency: string) => `${agency}的内容`,
  unit: '单位',
  unitOf: (agency: string) => `${agency}的计量单位`,
  removeDifference: (ordinal: number) => `删去第 ${ordinal} 条差异`,
  justification: '理由',
  justificationHint: '必填，对方确认时会看到',
  evidence: '依据材料',
  evidenceHint: '选填：标准、条款、文件编号',
  said: '现有陈述',
  edit: '修改陈述',
  cancelEdit: '放弃修改',
  keptDraft: '您填写的内容仍保留',
  keptDraftHint: '这一对已有他人提出的对照。下面是您刚才填写的内容，可对照后修改或复制。',
  copyDraft: '复制',
  mayNotPropose: '您的角色或单位不能在这里提出对照，仅供查看。',
  pickPair: '请从左右两侧各选一个节点，或按 J 从队列开始。',
  pickOther: '这个节点还没有对应节点。可从候选中选取，在对侧树中按 P 配对，或作缺口处置。',
  candidatesOf: (agency: string) => `${agency}侧候选`,
  noCandidates: '没有未办的推荐',
  take: '取用',
  refused: '已排除的推荐',
  refusedHint: '节点内容变化前不再出现；可恢复。',
  restore: '恢复',
  standards: (count: number) => `所含标准 ${count} 项`,
  standardsNone: '所含标准未列',
  sameStandard: '同一标准',
  moreStandards: (count: number) => `其余 ${count} 项`,
  number: '标准编号',
  path: '位置',
  loading: '正在载入这一对…',
  loadFailed: '未能载入这一对。请检查网络后重试。',
  retry: '重试',
  staleTitle: '内容已被他人修改',
  staleBody: (before: string, now: string) =>
    `您看到的是“${before}”，现在是“${now}”。已载入最新内容，您填写的内容仍保留。`,
  missing: '还不能提出，请先补齐：',
  gapOf: (title: string, lacking: string) => `${lacking}没有“${title}”`,
  gapWho: (lacking: string) => `由${lacking}处置`,
  gapReport: '报告查无对应',
  gapReportHint: '本单位有、对方没有：报告后由对方处置。',
  gapDisposition: '处置方式（1–5）',
  gapSubmit: '提交处置',
  gapNotYours: (lacking: string) => `这个缺口由${lacking}处置，您的单位不能代为处置。`,
  gapReason: '理由',
  gapOwner: '责任人',
  gapDue: '完成期限',
  gapScheduled: '采纳对方、联合制定须填责任人和期限。',
  linkCount: (count: number) => `${count} 条`,
  mixed: '多种',
  linkTableCaption: '对照与推荐列表',
  linkEmpty: '没有符合条件的对照或推荐',
  linkKind: '办理',
  showMore: (count: number) => `再显示 ${count} 条`,
  announceItem: (place: string, left: string, right: string) => `${place}。${left} 对 ${right}`,
  announceSingle: (place: string, title: string) => `${place}。${title}，没有对应节点`,
  stopBatch: '停止',
  progress: (done: number, total: number) => `已办 ${done} / ${total}`,
  chosenCount: (left: number, right: number) => `已勾选 左 ${left} · 右 ${right}`,
  chooseNone: '取消勾选',
  bulkNone: '对所勾选的节点没有可办的事项。',
  bulkResult: '批量办理结果',
  bulkDone: (done: number, failed: number) => `办成 ${done} 项，未办成 ${failed} 项。`,
  bulkNotReached: (count: number) => `停止前未办 ${count} 项。`,
  bulkFailures: '未办成的',
  bulkApply: (label: string, count: number) => `${label}（${count}）`,
  group: '成组',
  groupHint: '勾选同一节点的几个对应节点后可成组。',
  printNote: '打印的是对照与推荐列表。',
} as const

export const levelWords: Readonly<Record<Level, string>> = { category: '类目', position: '标准' }

export const bulkWords: Readonly<
  Record<BulkAction, { readonly label: string; readonly title: string; readonly body: string }>
> = {
  submit: {
    label: '提交本局审核',
    title: '提交本局审核？',
    body: '由本局另一位审核人审核；送出之前对方看不到。可撤销。',
  },
  recall: { label: '收回', title: '从本局审核收回？', body: '改为草稿，可以继续修改或重新提交。可撤销。' },
  forward: {
    label: '送对方确认',
    title: '审核通过，送对方确认？',
    body: '对方单位将看到这些对照。送出后不能撤销，只能由经办人撤回。',
  },
  withdraw: { label: '撤回', title: '撤回这些对照？', body: '撤回后对照结束，可以另行提出。不能撤销。' },
  dismiss: {
    label: '搁置首选推荐',
    title: '搁置首选推荐？',
    body: '每个节点的首选推荐不再出现，直到节点内容变化。可撤销。',
  },
  'flag-hard': {
    label: '标为难协商',
    title: '标为难协商？',
    body: '列入难协商清单，供联席会议研究。可撤销。',
  },
  dispose: {
    label: '处置缺口',
    title: '处置缺口',
    body: '对所勾选的、对方有而本单位没有的节点，提出同一处置。可撤销。',
  },
}

export const finalReasonWords: Readonly<Record<FinalReason, string>> = {
  sent: '已送对方，不能撤销；如需收回请用“撤回”。',
  answered: '已答复，不能撤销；如有不同意见请提出异议。',
  ended: '已结束，不能撤销；可以另行提出。',
  reworded: '陈述已换成新的一次，不能撤销；可以再次修改。',
  unknown: '这一操作不能撤销。',
}

export const missingWords: Readonly<Record<Missing, string>> = {
  relation: '关系（按 1–7 选定）',
  unrelatedReason: '为什么无关（按 Q W E R 选定）',
  differences: '至少一条差异（按 D 新增）',
  difference: '差异的类别、两侧内容和处理',
  justification: '理由（按 F 填入短语，或按 I 填写）',
}

export const linkToneWords: Readonly<Record<LinkTone, string>> = {
  confirmed: '已确认',
  pending: '待对方确认',
  drafting: '本局办理中',
  returned: '退回修改',
  stale: '待复核',
  suggested: '推荐',
  mixed: '多种状态',
}

/** What is known of a pair, for the phrases that a justification can be built from. */
export type PhraseFacts = {
  readonly left: { readonly name: string; readonly title: string; readonly own: string }
  readonly right: { readonly name: string; readonly title: string; readonly own: string }
  readonly common: string
  readonly sameNumber: string | null
  readonly sameStandards: number
  readonly samePath: string | null
  /** What was judged, in words; null while nothing is chosen. */
  readonly judged: string | null
  readonly suggested: readonly string[]
}

/** Sentences that say no more than what stands on the screen; a person puts them in and makes them his own. */
export function justificationPhrases(facts: PhraseFacts): readonly string[] {
  const { left, right, common, sameNumber, sameStandards, samePath, judged, suggested } = facts
  const titles =
    left.title === right.title
      ? `两侧名称相同，均为“${left.title}”`
      : common.length >= 2
        ? [
            `名称共有“${common}”`,
            left.own === '' ? '' : `${left.name}另有“${left.own}”`,
            right.own === '' ? '' : `${right.name}另有“${right.own}”`,
          ]
            .filter((part) => part !== '')
            .join('，')
        : `名称不同：${left.name}为“${left.title}”，${right.name}为“${right.title}”`
  return [
    sameNumber === null ? '' : `标准编号相同：${sameNumber}`,
    titles,
    sameStandards === 0 ? '' : `双方所列标准中有 ${sameStandards} 项为同一标准`,
    samePath === null ? '' : `上级名称相同：“${samePath}”`,
    ...suggested,
    judged === null ? '' : `判定：${judged}`,
  ].filter((phrase) => phrase !== '')
}

/** Words of 约定 and of bundles: states, moves, modes, and the sentences about how far several mappings cover a node. */
import type { AccordMove, AccordState } from '#lib/domain/mapping/accord'
import type { BundleCoverage, BundleMode } from '#lib/domain/mapping/bundle'

export const accordStateWords: Readonly<Record<AccordState, string>> = {
  'agency-review': '待本局审核',
  'awaiting-other': '待对方同意',
  decided: '双方已同意',
  returned: '退回修改',
  withdrawn: '已撤销',
}

export const accordMoveWords: Readonly<Record<AccordMove, string>> = {
  restate: '修改',
  approve: '审核通过，送对方',
  agree: '同意',
  return: '退回修改',
  withdraw: '撤销',
}

/** What a bundle's moves are called: a group is dissolved, its members are adjusted. */
export const bundleMoveWords: Readonly<Record<AccordMove, string>> = {
  ...accordMoveWords,
  restate: '调整成员',
  withdraw: '解散',
}

export const bundleModeWords: Readonly<
  Record<BundleMode, { readonly label: string; readonly help: string }>
> = {
  combined: {
    label: '合并覆盖',
    help: '几条合起来才覆盖这个节点，缺一不可；覆盖程度由对方审核人同意时说明。',
  },
  any: { label: '任一', help: '几条各自都可作为对应，互为替代；覆盖仍按其中权重最大的一条计算。' },
}

export const bundleCoverageWords: Readonly<
  Record<BundleCoverage, { readonly label: string; readonly help: string }>
> = {
  full: { label: '完全覆盖', help: '这一组合起来覆盖该节点的全部内容，权重 1。' },
  partial: { label: '部分覆盖', help: '合起来仍有未覆盖的内容，权重 ½。' },
}

export const bundleWords = {
  bundle: '成组对照',
  tab: '成组',
  caption: '成组对照清单',
  unit: '组',
  node: '被覆盖的节点',
  owning: '节点所属',
  ownedBy: (name: string) => `${name}的节点`,
  state: '状态',
  counted: '现计入覆盖',
  member: '组内对方节点',
  memberCode: '对方代码',
  memberState: '对照状态',
  searchPlaceholder: '名称、代码、理由',
  onlyOne: '只显示所选节点的成组对照。',
  empty: '没有符合条件的成组对照',
  emptyHint: '同一节点有两条以上对照时，可在节点页、对照页或工作台上成组。请放宽筛选条件，或换一个层级查看。',
  title: (mode: string, count: number) => `${mode}（${count} 条）`,
  intro: '同一节点的几条对照可以成组：“合并覆盖”是合起来覆盖，“任一”是互为替代，两者含义不同。',
  create: '成组',
  createTitle: (node: string) => `把“${node}”的几条对照成组`,
  members: '成员',
  membersHint: '至少两条；“已判无关”的和已在别组的不能选。',
  mode: '方式',
  reason: '理由',
  reasonHint: '说明为什么合起来覆盖，或为什么互为替代；本局审核和对方都会看到。',
  changeReasonHint: '说明为什么调整；对方已同意的，调整后须重新同意。',
  save: '提交本局审核',
  created: '已成组，待本局审核',
  changed: '已调整，待本局审核',
  agreeTitle: '同意这一组对照',
  agreeIntro: '您代表本单位同意。覆盖程度只由同意方说明，系统不推算。',
  coverage: '覆盖程度',
  agree: '同意',
  agreed: '已同意',
  of: '针对',
  notStated: '覆盖程度待对方说明',
  broken: '组内有成员未确认、待复核或陈述已变，本组暂不计入覆盖',
  waiting: '成员全部确认后，由对方审核人同意并说明覆盖程度',
  toAgree: '待同意的成组对照',
  toReview: '待本局审核的成组对照',
  returned: (reason: string) => `退回理由：${reason}`,
  none: '没有可成组的对照',
  noneHint: '同一节点指向同一体系的在办或已确认对照至少两条时，可以成组。',
} as const

/** What is asked before a move of a bundle. */
export const bundleMoveQuestions: Readonly<
  Record<
    'approve' | 'return' | 'withdraw',
    { readonly title: string; readonly body: string; readonly done: string }
  >
> = {
  approve: {
    title: '审核通过这一组？',
    body: '随后送对方；对方确认全部成员后同意这一组。',
    done: '已送对方',
  },
  return: { title: '退回修改？', body: '请写明需要改什么。', done: '已退回' },
  withdraw: {
    title: '解散这一组？',
    body: '各条对照照旧有效，但不再按组计算覆盖。解散后不能恢复，可以重新成组。',
    done: '已解散',
  },
}

/** 合并覆盖（3 条）· 完全覆盖: a bundle in one line. */
export function bundleSentence(bundle: {
  readonly mode: BundleMode
  readonly coverage: BundleCoverage | null
  readonly count: number
}): string {
  const head = bundleWords.title(bundleModeWords[bundle.mode].label, bundle.count)
  if (bundle.mode === 'any') return head
  return `${head} · ${bundleCoverageSentence(bundle.coverage)}`
}

/** How far 合并覆盖 covers its node, as the other side has said. */
export function bundleCoverageSentence(coverage: BundleCoverage | null): string {
  return coverage === null ? bundleWords.notStated : bundleCoverageWords[coverage].label
}

/** The words of importing a 标准明细表: upload, matching, problems by row and column, doubtful rows. */
import type { UnresolvedReason } from '#lib/domain/catalog/import-match'
import type { ImportFinding, ImportFindingCode } from '#lib/domain/catalog/import-row'
import type { ImportCounts } from '#lib/domain/catalog/import-run'

export const importWords = {
  title: '导入标准明细表',
  intro: '先上传并预检，逐行列出问题和差异；确认后形成变更单，经本局审核才成为现行版次。预检不改动任何数据。',
  file: '选择文件',
  fileHint: '支持 .xlsx 和 .csv，不超过 10 MB、20,000 行。旧版 .xls 请先另存为 .xlsx。',
  noFile: '请先选择文件',
  upload: '上传并预检',
  uploading: '正在读取文件',
  template: '下载模板（已填现行版次）',
  templateHint:
    '模板比常用的标准明细表多“子体系”“类目”“平台内码”三栏。保留平台内码，改名、改编号、移动类目都能准确识别；新增的行平台内码留空。',
  uploaded: (name: string, at: string) => `${name}，${at} 上传，保留 24 小时`,
  step1: '第一步：核对读取方式',
  step2: '第二步：处理问题',
  step3: '第三步：核对差异，形成变更单',
  sheet: '工作表',
  headerRow: '表头所在行',
  mode: '文件范围',
  modes: {
    partial: '此文件只是一部分：文件中没有的标准保持不变',
    complete: '此文件是全部标准：文件中没有的标准列为移除',
  },
  newBranches: '体系中没有的子体系、类目',
  newBranchOptions: { ask: '逐行询问', create: '按文件新建' },
  matching: '栏目对应',
  matchingHint: '已按表头自动对应，可逐栏调整；不对应的栏目不导入。',
  column: '文件栏目',
  sample: '内容示例',
  field: '对应为',
  notImported: '不导入',
  recheck: '按以上设置重新预检',
  titleMissing: '还没有栏目对应为“标准名称”，无法预检。请在上表中选择。',
  findings: '逐行问题',
  findingsNone: '文件中没有发现问题',
  row: '行',
  columnOfCell: '栏目',
  problem: '问题与处理办法',
  value: '内容',
  doubtful: '需要人工确定的行',
  doubtfulNone: '每一行都已确定对应的节点',
  doubtfulHint: '以下各行无法确定指的是哪个节点。逐行选择后重新预检；或勾选“其余一律不导入”。',
  doubtfulTitle: '标准名称',
  doubtfulReason: '原因',
  doubtfulAnswer: '处理',
  unanswered: '请选择',
  skip: '不导入本行',
  isNode: (title: string) => `就是“${title}”`,
  addUnder: (title: string) => `新增到“${title}”下`,
  skipDoubtful: '其余需要人工确定的行一律不导入',
  counts: '预检结果',
  noChange: '与现行版次完全一致，不需要变更单',
  noChangeHint: '文件中的每一行都与现行版次相同。如果您修改了内容，请检查是否保存、是否选对工作表。',
  obstacle: '暂不能形成变更单',
  create: '形成变更单',
  created: '变更单已形成，请核对后提交本局审核',
  defaultTitle: (file: string) => `导入 ${file}`,
  again: '重新上传',
} as const

export const importCountWords: Readonly<Record<keyof ImportCounts, string>> = {
  rows: '读取行数',
  unchanged: '无变化',
  edited: '修改',
  moved: '移动',
  added: '新增标准',
  branches: '新增子体系、类目',
  retired: '移除',
  skipped: '不导入',
}

export const unresolvedWords: Readonly<Record<UnresolvedReason, string>> = {
  PLATFORM_CODE_UNKNOWN: '平台内码在本体系中不存在',
  NODE_AMBIGUOUS: '有多个节点符合本行',
  TITLE_ELSEWHERE: '同名标准在其他类目中，是移动还是新增',
  BRANCH_UNKNOWN: '子体系或类目在本体系中不存在',
  BRANCH_AMBIGUOUS: '子体系、类目与标准体系编号不一致，或有多个符合',
  PARENT_UNSTATED: '没有写明子体系或类目',
}

const findingWords: Readonly<Record<ImportFindingCode, (params: ImportFinding['params']) => string>> = {
  TITLE_MISSING: () => '标准名称为空。请填写名称，或删除本行',
  LEVEL_UNKNOWN: () =>
    '宜定级别无法识别，保留原值。请用国家标准、行业标准、地方标准、团体标准、规范性文件、内部标准',
  DATE_UNREADABLE: () => '日期无法识别，保留原值。请写成 2026-01-31',
  EVIDENCE_UNKNOWN: () => '核对情况无法识别，保留原值。请用来源已核、未核对、示例',
  ROW_DUPLICATE: ({ first }) => `与第 ${first} 行重复。请删除其中一行`,
  CODE_TWICE: ({ first }) => `标准体系编号与第 ${first} 行重复。请改正其中一个`,
  NUMBERS_CLASH: () => '本行的几个编号在平台上分属不同的标准。请核对编号',
}

export function importFindingMessage(code: ImportFindingCode, params: ImportFinding['params']): string {
  return findingWords[code](params)
}

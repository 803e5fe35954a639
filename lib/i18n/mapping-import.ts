/** The words of importing mappings: upload, dry run, verdicts row by row, provenance, undo. */
import type { FoundBy, NodeDoubt } from '#lib/domain/mapping/import-nodes'
import type { PlannedRow, RowNote, RowReason, RowVerdict } from '#lib/domain/mapping/import-verdict'
import type { ReadingObstacle } from '#lib/files/exchange/staged-content'
import { dispositionWords } from './gap'
import { statementTooLong } from './mapping'

export const mappingImportWords = {
  title: '导入对照',
  intro:
    '先上传并预检，逐行列出结论；确认后一次写入，全部成为本单位的草稿，仍须本局审核和对方确认。预检不改动任何数据。',
  file: '对照文件',
  fileHint:
    '支持对照表 .xlsx / .csv、SSSOM（.tsv）、JSKOS（.json / .ndjson / .csv）、STRM 工作簿（.xlsx）；不超过 10 MB、5,000 行。',
  metadata: 'SSSOM 的元数据文件（.yml，没有可不选）',
  noFile: '请先选择文件',
  upload: '上传并预检',
  uploading: '正在读取文件',
  again: '重新上传',
  template: '下载对照表（可作模板）',
  templateHint: '导出的对照表带有平台内码，修改后可原样导回；没有改动的行会判为“无变化”。',
  imports: '本单位的导入记录',
  importsNone: '还没有导入过对照文件',
  importsNoneHint: '上传一个对照文件，预检后即可导入。每次导入都保留来源，并可撤销。',
  uploaded: (names: string, at: string) => `${names}，${at} 上传，保留 24 小时`,
  step1: '第一步：核对读取方式',
  step2: '第二步：逐行处理',
  step3: '第三步：导入为草稿',
  format: '文件格式',
  formatAuto: '按内容识别',
  sheet: '工作表',
  headerRow: '表头所在行',
  sides: '两侧分别是',
  sidesUnstated: '请选择',
  sidesOption: (subject: string, object: string) => `甲侧（前）= ${subject}，乙侧（后）= ${object}`,
  sidesHint: '只列出本单位参与的组合。两侧都属于其他单位的对照，不能由本单位导入。',
  direction: '关系词的方向',
  directionUnstated: '请选择',
  directions: {
    'focal-to-reference': '说的是“源（focal）比目标（reference）”：源 subset of 目标（OSCAL 的写法）',
    'reference-to-focal': '说的是“目标（reference）比源（focal）”：目标 subset of 源（OLIR 的写法）',
  },
  matching: '栏目对应',
  matchingHint: '已按表头自动对应，可逐栏调整；不对应的栏目不导入，但原值随来源保留。',
  column: '文件栏目',
  sample: '内容示例',
  role: '对应为',
  notImported: '不导入',
  subjectSide: '甲侧',
  objectSide: '乙侧',
  words: '文件中的关系词',
  wordsHint: '平台的关系有七种。对不上的词请选定一种，或不导入这些行；原词随来源保留。',
  word: '原词',
  wordNone: '（空）',
  wordNot: '非',
  wordCount: '行数',
  wordRead: '读作',
  wordUnknown: '未识别',
  wordChosen: '导入为',
  wordAsRead: '照“读作”',
  wordSkip: '不导入这些行',
  recheck: '按以上设置重新预检',
  save: '保存答复并重新预检',
  fileNotes: '文件问题',
  fileNotesMore: (shown: number, total: number) => `只列出前 ${shown} 条，共 ${total} 条。`,
  verdicts: '逐行结论',
  verdict: '结论',
  row: '行',
  place: '位置',
  subject: '甲侧',
  object: '乙侧',
  relation: '关系',
  reason: '原因与办法',
  answer: '处理',
  allVerdicts: '全部',
  search: '查找',
  searchPlaceholder: '名称、编码、原因',
  rowUnit: '行',
  verdictNone: '没有符合条件的行',
  verdictNoneHint: '请改选结论或清除查找。',
  unanswered: '请选择',
  platformCode: '平台内码',
  skip: '不导入本行',
  take: '照常导入',
  newPair: '作为新的对照',
  foundBy: '识别依据',
  leaveRest: '其余未处理的行（冲突、找不到节点、须人工选择、错误）一律不导入',
  import: '导入为草稿',
  importConfirm: '导入这些对照？',
  importBody: (fresh: number, updated: number) =>
    `将新增 ${fresh} 条、更新 ${updated} 条，全部为本单位草稿。导入后可在“导入记录”中一次撤销。`,
  imported: '已导入为草稿',
  nothing: '没有需要导入的行',
  nothingHint: '每一行都与平台上的内容相同，或已选择不导入。',
  openRows: (count: number) => `还有 ${count} 行未处理：逐行选择，或勾选“其余……一律不导入”。`,
  ready: (fresh: number, updated: number) => `将新增 ${fresh} 条，更新 ${updated} 条草稿。`,
  export: '下载结论表',
  allDraft:
    '文件里的“已确认”“已判无关”“难协商”等状态都不采信：导入后一律为本单位草稿，由人审核、由对方确认。',
  record: '导入记录',
  recordTitle: (name: string) => `导入：${name}`,
  by: '导入人',
  at: '导入时间',
  hash: 'SHA-256',
  counts: '结论统计',
  made: '此次导入形成的草稿',
  madeNone: '此次导入没有形成草稿',
  madeState: '现在的状态',
  madeWas: '导入时',
  madeNew: '新增',
  madeUpdate: '更新',
  suggestion: '推荐',
  undo: '撤销这次导入',
  undoTitle: '撤销这次导入？',
  undoBody: (untouched: number, left: number) =>
    `${untouched} 条仍是导入时原样的草稿：新增的将撤回，更新的将恢复导入前的陈述。${left === 0 ? '' : `${left} 条已被提交、修改或处理，保留不动。`}历史记录不会删除。`,
  undone: '已撤销',
  undoNothing: '没有可撤销的内容：草稿都已撤回、提交或修改。',
  provenance: '来源',
  provenanceIntro: '此对照由文件导入。以下为文件原文，导入时未作改动。',
  original: '原值',
  originalPredicate: '原关系词',
  replaced: '已被后来的修改取代',
  current: '现行陈述',
} as const

export const verdictWords: Readonly<Record<RowVerdict, string>> = {
  new: '新增',
  update: '更新',
  unchanged: '无变化',
  conflict: '冲突',
  'node-missing': '找不到节点',
  choice: '须人工选择',
  error: '错误',
  skipped: '不导入',
}

export const obstacleWords: Readonly<Record<ReadingObstacle | 'SIDES_UNSTATED', string>> = {
  SHEET_UNKNOWN: '所选工作表不存在，请重新选择。',
  TABLE_CUT: '工作表行数超过上限，不能整表导入。请拆分后分别上传。',
  ROWS_TOO_MANY: '超过 5,000 行，不能一次导入。请拆分后分别上传。',
  DIRECTION_UNSTATED: '文件中有“包含”“被包含”的关系，须先选定关系词的方向。',
  FILE_UNREADABLE: '文件不能按所选方式读取，请看“文件问题”，改选格式、表头或栏目对应后重新预检。',
  NO_ROWS: '没有读到任何对照行，请检查工作表和表头所在行。',
  SIDES_UNSTATED: '请选定文件两侧分别是哪个标准体系。',
}

export const foundByWords: Readonly<Record<FoundBy, string>> = {
  'platform-code': '按平台内码',
  code: '按编码',
  number: '按标准号',
  title: '按名称',
  answer: '人工选定',
}

const doubtWords: Readonly<Record<NodeDoubt, string>> = {
  PLATFORM_CODE_UNKNOWN: '平台内码不存在',
  CODE_AMBIGUOUS: '编码对应不止一个节点',
  CODE_AGAINST_TITLE: '编码与名称指向不同节点',
  NUMBER_AMBIGUOUS: '标准号对应不止一个节点',
  TITLE_AMBIGUOUS: '名称对应不止一个节点',
  TITLE_ELSEWHERE: '名称相同的节点在别的上级之下',
  TITLE_SIMILAR: '只有名称相近的节点',
}

type Params = PlannedRow['params']
const doubt = ({ doubt: code }: Params) => doubtWords[code as NodeDoubt]
const disposition = ({ disposition: key }: Params) =>
  dispositionWords[key as keyof typeof dispositionWords]?.label ?? '未处置'

const reasonWords: Readonly<Record<RowReason, (params: Params) => string>> = {
  DRAFT: () => '这对节点还没有对照，将拟定草稿。',
  CANDIDATE: () => '程序给出的候选，没有人判定过：作为推荐，不成为对照。',
  NO_COUNTERPART: () => '文件称没有对应：作为“可能无对应”的推荐，不作处置。',
  RESTATED: () => '本单位已有草稿，将以文件内容作新的陈述；原陈述保留在历史中。',
  SAME: () => '与平台上的陈述一致。',
  SAME_AS_ROW: ({ row }) => `与第 ${row} 行是同一对节点、同一关系，只取第 ${row} 行。`,
  SAME_PAIR_AS_ROW: ({ row }) =>
    `与第 ${row} 行是同一对节点、同一关系，理由等文字不同：以第 ${row} 行为准。需要本行文字的，请在文件中并入第 ${row} 行。`,
  IMPORTED_BEFORE: () => '文件内容与上次导入相同；其后本单位已有修改，保留现有内容。',
  ALREADY_SUGGESTED: () => '平台上已有这对节点的推荐或对照。',
  GAP_KNOWN: () => '平台上同样是缺口，处置也相同。缺口由平台推算，不需要导入。',
  IN_REVIEW: () => '本单位的这条对照正在本局审核，不能由导入改动。请先收回，或不导入本行。',
  WITH_OTHER_SIDE: () => '这条对照已送对方确认，不能由导入改动。请先撤回，或不导入本行。',
  CONFIRMED: () => '这条对照已确认，内容与文件不同；导入不能改动已确认的对照。如有不同意见请提出异议。',
  DISPUTED: () => '这条对照有异议、待联席裁定，不能由导入改动。',
  OF_OTHER_SIDE: () => '这条对照由对方提出，不能由本单位改动。请在平台上答复，或不导入本行。',
  PAIR_TAKEN: () => '这对节点已有对方正在办理的对照，不能重复提出。请与对方联系，或不导入本行。',
  ROWS_DISAGREE: ({ row }) => `与第 ${row} 行是同一对节点，关系却不同。请在文件中改正，或不导入其中一行。`,
  COVERED: () => '文件称没有对应，但平台上这个节点已有对照。请核对，或不导入本行。',
  DISPOSED_OTHERWISE: (params) =>
    `文件中的处置为“${disposition(params)}”，与平台不同。处置由缺少方在缺口页办理，不由文件改动；请不导入本行。`,
  SUBJECT_MISSING: () => '甲侧在所选体系中找不到：请选择节点，或不导入本行。',
  OBJECT_MISSING: () => '乙侧在所选体系中找不到：请选择节点，或不导入本行。',
  SUBJECT_DOUBTFUL: (params) => `甲侧不能确定：${doubt(params)}。请选择。`,
  OBJECT_DOUBTFUL: (params) => `乙侧不能确定：${doubt(params)}。请选择。`,
  RELATION_UNKNOWN: ({ word }) => `关系词“${word}”不是平台的七种关系。请选定一种；系统不预设。`,
  RELATION_MISSING: () => '没有写明关系。请选定一种；系统不预设。',
  RECORD_OF_OTHER_PAIR: () => '同一记录编号此前导入的是另一对节点。请确认作为新的对照，或不导入本行。',
  UNREADABLE: () => '这一行的内容不能读取，见“文件问题”。请在文件中改正。',
  BOTH_MISSING: () => '两侧都没有节点，不是对照也不是缺口。',
  SUBJECT_ELSEWHERE: () =>
    '甲侧的平台内码属于另一标准体系，不在所选的两侧之中：不能导入。请核对“两侧分别是”。',
  OBJECT_ELSEWHERE: () =>
    '乙侧的平台内码属于另一标准体系，不在所选的两侧之中：不能导入。请核对“两侧分别是”。',
  DIFFERENCE_INCOMPLETE: ({ ordinal }) => `差异第 ${ordinal} 条缺少一方的内容。请在文件中补全。`,
  STATEMENT_TOO_LONG: ({ what, limit }) =>
    `${statementTooLong(what ?? '', limit ?? '')}请在文件中缩短，或不导入本行。`,
  LEFT_OUT: () => '已选择不导入本行。',
  WORD_LEFT_OUT: () => '已选择不导入这个关系词的行。',
  LEVELS_DIFFER: () => '推荐只在同一层级之间作出（类目对类目、标准对标准），本行不导入。',
}

/** Why a row has its verdict, and what to do. */
export function rowReason({ reason, params }: Pick<PlannedRow, 'reason' | 'params'>): string {
  return reasonWords[reason](params)
}

export const rowNoteWords: Readonly<Record<RowNote, string>> = {
  TITLE_DIFFERS: '文件中的名称与现行版次不同，请核对',
  UNFINISHED: '缺少理由、差异或无关方面，提交本局审核前须补全',
  RELATION_LOSSY: '“relatedMatch”不分“交叉”与“相关”，请核对',
  RELATION_CHOSEN: '关系由本次选定',
  REJECTED_BEFORE: '对方此前不同意过这一对照',
  STATE_NOT_TAKEN: '文件标为已确认，不采信',
  HARD_NOT_TAKEN: '“难协商”标记不导入',
  BUNDLE_NOT_TAKEN: '分组不导入，请在平台上重新组合',
}

const originalFields: Readonly<Record<string, string>> = {
  recordId: '记录编号',
  subject: '甲侧',
  object: '乙侧',
  relation: '读作',
  negated: '否定',
  justification: '理由',
  method: '得出方式',
  evidence: '证据',
  differences: '差异',
  unrelatedReason: '无关方面',
  bundle: '分组',
  gap: '缺口',
  state: '状态',
  hard: '难协商',
  demo: '示例',
  comment: '备注',
  authors: '提出人',
  reviewers: '确认人',
  statedOn: '提出日期',
  reviewedOn: '确认日期',
  confidence: '置信度',
  similarity: '相似度',
  cardinality: '基数',
  id: '标识',
  platformCode: '平台内码',
  code: '编码',
  label: '名称',
  path: '上级',
  source: '所属体系',
  sourceVersion: '版次',
}

/** What a field of an imported row is called; a column of the file's own keeps its name. */
export function originalFieldWord(field: string): string {
  return originalFields[field] ?? field
}

/** Every value of an imported row that says something, as text. */
export function originalTexts(
  original: object,
): readonly { readonly field: string; readonly text: string }[] {
  return Object.entries(original).flatMap(([field, value]: [string, unknown]) => {
    if (field === 'provenance' || field === 'predicate') return []
    if (field === 'extra' && Array.isArray(value)) {
      return value.map((one: { name: string; value: string }) => ({ field: one.name, text: one.value }))
    }
    const text = plainText(value)
    return text === '' ? [] : [{ field, text }]
  })
}

function plainText(value: unknown): string {
  if (value === null || value === undefined || value === false || value === '') return ''
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join('；')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([field, one]) => [originalFieldWord(field), plainText(one)] as const)
    .filter(([field, text]) => text !== '' && field !== 'found')
    .map(([field, text]) => `${field}：${text}`)
    .join('，')
}

/**
 * What each field of an input is called where no form shows it: refusals over HTTP, and complaints on top of a form. A
 * name with a dot is that of a field inside another one, where the word differs. A test walks every schema of
 * `lib/input` and fails for a key without a name.
 */
import { recordWords } from './catalog'
import { latitudeWords } from './joint-screens'

const fieldNames: Readonly<Record<string, string>> = {
  ...recordWords,
  level: '层级',
  note: '说明',
  evidence: '依据',
  issuer: '发布机关',
  record: '标准登记',
  'record.level': recordWords.level,
  'record.note': recordWords.note,
  'record.evidence': recordWords.evidence,
  'record.issuer': recordWords.issuer,

  // What is acted upon, and the state of it that the person saw.
  a: '左侧体系',
  b: '右侧体系',
  accountId: '人员',
  accountIds: '人员',
  agencyId: '单位',
  ballotId: '表决',
  bundleId: '成组对照',
  catalog: '标准体系',
  catalogAId: '甲方体系',
  catalogBId: '乙方体系',
  catalogId: '标准体系',
  changeSetId: '变更单',
  commentId: '留言',
  contentHash: '内容指纹',
  deferralId: '延期记录',
  delegationId: '代办安排',
  edition: '版次',
  editionA: '左侧版次',
  editionB: '右侧版次',
  first: '第一个节点',
  firstNodeId: '本侧节点',
  fromAccountId: '不在岗人员',
  groupId: '同义词组',
  importId: '导入批次',
  itemId: '事项',
  itemIds: '所选事项',
  jointId: '联合标准',
  lackingCatalogId: '缺少该类目的体系',
  left: '左侧节点',
  lessons: '所见判断',
  list: '清单',
  mappingId: '对照',
  mappingIds: '所选对照',
  node: '节点',
  nodeId: '节点',
  nodes: '节点',
  otherCatalogId: '对方体系',
  otherNodeId: '对方节点',
  packageId: '批次',
  releaseId: '对照表发布',
  right: '右侧节点',
  roundId: '指派',
  runId: '全表推荐',
  second: '第二个节点',
  secondNodeId: '另一侧节点',
  seen: '所见预检结果',
  side: '所在一侧',
  stagingId: '上传的文件',
  standardId: '标准',
  suggestionId: '推荐',
  targetNodeId: '对应的节点',
  taskIds: '所选任务',
  toAccountId: '代办人员',
  toAccountIds: '改派给',
  toAgencyId: '收件单位',
  tokenId: '令牌',
  version: '修改次数',

  // What is said.
  action: '修改方式',
  add: '选入的对照',
  audience: '可见范围',
  blind: '双人盲审',
  body: '留言',
  choice: '投票',
  coverage: '覆盖程度',
  demo: '演示标记',
  differences: '差异登记',
  'differences.kind': '差异类别',
  disposition: '处置方式',
  dueDate: '完成期限',
  drafts: '未提交的内容',
  dueOn: '完成期限',
  endsOn: '结束日期',
  expiresOn: '截止日',
  extent: '覆盖情况',
  gaps: '所选缺口',
  hard: '难协商标记',
  items: '条数',
  justification: '理由',
  kind: '类别',
  mentions: '提到的人员',
  method: '分配方法',
  mode: '成组方式',
  motive: '动机',
  outcome: '裁定结果',
  ownerName: '责任人',
  path: '路径',
  purpose: '目的或用途',
  reason: '理由',
  relation: '关系',
  remove: '移出的对照',
  seed: '随机种子',
  startsOn: '开始日期',
  submit: '提交本局审核',
  title: '名称',
  treatment: '处理方式',
  unitA: '本侧单位',
  unitB: '另一侧单位',
  unrelatedReason: '无关的情形',
  until: '延期至',
  valueA: '本侧内容',
  valueB: '另一侧内容',
  verdict: '结论',
  words: '同义词',

  // Joint standards.
  clauses: '条款',
  'clauses.number': '条号',
  'clauses.text': '条文',
  effectiveOn: '实施日期',
  element: '要素',
  filingNumber: '备案号',
  heading: '标题',
  issuedOn: '发布日期',
  latitude: '弹性幅度',
  'latitude.authority': latitudeWords.authority,
  'latitude.extent': latitudeWords.extent,
  'latitude.term': latitudeWords.term,
  authority: latitudeWords.authority,
  term: latitudeWords.term,
  number: '编号',
  participantAgencyIds: '参与单位',
  profileId: '计票规则',
  projectNumber: '立项号',
  provenance: '来源',
  rigidity: '统一或弹性',
  text: '正文',

  // Changes of a catalogue, and the files that bring them.
  afterNodeId: '排列位置',
  answer: '答复',
  answers: '逐行答复',
  changes: '变更',
  file: '文件',
  headerRow: '表头所在行',
  matching: '列的对应',
  metadata: '元数据文件',
  newBranches: '新出现的上级',
  nodeKind: '节点类别',
  officialCode: '代码',
  ordinal: '排列次序',
  parentNodeId: '上级节点',
  row: '行号',
  set: '修改内容',
  settings: '读取设置',
  'settings.mode': '文件范围',
  sheet: '工作表',
  skipDoubtful: '略过存疑行',
  steps: '批量操作',

  // Accounts and agencies.
  accent: '识别色',
  catalogName: '标准体系名称',
  current: '现用密码',
  displayName: '姓名',
  docPrefix: '发文字号前缀',
  id: '标识',
  name: '单位全称',
  password: '密码',
  regionCode: '行政区划代码',
  role: '角色',
  scheme: '编码方式',
  seal: '单字简称',
  shortName: '简称',
  username: '账号',
}

/** Whether the last part of the path has a word. */
export function hasFieldName(path: string): boolean {
  return nameIn(partsOf(path)) !== undefined
}

/**
 * A path of an input in words: `differences.0.valueA` → 差异登记第 1 项的本侧内容. A key that has no word stands as it
 * is, so that at least it can be searched for.
 */
export function fieldName(path: string): string {
  const parts = partsOf(path)
  return parts.reduce((said, part, index) => {
    if (/^\d+$/.test(part)) return `${said}第 ${Number(part) + 1} 项`
    const name = nameIn(parts.slice(0, index + 1)) ?? part
    return said === '' ? name : `${said}的${name}`
  }, '')
}

const partsOf = (path: string): readonly string[] => path.split('.').filter((part) => part !== '')

function nameIn(parts: readonly string[]): string | undefined {
  const [last = '', before = ''] = parts.filter((part) => !/^\d+$/.test(part)).reverse()
  return wordOf(`${before}.${last}`) ?? wordOf(last)
}

function wordOf(key: string): string | undefined {
  return Object.hasOwn(fieldNames, key) ? fieldNames[key] : undefined
}

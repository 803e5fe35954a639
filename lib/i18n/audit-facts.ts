/**
 * The facts of a log entry in words: what each field is called and what its codes mean. The log keeps the codes (they
 * are what is hashed); the page shows both, so that an auditor can read it and still compare it with the raw entry.
 * A field or code without words shows itself.
 */
import { codingSchemes } from '#lib/domain/catalog/schemes'
import type { Json } from '#lib/domain/shared/event'
import { roleWords } from './access'
import { assignmentKindWords, judgementVerdictWords, splitMethodWords } from './assignment'
import { accordStateWords, bundleCoverageWords, bundleModeWords } from './bundle'
import { differenceWords } from './catalog'
import { changeSetStateWords } from './change-set'
import { commentAudienceWords } from './comment'
import { dispositionWords, gapStateWords } from './gap'
import { extentWords } from './inheritance'
import {
  ballotProfileWords,
  ballotRuleWords,
  jointKindWords,
  jointStateWords,
  voteChoiceWords,
} from './joint'
import {
  differenceKindWords,
  differenceTreatmentWords,
  mappingStateWords,
  relationWords,
  unrelatedReasonWords,
} from './mapping'
import { redundancyDispositionWords, redundancyStateWords } from './redundancy'
import { releaseStateWords } from './release'
import { reasonWords, runStateWords, suggestionLevelWords } from './suggestion'
import { synonymMarkWords } from './suggestion-screen'

type Words = Readonly<Record<string, string>>

const fieldWords: Words = {
  accent: '标识色',
  accountId: '人员',
  agency: '单位',
  agencyId: '单位',
  alg: '签名算法',
  agree: '同意',
  abstain: '弃权',
  disagree: '不同意',
  met: '是否满足',
  mentions: '提到的人员',
  missing: '未投',
  passed: '是否通过',
  audience: '可见范围',
  ballotId: '表决编号',
  bodyHash: '留言指纹',
  catalog: '标准体系',
  changes: '变更项数',
  choice: '投票',
  clauses: '条款数',
  content: '签署文本',
  contentHash: '内容指纹',
  cosignatureId: '会签编号',
  counts: '差异',
  decidedBy: '决定的规则',
  checks: '逐项核算',
  rule: '规则',
  counted: '计入数',
  base: '基数',
  bound: '界限',
  threshold: '界限值',
  differences: '差异登记',
  disabled: '已停用',
  dismissed: '已搁置',
  displayName: '姓名',
  dismissReason: '搁置原因',
  done: '已比对的节点',
  disposition: '处置方式',
  docPrefix: '发文字号前缀',
  draftHash: '草案指纹',
  draftId: '草案',
  coverage: '覆盖程度',
  drafters: '起草人',
  dueDate: '完成期限',
  editionId: '形成版次',
  effectiveEditionId: '现行版次',
  effectiveOn: '实施日期',
  electorate: '应投',
  electors: '应投',
  evidence: '依据材料',
  expiresOn: '截止日',
  failedBallots: '未通过的表决次数',
  extent: '其下标准',
  filingNumber: '备案号',
  hard: '难协商',
  hashA: '甲端节点指纹',
  hashB: '乙端节点指纹',
  id: '内部标识',
  issuedOn: '发布日期',
  issuer: '地方标准发布机关',
  justification: '理由',
  keyId: '密钥编号',
  level: '层级',
  mark: '来源',
  kind: '类别',
  mappingIds: '成员对照',
  mode: '成组方式',
  motive: '动机',
  moveReason: '办理理由',
  name: '名称',
  nodeIds: '涉及节点',
  note: '说明',
  number: '序号或编号',
  ordinal: '排列次序',
  ownerName: '责任人',
  participant: '参与单位登记',
  participants: '参与单位',
  path: '路径',
  prefix: '令牌开头',
  profile: '计票规则',
  profileId: '计票规则',
  projectNumber: '立项号',
  publicKey: '公钥',
  purpose: '目的',
  reason: '理由',
  recused: '回避人员',
  regionCode: '行政区划代码',
  relation: '关系（甲端对乙端）',
  result: '表决结果',
  revoked: '已吊销',
  retired: '已停用',
  roles: '角色',
  said: '陈述内容',
  scheme: '编码方式',
  seal: '简称字',
  shortName: '简称',
  sides: '各方票数',
  signatory: '签发人',
  signatoryId: '签发人',
  signature: '签名',
  signedAt: '签署时间',
  synonymsVersion: '所用同义词表版次',
  state: '状态',
  standing: '有效',
  statement: '陈述次数',
  statementHash: '陈述指纹',
  title: '名称',
  total: '要比对的节点',
  treatment: '处理',
  username: '账号',
  unrelatedReason: '无关情形',
  unitA: '甲端单位',
  unitB: '乙端单位',
  valueA: '甲端内容',
  valueB: '乙端内容',
  version: '修改次数',
  weights: '各项理由的权重（千分）',
  weightsVersion: '所用权重版次',
  withdrawn: '已撤回',
  words: '同义词',
  votes: '投票',
  assignmentKind: '指派内容',
  blind: '双人盲审',
  closed: '已结束',
  count: '项数',
  catalogId: '本方体系',
  dueOn: '完成期限',
  endsOn: '结束日期',
  ended: '已提前结束',
  fromAccountId: '不在岗人员',
  mappingId: '对照',
  method: '分配方法',
  onBehalfOf: '代谁办理',
  otherCatalogId: '对方体系',
  seed: '随机种子',
  shares: '分配',
  startsOn: '开始日期',
  taskIds: '改派的事项',
  toAccountId: '代办人员',
  verdict: '结论',
  verdicts: '两人结论',
}

/** Sentences of the page that shows the facts. */
export const auditFactWords = {
  yes: '是',
  no: '否',
  none: '（空）',
  code: (field: string) => `记录中的字段名：${field}`,
} as const

const stateWords: Readonly<Record<string, Words>> = {
  'change-set': changeSetStateWords,
  mapping: mappingStateWords,
  bundle: accordStateWords,
  inheritance: accordStateWords,
  redundancy: redundancyStateWords,
  gap: gapStateWords,
  'joint-standard': jointStateWords,
  ballot: { open: '进行中', closed: '已结束' },
  release: releaseStateWords,
  'suggestion-run': runStateWords,
}

const labels = (words: Readonly<Record<string, { readonly label: string }>>): Words =>
  Object.fromEntries(Object.entries(words).map(([code, { label }]) => [code, label]))

const valueWords: Readonly<Record<string, Words>> = {
  assignmentKind: labels(assignmentKindWords),
  audience: labels(commentAudienceWords),
  method: labels(splitMethodWords),
  verdict: labels(judgementVerdictWords),
  verdicts: labels(judgementVerdictWords),
  bound: { 'at-least': '不少于', 'at-most': '不超过' },
  choice: labels(voteChoiceWords),
  coverage: labels(bundleCoverageWords),
  disposition: { ...labels(dispositionWords), ...labels(redundancyDispositionWords) },
  extent: labels(extentWords),
  mode: labels(bundleModeWords),
  level: suggestionLevelWords,
  mark: synonymMarkWords,
  kind: { ...differenceKindWords, ...jointKindWords },
  profile: labels(ballotProfileWords),
  profileId: labels(ballotProfileWords),
  relation: labels(relationWords),
  roles: roleWords,
  rule: ballotRuleWords,
  scheme: labels(codingSchemes),
  treatment: differenceTreatmentWords,
  unrelatedReason: labels(unrelatedReasonWords),
}

/** `relation` → 关系; a field that has no words yet is shown as it stands in the log. */
export function factFieldWord(field: string): string {
  return fieldWords[field] ?? (reasonWords as Words)[field] ?? differenceWordOf(field) ?? field
}

/** Who speaks: the kind of subject (states differ by it), the names of agencies and of other things by id. */
export type FactContext = {
  readonly subjectType: string
  readonly agencyNames: ReadonlyMap<string, string>
  readonly names?: ReadonlyMap<string, string>
}

/** One fact as text: codes in words, lists joined, things inside as “字段：内容”, one to a line. */
export function factText(field: string, value: Json, context: FactContext): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? auditFactWords.yes : auditFactWords.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return codeWord(field, value, context)
  if (Array.isArray(value)) {
    const parts = value.map((one: Json) => factText(field, one, context) || auditFactWords.none)
    return parts.join(parts.some((part) => part.includes('\n')) ? '\n\n' : '、')
  }
  return Object.entries(value)
    .map(([name, one]) => `${factFieldWord(name)}：${inset(factText(name, one, context))}`)
    .join('\n')
}

/** What has several lines stands below its name, moved in. */
function inset(text: string): string {
  if (text === '') return auditFactWords.none
  return text.includes('\n') ? `\n${text.replace(/^(?=.)/gm, '　　')}` : text
}

function codeWord(field: string, code: string, { subjectType, agencyNames, names }: FactContext): string {
  if (['agency', 'agencyId', 'participants'].includes(field)) return agencyNames.get(code) ?? code
  const words = field === 'state' ? stateWords[subjectType] : valueWords[field]
  return words?.[code] ?? names?.get(code) ?? code
}

function differenceWordOf(field: string): string | undefined {
  return (differenceWords as Words)[field]
}

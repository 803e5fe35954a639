/** Words of the joint standard screens: states, moves, kinds, clauses, votes, next steps, receipts. */
import type { VoteChoice } from '#lib/domain/joint/ballot'
import type { BallotProfileId } from '#lib/domain/joint/ballot-profiles'
import type { NextStep } from '#lib/domain/joint/next-step'
import type { Receipt } from '#lib/domain/joint/receipt'
import type { RecordWarning } from '#lib/domain/joint/record'
import type { ClauseElement, JointKind, Rigidity } from '#lib/domain/joint/types'
import type { JointMove, JointState } from '#lib/domain/joint/workflow'

export const jointStateWords: Readonly<Record<JointState, string>> = {
  proposed: '待立项',
  drafting: '共同起草',
  'joint-review': '待联合审查',
  balloting: '表决中',
  passed: '待会签',
  cosigned: '会签完成',
  approval: '报批',
  issued: '已发布',
  terminated: '已终止',
  withdrawn: '已撤回',
}

export const jointMoveWords: Readonly<Record<JointMove, string>> = {
  enter: '登记立项',
  'name-drafters': '指定起草人',
  'save-draft': '保存草案',
  submit: '提交联合审查',
  return: '退回修改',
  'open-ballot': '开启表决',
  vote: '投票',
  'close-ballot': '结束表决',
  cosign: '会签',
  refuse: '拒签',
  'request-approval': '报批',
  record: '登记编号与日期',
  amend: '补充或更正登记',
  withdraw: '撤回',
}

export const jointKindWords: Readonly<Record<JointKind, string>> = {
  regional: '川渝地区地方标准',
  'joint-issue': '联合印发文件',
  internal: '内部统一标准',
}

export const clauseElementWords: Readonly<Record<ClauseElement, string>> = {
  foreword: '前言',
  introduction: '引言',
  scope: '范围',
  references: '规范性引用文件',
  terms: '术语和定义',
  symbols: '符号和缩略语',
  classification: '分类和编码／系统构成',
  principles: '总体原则和／或总体要求',
  core: '核心技术要素',
  other: '其他技术要素',
  bibliography: '参考文献',
}

export const rigidityWords: Readonly<Record<Rigidity, string>> = {
  uniform: '统一',
  flexible: '弹性',
  untagged: '未标注',
}

/** The three choices as the 投票单 prints them. */
export const voteChoiceWords: Readonly<
  Record<VoteChoice, { readonly label: string; readonly form: string }>
> = {
  agree: { label: '同意', form: '同意该草案作为标准报批' },
  disagree: { label: '不同意', form: '不同意该草案作为标准报批' },
  abstain: { label: '弃权', form: '弃权' },
}

export const ballotProfileWords: Readonly<
  Record<BallotProfileId, { readonly label: string; readonly help: string }>
> = {
  'expert-panel': {
    label: '专家组规则',
    help: '各单位分别计算：同意不少于应到人数的四分之三，弃权和未投计入分母。',
  },
  committee: {
    label: '标委会规则',
    help: '各单位分别计算：参加投票不少于四分之三，赞成不少于参加投票的三分之二，反对不超过参加投票的四分之一。',
  },
}

/** What a rule asks, by the id that a result names; P-11 decides when every side has passed. */
export const ballotRuleWords: Readonly<Record<string, string>> = {
  'P-07': '同意不少于应到人数的四分之三',
  'P-08-turnout': '参加投票不少于应到人数的四分之三',
  'P-08-agree': '赞成不少于参加投票的三分之二',
  'P-08-disagree': '反对不超过参加投票的四分之一',
  'P-11': '各单位分别达标',
}

/** One sentence: who must do what next. `nameOf` gives an agency's short name. */
export function nextStepSentence(next: NextStep, nameOf: (agencyId: string) => string): string {
  const names = 'agencyIds' in next ? next.agencyIds.map(nameOf).join('、') : ''
  switch (next.step) {
    case 'enter':
      return `等待${names}审核人登记本单位立项号。`
    case 'name-drafters':
      return `等待${names}经办人指定起草人。`
    case 'draft':
      return '等待起草人完善草案，由经办人提交联合审查。'
    case 'open-ballot':
      return '等待秘书处开启表决，或退回修改。'
    case 'vote':
      return `等待联席会议成员投票：应投 ${next.electorate} 人，尚有 ${next.missing} 人未投。`
    case 'close-ballot':
      return '全部成员已投票，等待秘书处结束表决。'
    case 'cosign':
      return `等待${names}签发人会签。`
    case 'request-approval':
      return '会签完成，等待秘书处报批。'
    case 'record':
      return `已报批，等待${names}经办人登记编号和发布日期。`
    case 'record-filing':
      return `已发布，等待${names}经办人登记备案号。`
    case 'none':
      return '已办结，无待办事项。'
  }
}

export function recordWarningSentence(warning: RecordWarning, nameOf: (agencyId: string) => string): string {
  if (warning.code === 'YEAR_DIFFERS') {
    return `${nameOf(warning.agencyId)}的编号 ${warning.number} 与发布年份不一致，请核对。`
  }
  return warning.fact === 'issuedOn'
    ? '各单位登记的发布日期不同；联合发布应同日，不同须说明。'
    : '各单位登记的实施日期不同；联合发布应同日，不同须说明。'
}

export const receiptNotProvedWords: Readonly<Record<Receipt['notProved'], string>> = {
  'receipt-not-legal-seal':
    '本回执只证明：经登录核验的签发人在本系统以所属单位密钥签署了此文本，且文本此后未被改动。它不是具有法律效力的电子签名或电子印章；政务活动中的电子签名、电子印章，应当由依法设立的电子政务电子认证服务机构提供认证服务（《商用密码管理条例》第三十条）。',
}

export const provenanceNewWord = '新增'

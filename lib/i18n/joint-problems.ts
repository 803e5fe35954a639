/** What a person reads when a rule about joint standards refuses: where, what, and what to do. */
import type { JointProblem } from '#lib/domain/joint/problems'
import { jointKindWords, jointStateWords } from '#lib/i18n/joint'
import type { ProblemWords } from '#lib/i18n/problem-words'

export const jointProblemWords: ProblemWords<JointProblem> = {
  FIELD_EMPTY: ({ field }) => `“${wordOf(fieldWords, field)}”未填写。请补充后再提交。`,
  PARTICIPANTS_TOO_FEW: ({ min }) => `联合标准至少由 ${min} 个单位参与。请再选择参与单位。`,
  PROPOSER_NOT_PARTICIPANT: () =>
    '提出单位须是参与单位之一。请将本单位列入参与单位；不属于任何单位的人员不能提出立项。',
  SOURCE_OUTSIDE: () => '所选对照或缺口涉及未列入的单位。请将该单位列为参与单位，或去掉这条来源。',
  NOT_PARTICIPANT: () => '本单位不是这项联合标准的参与单位，不能办理。',
  NOT_YOUR_AGENCY: () => '只能以本单位名义办理，不能代其他单位。请由对方单位人员登录办理。',
  NOT_PROPOSER_AGENCY: () => '撤回由提出立项的单位办理。如有意见，请在联合审查中提出。',
  ALREADY_ENTERED: ({ projectNumber }) => `本单位已立项，立项号为“${projectNumber}”，不能重复登记。`,
  DRAFTER_UNFIT: ({ why }) => drafterWords[why],
  NOT_A_DRAFTER: () => '只有已指定的起草人可以保存草案。请先由本单位经办人将您指定为起草人。',
  DRAFT_MISSING: () => '尚无草案。请先由起草人保存草案。',
  DRAFT_EMPTY: () => '草案没有任何条款。请至少写一条再保存。',
  DRAFT_ALREADY_VOTED: ({ number }) =>
    `第 ${number} 稿的内容已经表决过，不能原样再次提交。请修改后保存为新的草案版本，再提交联合审查。`,
  CLAUSE_NUMBER_MISSING: ({ position }) => `第 ${position} 个条款没有条号。请填写条号，如 4.2。`,
  CLAUSE_EMPTY: ({ number }) => `条款 ${number} 既无标题也无内容。请填写，或删去这一条。`,
  CLAUSE_NUMBER_DUPLICATE: ({ number }) => `条号 ${number} 重复。请为其中一条另编条号。`,
  CLAUSE_LATITUDE_MISSING: ({ number, part }) =>
    `条款 ${number} 为弹性条款，但未写明${latitudePartWords[part]}。弹性条款须写明授权方、幅度和期限。`,
  CLAUSE_PROVENANCE_UNKNOWN: ({ number }) =>
    `条款 ${number} 的来源不是参与单位，也不是“新增”。请重新选择来源。`,
  CLAUSE_PROVENANCE_MISSING: ({ number }) =>
    `条款 ${number} 未注明来源。请选择来源单位或“新增”，再提交联合审查。`,
  CLAUSE_UNTAGGED: ({ number }) => `条款 ${number} 未区分统一或弹性。请标注后再提交联合审查。`,
  SEATS_TOO_FEW: ({ seats, min }) =>
    `有参与单位的联席会议成员只有 ${seats} 人，少于 ${min} 人，不能开启表决。请先由安全管理员补足该单位席位。`,
  ELECTORATE_TOO_SMALL: ({ seats, recused }) =>
    `有参与单位的 ${seats} 名联席会议成员中有 ${recused} 人因起草回避，无人可以表决。请先为该单位增加未参与起草的成员。`,
  BALLOT_CLOSED: () => '表决已结束，不能再投票或重复结束。请查看表决结果。',
  NOT_AN_ELECTOR: () => '您不在本次表决的名单内：名单在开启表决时确定，起草人和条款撰写人回避。',
  COSIGN_BEFORE_VOTE: ({ state }) =>
    `当前为“${wordOf(jointStateWords, state)}”，草案尚未表决通过，不能会签。请待表决通过后再签。`,
  HASH_MISMATCH: ({ signed, voted }) =>
    `拟签文本（${short(signed)}）与表决通过的文本（${short(voted)}）不一致，不能会签。请刷新后核对；文本改动须重新表决。`,
  ALREADY_COSIGNED: () => '本单位已对这一稿会签，不能重复会签或再拒签。',
  APPROVAL_NOT_NEEDED: ({ kind }) => `“${wordOf(jointKindWords, kind)}”由各单位会签后直接发布，不需要报批。`,
  EFFECTIVE_BEFORE_ISSUED: ({ issuedOn, effectiveOn }) =>
    `实施日期 ${effectiveOn} 早于发布日期 ${issuedOn}。请核对后更正。`,
  ISSUED_FACT_REMOVED: ({ fact }) =>
    `该联合标准已发布，${fact === 'number' ? '编号' : '发布日期'}可以更正，不能清空。`,
  DOCUMENT_NUMBER_MALFORMED: ({ number, prefixes }) =>
    `发文字号“${number}”格式不符。应以 ${prefixes} 加“发”或“函”开头，年份用〔〕，序号不编虚位、不加“第”，如“……发〔年份〕序号号”。`,
  DOCUMENT_NUMBER_SECOND: ({ number, recorded }) =>
    `联合行文只用主办机关的一个发文字号：已登记“${recorded}”，不能再登记“${number}”。`,
  FILING_NUMBER_MALFORMED: ({ filingNumber }) =>
    `备案号“${filingNumber}”格式不符。应为 4 至 6 位数字、连字符和年份。`,
}

const fieldWords = {
  title: '名称',
  motive: '动机',
  path: '路径',
  purpose: '目的',
  projectNumber: '立项号',
} as const

const drafterWords = {
  unknown: '所选人员不存在。请刷新后重新选择起草人。',
  disabled: '所选人员的账号已停用，不能指定为起草人。请另选人员。',
  'other-agency': '只能指定本单位人员为起草人。对方的起草人由对方单位指定。',
} as const

const latitudePartWords = { authority: '授权方', extent: '幅度', term: '期限' } as const

function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key
}

function short(hash: string): string {
  return `${hash.slice(0, 8)}…`
}

/** Words of the joint standard screens that belong to no state, move or rule. */
import type { ClauseField } from '#lib/domain/joint/draft-diff'
import type { JointStageId } from '#lib/domain/joint/stages'
import type { JointKind } from '#lib/domain/joint/types'

export const jointStageWords: Readonly<Record<JointStageId, string>> = {
  entry: '分别立项',
  drafting: '共同起草',
  review: '联合审查与表决',
  signing: '会签',
  approval: '报批',
  issued: '已发布',
}

/** What each kind means in law, for whoever chooses one. */
export const jointKindNotes: Readonly<Record<JointKind, string>> = {
  regional:
    '由各地市场监督管理局分别编号、联合发布；机关事务管理局只提出、归口、起草和组织实施，不能自行发布（《中华人民共和国标准化法》第十三条）。会签完成后报批。',
  'joint-issue': '由各参与单位联合行文印发，只用主办机关的一个发文字号。会签完成即发布，不需要报批。',
  internal: '各参与单位内部执行的统一要求，不属于法定标准类别。会签完成即发布，不需要报批。',
}

export const sealNotice =
  '本系统的签名只证明文本完整、签署人经过核验，不是具有法律效力的电子签名或电子印章。政务活动中的电子签名、电子印章，应当由依法设立的电子政务电子认证服务机构提供认证服务（《商用密码管理条例》第三十条）。'

export const clauseFieldWords: Readonly<Record<ClauseField, string>> = {
  number: '条号',
  element: '要素',
  heading: '标题',
  text: '内容',
  rigidity: '统一／弹性',
  latitude: '弹性幅度',
  provenance: '来源',
}

export const latitudeWords = { authority: '授权方', extent: '幅度', term: '期限' } as const

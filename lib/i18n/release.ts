/** Words of 对照表发布: states, moves, Problems, and the sentence by which a release is cited. */
import type { MappingAspect } from '#lib/domain/release/difference'
import type { ReleaseProblem } from '#lib/domain/release/problems'
import type { ReleaseMove, ReleaseState } from '#lib/domain/release/workflow'
import type { ProblemWords } from './problem-words'

export const releaseStateWords: Readonly<Record<ReleaseState, string>> = {
  signing: '待签署',
  published: '已发布',
  withdrawn: '已撤回',
}

export const releaseMoveWords: Readonly<Record<ReleaseMove, string>> = { sign: '签署', withdraw: '撤回' }

export const releaseProblemWords: ProblemWords<ReleaseProblem> = {
  RELEASE_PAIR: () => '请选择两个不同单位的标准体系：对照表发布由两个单位共同签署。',
  RELEASE_OPEN: () => '这两个体系已有一次发布在等待签署。请先完成签署；如内容需要调整，请撤回后重新编制。',
  RELEASE_EMPTY: () => '这两个体系之间还没有已确认且不待复核的对照，没有内容可以发布。请先完成对方确认。',
  RELEASE_UNCHANGED: ({ number }) =>
    `自第 ${number} 号发布以来，已确认的对照和已定的缺口处置没有变化，不必重复发布。`,
  RELEASE_NOT_PARTY: () => '您所在单位不是这次发布的签署单位，不能办理。',
  RELEASE_SIGNED: () => '本单位已经签署，不必重复签署。',
  RELEASE_HASH: ({ seen, held }) =>
    `所签内容与冻结内容的指纹不一致（所见 ${seen.slice(0, 8)}…，所存 ${held.slice(0, 8)}…），没有签署。请刷新页面核对后重试。`,
}

export const aspectWords: Readonly<Record<MappingAspect, string>> = {
  relation: '关系',
  unrelatedReason: '无关情形',
  differences: '差异登记',
  justification: '理由',
  evidence: '依据材料',
  bundle: '成组',
  nodes: '节点的名称或代码',
}

/** How others refer to a published release: who, what, number, day, fingerprint. */
export function releaseCitation(cited: {
  readonly agencyA: string
  readonly agencyB: string
  readonly number: number
  /** As people write it: 2026-11-26. */
  readonly day: string
  readonly editionA: string
  readonly editionB: string
  readonly contentHash: string
}): string {
  const { agencyA, agencyB, number, day, editionA, editionB, contentHash } = cited
  return `${agencyA}、${agencyB}：《标准体系对照表》第 ${number} 号发布（${editionA}对${editionB}），${day}，内容指纹 SHA-256 ${contentHash}。`
}

/** What a person reads when a rule about mappings refuses: where, what, and what to do. */
import type { MappingProblem } from '#lib/domain/mapping/problems'
import { isRelation } from '#lib/domain/mapping/relations'
import { type MappingMove, mappingWorkflow } from '#lib/domain/mapping/workflow'
import { mappingMoveWords, relationWords } from '#lib/i18n/mapping'
import type { ProblemWords } from '#lib/i18n/problem-words'

export const mappingProblemWords: ProblemWords<MappingProblem> = {
  MAPPING_SAME_CATALOG: () => '两个节点属于同一标准体系，不能建立对照。请另选一端为其他体系的节点。',
  MAPPING_SAME_AGENCY: () => '两个节点属于同一单位，没有对方可以确认。请另选一端为其他单位的节点。',
  MAPPING_PAIR_TAKEN: () =>
    '这两个节点之间已有在办或已确认的对照，不能重复提出。请打开已有对照处理；若看不到，可能是对方正在本局拟稿，请与对方联系。',
  MAPPING_NOT_PARTY: () => '两端节点均不属于本单位，不能办理这条对照。',
  MAPPING_PROPOSER_ONLY: ({ move }) =>
    `“${moveWord(move)}”由提出单位办理。如对内容有意见，请退回修改或提出异议。`,
  MAPPING_SELF_CONFIRM: ({ move }) =>
    `“${moveWord(move)}”由另一端所属单位办理，提出单位不能代为答复。如需收回，请用“撤回”。`,
  RELATION_REQUIRED: () => '“关系”未选择。请在七种关系中选定一种；系统不预设。',
  UNRELATED_REASON_REQUIRED: () =>
    '关系为“已判无关”时须注明无关的情形。请在范围、层级、不相容、部分重叠中选一项。',
  JUSTIFICATION_REQUIRED: () => '“理由”未填写。请说明判定依据，供对方确认时核对。',
  DIFFERENCES_REQUIRED: ({ relation }) =>
    `关系为“${isRelation(relation) ? relationWords[relation].label : relation}”时须登记差异。请至少填写一条差异；如确无差异，请改选“等同”。`,
  DIFFERENCE_INCOMPLETE: ({ ordinal }) =>
    `差异第 ${ordinal} 条缺少一方的内容。请补全双方的值，或删去这一条。`,
  MAPPING_NODE_CHANGED: () =>
    '节点内容在提出后已有变化，原陈述不再对应现行版次。请退回修改，按现行内容重新提出。',
  MAPPING_NOT_STALE: () =>
    '这条对照已确认且两端内容未变，不能直接修改。如有不同意见请“提出异议”，如不再适用请“废止”。',
  SUGGESTION_DISMISSED: () => '这条推荐已被搁置。如需处理，请先恢复。',
  SUGGESTION_NOT_DISMISSED: () => '这条推荐未被搁置，无需恢复。',
}

function moveWord(move: string): string {
  return isMappingMove(move) ? mappingMoveWords[move] : move
}

function isMappingMove(move: string): move is MappingMove {
  return Object.hasOwn(mappingWorkflow.moves, move)
}

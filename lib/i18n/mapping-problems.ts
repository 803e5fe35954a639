/** What a person reads when a rule about mappings refuses: where, what, and what to do. */
import { type AccordMove, bundleWorkflow } from '#lib/domain/mapping/accord'
import type { MappingProblem } from '#lib/domain/mapping/problems'
import { isRelation } from '#lib/domain/mapping/relations'
import { type MappingMove, type MappingState, mappingWorkflow } from '#lib/domain/mapping/workflow'
import { accordMoveWords } from '#lib/i18n/bundle'
import { mappingMoveWords, mappingStateWords, relationWords, statementTooLong } from '#lib/i18n/mapping'
import { obstacleWords } from '#lib/i18n/mapping-import'
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
  STATEMENT_TOO_LONG: ({ what, limit }) => `${statementTooLong(what, limit)}请缩短后重试。`,
  MAPPING_NODE_CHANGED: () =>
    '节点内容在提出后已有变化，原陈述不再对应现行版次。请退回修改，按现行内容重新提出。',
  MAPPING_NODE_GONE: () => '其中一个节点已不在现行版次中，不能再次确认。如对照不再适用，请由审核人废止。',
  MAPPING_NOT_STALE: () =>
    '这条对照已确认且两端内容未变，不能直接修改。如有不同意见请“提出异议”，如不再适用请“废止”。',
  ACCORD_PROPOSER_ONLY: ({ move }) => `“${accordMoveWord(move)}”由提出单位办理。如有意见，请退回修改。`,
  ACCORD_OTHER_ONLY: ({ move }) => `“${accordMoveWord(move)}”由对方单位的审核人办理，提出单位不能代为答复。`,
  BUNDLE_TOO_FEW: () => '成组至少需要两条对照。请再选一条同一节点的对照。',
  BUNDLE_NODE_DIFFERS: () => '所选对照不都以这个节点为一端，不能成组。请只选同一节点的对照。',
  BUNDLE_CATALOG_DIFFERS: () => '所选对照的另一端不在同一标准体系，不能成组。请只选指向同一体系的对照。',
  BUNDLE_MEMBER_ENDED: () => '组内有已撤回、不同意或废止的对照。请先用“调整成员”移出，再继续。',
  BUNDLE_MEMBER_UNRELATED: () => '“已判无关”的对照不起覆盖作用，不能成组。请移出后再保存。',
  BUNDLE_MEMBER_TAKEN: () => '所选对照中有一条已在另一组内；一条对照只能属于一组。请先从原组移出。',
  BUNDLE_MEMBERS_INTERNAL: ({ count }) =>
    `组内还有 ${count} 条对照未送对方，对方看不到完整的一组。请先完成这些对照的本局审核。`,
  BUNDLE_MEMBERS_OPEN: ({ count }) => `组内还有 ${count} 条对照未确认或待复核。请先逐条确认，再同意这一组。`,
  BUNDLE_COVERAGE_REQUIRED: () => '“覆盖程度”未选择。请说明这一组合起来是完全覆盖还是部分覆盖。',
  PACKAGE_EMPTY: () => '批次中没有对照。请先选入至少一条对照。',
  PACKAGE_OTHER_RECEIVER: ({ place }) =>
    `所选第 ${place} 条对照的另一端不属于收件单位。请改选，或另组一个批次。`,
  PACKAGE_ITEM_NOT_DRAFT: ({ place, state }) =>
    `所选第 ${place} 条对照现为“${stateWord(state)}”，只有草稿和退回修改的对照可以编入批次。请刷新后重选。`,
  PACKAGE_ITEM_TAKEN: () => '所选对照中有的已编入另一个未办结的批次。请刷新后重选，或先从那个批次移出。',
  PACKAGE_ITEMS_CHANGED: ({ seen, current }) =>
    `您看到的是 ${seen} 条，现在批次中有 ${current} 条（有的已被收回、退回或撤回）。批次没有送出，请刷新核对后再送。`,
  PACKAGE_DUE_DATE_PAST: ({ dueDate, today }) =>
    `答复期限 ${dueDate} 早于今天（${today}）。请改为今天或以后的日期。`,
  IMPORT_ROWS_CHANGED: ({ count, row }) =>
    `预检之后，有 ${count} 行的结论已变（最先是第 ${row} 行），什么都没有导入。请重新预检，核对后再导入。`,
  IMPORT_ROWS_OPEN: ({ count, row }) =>
    `还有 ${count} 行未处理（最先是第 ${row} 行）。请逐行处理，或勾选“其余不导入”。`,
  IMPORT_RACED: () =>
    '导入的同时，另有人提出或导入了其中的对照，什么都没有导入。请重新预检，冲突的行会逐行列出。',
  IMPORT_NOT_READY: ({ what }) =>
    `还不能导入。${obstacleWords[what as keyof typeof obstacleWords] ?? '请回到预检页核对。'}`,
  INHERITANCE_NOT_CONFIRMED: () =>
    '上级类目的对照未确认、待复核或陈述已变，不能据以说明其下标准。请先处理该条对照。',
  INHERITANCE_NOTHING_COVERED: () => '该条对照的关系对本类目不起覆盖作用，其下标准只能选“不覆盖”。',
  SUGGESTION_DISMISSED: () => '这条推荐已被搁置。如需处理，请先恢复。',
  SUGGESTION_NOT_DISMISSED: () => '这条推荐未被搁置，无需恢复。',
}

function stateWord(state: string): string {
  return Object.hasOwn(mappingStateWords, state) ? mappingStateWords[state as MappingState] : state
}

function moveWord(move: string): string {
  return isMappingMove(move) ? mappingMoveWords[move] : move
}

function accordMoveWord(move: string): string {
  return isAccordMove(move) ? accordMoveWords[move] : move
}

function isAccordMove(move: string): move is AccordMove {
  return Object.hasOwn(bundleWorkflow.moves, move)
}

function isMappingMove(move: string): move is MappingMove {
  return Object.hasOwn(mappingWorkflow.moves, move)
}

/** What a person reads when a rule about gaps refuses: where, what, and what to do. */
import { type DispositionKey, dispositionTable } from '#lib/domain/gap/disposition'
import type { GapProblem } from '#lib/domain/gap/problems'
import { type GapMove, gapWorkflow } from '#lib/domain/gap/workflow'
import { dispositionWords, gapMoveWords, gapReportMoveWords } from '#lib/i18n/gap'
import type { ProblemWords } from '#lib/i18n/problem-words'

export const gapProblemWords: ProblemWords<GapProblem> = {
  GAP_COVERED: () => '该节点已有确认的对照，不再是缺口，无需处置。请刷新页面查看对照。',
  GAP_MAPPING_UNDER_WAY: () =>
    '这个节点与对方体系已有在办或已确认的对照，不能报告查无对应。请先处理该条对照。',
  REDUNDANCY_OWNER_ONLY: () => '冗余由拥有这几个节点的一方处置。',
  REDUNDANCY_NOT_CONFIRMED: () => '已确认的对照不足两条，还不能处置。请待对照确认后再提出。',
  REDUNDANCY_CHANGED: () => '所涉节点在提出后已有变化。请退回修改，按现有节点重新提出。',
  REDUNDANCY_OWNER_NAME_REQUIRED: () => '“责任人”未填写。处置方式为“合并”时须指定责任人。',
  REDUNDANCY_DUE_DATE_REQUIRED: () => '“完成期限”未填写。处置方式为“合并”时须填写期限。',
  GAP_LACKING_ONLY: ({ move }) => `“${moveWord(move)}”由缺少该标准的一方办理。`,
  GAP_OWNER_ONLY: ({ move }) => `“${moveWord(move)}”由拥有该标准的一方办理。`,
  GAP_OWNER_NAME_REQUIRED: ({ disposition }) =>
    `“责任人”未填写。处置方式为“${dispositionWord(disposition)}”时须指定责任人。`,
  GAP_DUE_DATE_REQUIRED: ({ disposition }) =>
    `“完成期限”未填写。处置方式为“${dispositionWord(disposition)}”时须填写期限。`,
  GAP_DUE_DATE_PAST: ({ dueDate, today }) =>
    `“完成期限”${dueDate} 早于今天（${today}）。请填写今天或以后的日期。`,
  GAP_DUE_DATE_INVALID: ({ dueDate }) =>
    `“完成期限”${dueDate} 不是有效日期。请按“年-月-日”填写，如 2027-06-30。`,
}

function moveWord(move: string): string {
  if (move === 'report' || move === 'take-back-report') return gapReportMoveWords[move]
  return isGapMove(move) ? gapMoveWords[move] : move
}

function isGapMove(move: string): move is GapMove {
  return Object.hasOwn(gapWorkflow.moves, move)
}

function dispositionWord(disposition: string): string {
  return isDisposition(disposition) ? dispositionWords[disposition].label : disposition
}

function isDisposition(text: string): text is DispositionKey {
  return Object.hasOwn(dispositionTable, text)
}

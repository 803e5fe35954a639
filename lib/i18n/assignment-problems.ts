/** What a person reads when a rule about assignment or 双人盲审 refuses. */
import type { AssignmentProblem } from '#lib/domain/assignment/problems'
import type { ProblemWords } from './problem-words'

const person = (name: string) => (name ? `“${name}”` : '所选人员')

export const assignmentProblemWords: ProblemWords<AssignmentProblem> = {
  ASSIGNMENT_NOBODY: () => '没有选择人员。请至少选择一人。',
  ASSIGNMENT_NOTHING: () => '没有选择事项。请至少选择一项。',
  ASSIGNMENT_ITEMS_GONE: ({ count }) =>
    `所选事项中有 ${count} 项已被办理或已指派他人。请刷新页面，按现状重新选择。`,
  ASSIGNMENT_DUE_PAST: () => '完成期限早于今天。请改为今天或以后的日期。',
  ASSIGNMENT_CLOSED: () => '这一轮指派已经结束，不能再改。如仍需办理，请新建一轮。',
  ASSIGNEE_UNFIT: ({ name }) =>
    `${person(name)}不能承担这项工作：账号已停用、不属于本单位，或没有相应角色。请另选人员。`,
  BLIND_CONFIRM_ONLY: () => '双人盲审只用于待本单位确认的对照。请改选指派内容，或取消双人盲审。',
  BLIND_NEEDS_TWO: () => '双人盲审至少要有两名审核人。请再选一人；本单位只有一名审核人时，请先增设。',
  BLIND_SAME_PERSON: ({ name }) =>
    `${person(name)}已承担这一项的另一份盲审，同一人不能判断两次。请由另一位审核人办理。`,
  BLIND_ALREADY_JUDGED: () => '这一份盲审判断已经作出，不能更改或改派。两人不一致时请在合议中处理。',
  BLIND_NOT_YOURS: () => '这一项盲审没有指派给您，也没有由您代办的人承担。',
  BLIND_OVER: () => '这一项盲审已经结束：已有结果、轮次已结束，或对方已撤回、修改。请返回列表查看现状。',
  JUDGEMENT_CONTRADICTS: () =>
    '结论为“确认”时，所选关系须与对方陈述一致。如认为关系不对，请选“退回修改”或“不同意”。',
  BLIND_NOT_DISPUTED: () => '两人尚未都作出判断，或判断一致，不需要合议。',
  MAPPING_BLIND_ROUND: () =>
    '这条对照正在本单位双人盲审中，不能由一人单独答复。请在“指派”中作出盲审判断，或由审核人结束这一轮。',
}

/** Words of a 变更单: its states and moves, for every key of the workflow table. */
import type { ChangeSetMove, ChangeSetState } from '#lib/domain/catalog/change-set-workflow'

export const changeSetStateWords: Readonly<Record<ChangeSetState, string>> = {
  draft: '编制中',
  'agency-review': '待本局审核',
  effective: '已生效',
  discarded: '已作废',
}

export const changeSetMoveWords: Readonly<Record<ChangeSetMove, string>> = {
  edit: '修改',
  submit: '提交本局审核',
  approve: '审核通过，成为现行版次',
  return: '退回修改',
  withdraw: '撤回',
  discard: '作废',
}

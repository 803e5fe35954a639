/** The command behind each move of a change set. */
import type { CommandName } from '#lib/domain/access/operations'
import type { ChangeSetMove } from '#lib/domain/catalog/change-set-workflow'

export const changeSetOperations: Readonly<Record<ChangeSetMove, CommandName>> = {
  edit: 'change-set.edit',
  submit: 'change-set.submit',
  approve: 'change-set.approve',
  return: 'change-set.return',
  withdraw: 'change-set.withdraw',
  discard: 'change-set.discard',
}

/** The states of a 变更单 and the moves between them. 待本局审核 is read-only: the reviewer approves what was submitted. */
import { defineWorkflow, type MoveOf, type StateOf } from '../shared/workflow'

export const changeSetWorkflow = defineWorkflow({
  name: 'change-set',
  initial: 'draft',
  states: ['draft', 'agency-review', 'effective', 'discarded'],
  moves: {
    edit: { from: ['draft'], to: ['draft'], operation: 'change-set.edit', reason: 'none' },
    submit: { from: ['draft'], to: ['agency-review'], operation: 'change-set.submit', reason: 'none' },
    approve: { from: ['agency-review'], to: ['effective'], operation: 'change-set.approve', reason: 'none' },
    return: { from: ['agency-review'], to: ['draft'], operation: 'change-set.return', reason: 'required' },
    withdraw: {
      from: ['agency-review'],
      to: ['draft'],
      operation: 'change-set.withdraw',
      reason: 'optional',
    },
    discard: { from: ['draft'], to: ['discarded'], operation: 'change-set.discard', reason: 'optional' },
  },
})

export type ChangeSetState = StateOf<typeof changeSetWorkflow>
export type ChangeSetMove = MoveOf<typeof changeSetWorkflow>

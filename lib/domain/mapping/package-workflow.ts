/**
 * The life of a 批次 as one table: the editors put it together, 本局审核 passes it as a whole, and it is sent. Whether it
 * is answered is no state of its own: it follows from its items (`package-progress.ts`).
 */
import { defineWorkflow, type MoveOf, type StateOf } from '#lib/domain/shared/workflow'

export const packageWorkflow = defineWorkflow({
  name: 'package',
  initial: 'draft',
  states: ['draft', 'agency-review', 'forwarded', 'dissolved'],
  moves: {
    edit: { from: ['draft'], to: ['draft'], operation: 'package.edit', reason: 'none' },
    submit: { from: ['draft'], to: ['agency-review'], operation: 'package.submit', reason: 'none' },
    recall: { from: ['agency-review'], to: ['draft'], operation: 'package.recall', reason: 'none' },
    'send-back': {
      from: ['agency-review'],
      to: ['draft'],
      operation: 'package.send-back',
      reason: 'required',
    },
    forward: { from: ['agency-review'], to: ['forwarded'], operation: 'package.forward', reason: 'none' },
    // Only the wrapping is taken away: the mappings stay drafts.
    dissolve: { from: ['draft'], to: ['dissolved'], operation: 'package.dissolve', reason: 'none' },
  },
})

export type PackageState = StateOf<typeof packageWorkflow>
export type PackageMove = MoveOf<typeof packageWorkflow>

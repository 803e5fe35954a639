/**
 * The life of a mapping as one table (DESIGN §7). Three different looks at it stand between a draft and a confirmed
 * mapping and are never mixed: 本局审核 (forward, send-back; recall before it) inside the proposing agency, 对方确认 (confirm, return,
 * reject) by the agency that owns the other end, and 联席裁定 (adjudicate) by the joint body after an objection.
 */
import { defineWorkflow, type MoveOf, type StateOf } from '#lib/domain/shared/workflow'

export const mappingWorkflow = defineWorkflow({
  name: 'mapping',
  initial: 'draft',
  states: [
    'draft',
    'agency-review',
    'pending',
    'returned',
    'rejected',
    'withdrawn',
    'confirmed',
    'disputed',
    'retired',
  ],
  moves: {
    // From `confirmed` only when a node has changed since: 待复核 is resolved by a new statement, confirmed anew.
    revise: {
      from: ['draft', 'returned', 'confirmed'],
      to: ['draft'],
      operation: 'mapping.revise',
      reason: 'none',
    },
    // 待复核 resolved by saying that the same still holds for what the nodes are now; both sides look at it again.
    reaffirm: {
      from: ['confirmed'],
      to: ['agency-review'],
      operation: 'mapping.reaffirm',
      reason: 'none',
    },
    submit: {
      from: ['draft', 'returned'],
      to: ['agency-review'],
      operation: 'mapping.submit',
      reason: 'none',
    },
    forward: { from: ['agency-review'], to: ['pending'], operation: 'mapping.forward', reason: 'none' },
    // The editors take it back from 本局审核 before anybody has looked at it: the undo of submitting.
    recall: { from: ['agency-review'], to: ['draft'], operation: 'mapping.recall', reason: 'none' },
    'send-back': {
      from: ['agency-review'],
      to: ['draft'],
      operation: 'mapping.send-back',
      reason: 'required',
    },
    confirm: { from: ['pending'], to: ['confirmed'], operation: 'mapping.confirm', reason: 'none' },
    return: { from: ['pending'], to: ['returned'], operation: 'mapping.return', reason: 'required' },
    reject: { from: ['pending'], to: ['rejected'], operation: 'mapping.reject', reason: 'required' },
    withdraw: {
      from: ['draft', 'agency-review', 'pending', 'returned'],
      to: ['withdrawn'],
      operation: 'mapping.withdraw',
      reason: 'required',
    },
    dispute: { from: ['confirmed'], to: ['disputed'], operation: 'mapping.dispute', reason: 'required' },
    adjudicate: {
      from: ['disputed'],
      to: ['confirmed', 'returned', 'retired'],
      operation: 'mapping.adjudicate',
      reason: 'required',
    },
    retire: { from: ['confirmed'], to: ['retired'], operation: 'mapping.retire', reason: 'required' },
  },
})

export type MappingState = StateOf<typeof mappingWorkflow>
export type MappingMove = MoveOf<typeof mappingWorkflow>

/** While in one of these, a pair takes no second mapping: the condition of the partial unique index on the pair. */
export const liveMappingStates = [
  'draft',
  'agency-review',
  'pending',
  'returned',
  'confirmed',
  'disputed',
] as const satisfies readonly MappingState[]

/** States that the proposing agency keeps to itself. */
export const internalMappingStates = ['draft', 'agency-review'] as const satisfies readonly MappingState[]

export function isLive(state: MappingState): boolean {
  return (liveMappingStates as readonly MappingState[]).includes(state)
}

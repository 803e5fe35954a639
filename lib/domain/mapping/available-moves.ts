/**
 * The moves that a person is offered on a mapping: what the workflow allows from its state, what the policy allows the
 * person's roles, and what the rules would refuse this very person. The commands check all of it again.
 */
import { allows } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import { legalMoves } from '#lib/domain/shared/workflow'
import type { Operation } from '../access/operations'
import { type Mapping, whoseMapping } from './mapping'
import { type MappingMove, mappingWorkflow } from './workflow'

/** `stale`: a node has changed since the statement, so a confirmed mapping may be said anew. */
export function availableMoves(mapping: Mapping, actor: Actor, stale: boolean): readonly MappingMove[] {
  const whose = whoseMapping(mapping, actor)
  return legalMoves(mappingWorkflow, mapping.state).filter((move) => {
    const operation = mappingWorkflow.moves[move].operation as Operation
    if (!allows(actor, operation, whose)) return false
    if (move === 'forward') return !isOwnWork(mapping, actor)
    if (move === 'reaffirm' || (move === 'revise' && mapping.state === 'confirmed')) return stale
    return !(move === 'confirm' && stale)
  })
}

/** Whoever wrote or submitted it does not do its 本局审核. */
export function isOwnWork(mapping: Mapping, actor: Pick<Actor, 'accountId'>): boolean {
  return actor.accountId === mapping.submittedById || actor.accountId === mapping.statement.authorId
}

/** Whom a mapping waits for. Null: nobody, it is settled. */
export type MappingWaitsFor =
  | { readonly side: 'proposer' | 'other'; readonly role: 'editor' | 'reviewer' }
  | { readonly side: 'joint'; readonly role: 'secretary' }

export function mappingWaitsFor(mapping: Pick<Mapping, 'state'>, stale: boolean): MappingWaitsFor | null {
  switch (mapping.state) {
    case 'draft':
    case 'returned':
      return { side: 'proposer', role: 'editor' }
    case 'agency-review':
      return { side: 'proposer', role: 'reviewer' }
    case 'pending':
      return { side: 'other', role: 'reviewer' }
    case 'disputed':
      return { side: 'joint', role: 'secretary' }
    case 'confirmed':
      return stale ? { side: 'proposer', role: 'editor' } : null
    case 'rejected':
    case 'withdrawn':
    case 'retired':
      return null
  }
}

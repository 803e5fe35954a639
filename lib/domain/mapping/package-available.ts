/** The moves that a person is offered on a 批次: what the workflow, the policy and the rule about own work allow. */
import type { Operation } from '#lib/domain/access/operations'
import { allows } from '#lib/domain/access/policy'
import type { Actor } from '#lib/domain/access/roles'
import { legalMoves } from '#lib/domain/shared/workflow'
import { type MappingPackage, whosePackage } from './package'
import { type PackageMove, packageWorkflow } from './package-workflow'

/** `authorIds`: who wrote a statement in it. */
export function availablePackageMoves(
  pack: MappingPackage,
  authorIds: readonly string[],
  actor: Actor,
): readonly PackageMove[] {
  const whose = whosePackage(pack, actor)
  const own = [pack.createdById, pack.submittedById, ...authorIds].includes(actor.accountId)
  return legalMoves(packageWorkflow, pack.state).filter((move) => {
    if (!allows(actor, packageWorkflow.moves[move].operation as Operation, whose)) return false
    return move !== 'forward' || !own
  })
}

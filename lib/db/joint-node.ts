/** Which nodes a co-signed joint standard replaces: what co-signed coverage counts. */
import type { JointState } from '#lib/domain/joint/workflow'
import { database } from './client'

const cosignedStates = ['cosigned', 'approval', 'issued'] as const satisfies readonly JointState[]

/** Node id → ids of the co-signed joint standards that replace it, for the nodes of the given catalogues. */
export async function listReplacedNodes(
  catalogIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const rows = await database().jointNode.findMany({
    where: { node: { catalogId: { in: [...catalogIds] } }, joint: { state: { in: [...cosignedStates] } } },
    orderBy: { jointId: 'asc' },
  })
  const replaced = new Map<string, string[]>()
  for (const { nodeId, jointId } of rows) {
    const ids = replaced.get(nodeId)
    if (ids) ids.push(jointId)
    else replaced.set(nodeId, [jointId])
  }
  return replaced
}

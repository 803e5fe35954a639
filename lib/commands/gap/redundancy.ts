/** 冗余处置: what becomes of several nodes of one catalogue with one counterpart; the owning agency's own to decide. */
import { isDemo } from '#lib/auth/settings'
import { effectiveSnapshots, loadCatalog } from '#lib/db/catalog'
import type { Tx } from '#lib/db/client'
import { listCoveringMappings } from '#lib/db/mapping'
import { nodeOwners } from '#lib/db/node-owner'
import { lockRedundancy, saveRedundancy } from '#lib/db/redundancy'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor } from '#lib/domain/access/roles'
import { moveRedundancy, proposeRedundancy, type RedundancySubject } from '#lib/domain/gap/decide-redundancy'
import { type RedundancyDisposition, whoseRedundancy } from '#lib/domain/gap/redundancy'
import { isStale } from '#lib/domain/mapping/mapping'
import { endHashes } from '#lib/domain/mapping/placed-node'
import { relationSeenFrom, relationTable } from '#lib/domain/mapping/relations'
import { moveRedundancyInput, proposeRedundancyInput } from '#lib/input/gap'
import { command, type RunnableCommand } from '../run'

type Key = { readonly targetNodeId: string; readonly catalogId: string }

const reply = ({ id, version, state }: RedundancyDisposition) => ({ id, version, state })

async function lockSubject(tx: Tx, { targetNodeId, catalogId }: Key): Promise<RedundancySubject | null> {
  const target = (await nodeOwners([targetNodeId], tx)).get(targetNodeId)
  const catalog = await loadCatalog(catalogId, tx)
  if (!target || !catalog || target.catalogId === catalogId) return null
  return {
    targetNodeId,
    targetAgencyId: target.agencyId,
    catalogId,
    owningAgencyId: catalog.agency.id,
    nodeIds: await confirmedNodes(tx, targetNodeId, catalogId),
    disposition: await lockRedundancy(tx, targetNodeId, catalogId),
  }
}

/** The catalogue's nodes that the target covers by a confirmed, not stale mapping. */
async function confirmedNodes(tx: Tx, targetNodeId: string, catalogId: string): Promise<readonly string[]> {
  const mappings = await listCoveringMappings(tx, targetNodeId, catalogId)
  const ends = mappings.flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId])
  const snapshots = await effectiveSnapshots(ends, tx)
  const hashes = new Map([...snapshots].map(([id, { contentHash }]) => [id, contentHash]))
  return mappings
    .filter((mapping) => !isStale(mapping, endHashes(mapping, hashes)))
    .map((mapping) => ({
      mapping,
      nodeId: mapping.nodeAId === targetNodeId ? mapping.nodeBId : mapping.nodeAId,
    }))
    .filter(({ mapping, nodeId }) => relationTable[relationSeenFrom(mapping, nodeId)].halves > 0)
    .map(({ nodeId }) => nodeId)
    .sort()
}

const proposeRedundancyCommand = command({
  name: 'redundancy.propose',
  input: proposeRedundancyInput,
  subject: '冗余',
  load: lockSubject,
  whose: whoseRedundancy,
  decide: (subject, input, context) =>
    proposeRedundancy(subject, { ...input, demo: input.demo && isDemo() }, context),
  save: (tx, next, { disposition }) => saveRedundancy(tx, next, disposition),
  conflicts: { targetNodeId: { code: 'STALE', params: { seen: 0, current: 1 } } },
  reply,
})

function moveCommand(name: CommandName, move: Parameters<typeof moveRedundancy>[1]): RunnableCommand {
  return command({
    name,
    input: moveRedundancyInput,
    subject: '冗余处置',
    load: async (tx, input, actor: Actor) => {
      const subject = await lockSubject(tx, input)
      const own = subject && whoseRedundancy(subject, actor) === 'own'
      return subject?.disposition && (own || subject.disposition.state === 'decided') ? subject : null
    },
    whose: whoseRedundancy,
    decide: (subject, { version, reason }, context) =>
      moveRedundancy(subject, move, { version, ...(reason === undefined ? {} : { reason }) }, context),
    save: (tx, next, { disposition }) => saveRedundancy(tx, next, disposition),
    reply,
  })
}

export const redundancyCommands: readonly RunnableCommand[] = [
  proposeRedundancyCommand,
  moveCommand('redundancy.approve', 'approve'),
  moveCommand('redundancy.return', 'return'),
  moveCommand('redundancy.withdraw', 'withdraw'),
]

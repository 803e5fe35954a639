/** Joint standards with participants, sources, replaced nodes and drafters: rows ↔ domain values. */
import type { JointKind, JointSource, JointStandard, Participant } from '#lib/domain/joint/types'
import type { JointState } from '#lib/domain/joint/workflow'
import { database, type Tx } from './client'
import type { Prisma } from './generated/client'
import type { JointParticipantModel, JointSourceModel, JointStandardModel } from './generated/models'

type JointRow = JointStandardModel & {
  participants: JointParticipantModel[]
  sources: JointSourceModel[]
  nodes: { nodeId: string }[]
  drafters: { accountId: string; account: { agencyId: string | null } }[]
}

const whole = {
  participants: { orderBy: { agency: { ordinal: 'asc' } } },
  sources: { orderBy: { id: 'asc' } },
  nodes: { select: { nodeId: true }, orderBy: { nodeId: 'asc' } },
  drafters: {
    select: { accountId: true, account: { select: { agencyId: true } } },
    orderBy: { account: { username: 'asc' } },
  },
} as const satisfies Prisma.JointStandardInclude

/** Locks the project, and with it everything that hangs on it: drafts, ballots, votes, signatures. */
export async function lockJoint(tx: Tx, id: string): Promise<JointStandard | null> {
  await tx.$queryRaw`SELECT id FROM joint_standard WHERE id = ${id} FOR UPDATE`
  return loadJoint(id, tx)
}

export async function loadJoint(
  id: string,
  tx: Pick<Tx, 'jointStandard'> = database(),
): Promise<JointStandard | null> {
  const row = await tx.jointStandard.findUnique({ where: { id }, include: whole })
  return row ? toJoint(row) : null
}

/** Every project, the latest change of state first. The list is short: it is read whole and filtered by the query. */
export async function listJoints(): Promise<JointStandard[]> {
  const rows = await database().jointStandard.findMany({
    include: whole,
    orderBy: [{ stateSince: 'desc' }, { id: 'asc' }],
  })
  return rows.map(toJoint)
}

export async function insertJoint(tx: Tx, joint: JointStandard): Promise<void> {
  const { id: jointId } = joint
  await tx.jointStandard.create({ data: columnsOf(joint) })
  await tx.jointParticipant.createMany({ data: joint.participants.map((one) => ({ ...one, jointId })) })
  await tx.jointSource.createMany({ data: joint.sources.map((source) => ({ ...source, jointId })) })
  await tx.jointNode.createMany({ data: joint.nodeIds.map((nodeId) => ({ jointId, nodeId })) })
}

/** Writes what a decision changed. Sources and replaced nodes stand since the proposal. */
export async function saveJoint(tx: Tx, next: JointStandard, before: JointStandard): Promise<void> {
  const { id, ...columns } = columnsOf(next)
  await tx.jointStandard.update({ where: { id }, data: columns })
  if (next.participants !== before.participants) {
    for (const { agencyId, ...facts } of next.participants) {
      await tx.jointParticipant.update({
        where: { jointId_agencyId: { jointId: id, agencyId } },
        data: facts,
      })
    }
  }
  if (next.drafters !== before.drafters) {
    const accountIds = next.drafters.map((drafter) => drafter.accountId)
    await tx.jointDrafter.deleteMany({ where: { jointId: id, accountId: { notIn: accountIds } } })
    await tx.jointDrafter.createMany({
      data: accountIds.map((accountId) => ({ jointId: id, accountId })),
      skipDuplicates: true,
    })
  }
}

function columnsOf(joint: JointStandard) {
  const { participants: _p, sources: _s, nodeIds: _n, drafters: _d, ...columns } = joint
  return columns
}

function toJoint(row: JointRow): JointStandard {
  const { participants, sources, nodes, drafters, ...columns } = row
  return {
    ...columns,
    kind: columns.kind as JointKind,
    state: columns.state as JointState,
    participants: participants.map(toParticipant),
    sources: sources.map(toSource),
    nodeIds: nodes.map((node) => node.nodeId),
    drafters: drafters.map(({ accountId, account }) => ({ accountId, agencyId: account.agencyId ?? '' })),
  }
}

function toParticipant({ jointId: _jointId, ...participant }: JointParticipantModel): Participant {
  return participant
}

function toSource({ id, mappingId, gapNodeId, lackingCatalogId }: JointSourceModel): JointSource {
  if (mappingId !== null) return { id, mappingId }
  // The constraint joint_source_is_one_thing holds one or the other.
  if (gapNodeId === null || lackingCatalogId === null)
    throw new Error(`source ${id} is neither mapping nor gap`)
  return { id, gapNodeId, lackingCatalogId }
}

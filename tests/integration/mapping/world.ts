/**
 * A small world for the tests of mappings and gaps: the seed's bureaus and people, and for each bureau an effective
 * edition with one 子体系 and a few 类目. Editions are written directly, because these tests are not about change sets.
 */
import { randomUUID } from 'node:crypto'
import { database } from '#lib/db/client'
import { demoPassword } from '#lib/domain/access/password-rule'
import type { Actor, Role } from '#lib/domain/access/roles'
import { editionHash, platformCode, type Snapshot, snapshotHash } from '#lib/domain/catalog/node'
import { actorOf, idOf, installer, perform } from '../../../prisma/seed/actors'
import { seedPeople } from '../../../prisma/seed/people'

process.env['TONGBIAO_MODE'] = 'demo'
process.env['TONGBIAO_KEY_SECRET'] = 'k'.repeat(40)
process.env['NEXTAUTH_SECRET'] = 's'.repeat(40)

export type World = {
  /** Title → node id, per agency id. */
  readonly nodes: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly catalogs: Readonly<Record<string, string>>
}

const categories = ['术语', '用房', '用车', '接待', '节能', '资产'] as const

export async function buildWorld(): Promise<World> {
  await seedPeople()
  const sc = await giveEdition('sc', categories)
  const cq = await giveEdition('cq', categories)
  return { nodes: { sc: sc.nodes, cq: cq.nodes }, catalogs: { sc: sc.catalogId, cq: cq.catalogId } }
}

/** An account with roles, in an agency. */
export async function addPerson(username: string, agencyId: string, roles: readonly Role[]): Promise<Actor> {
  const account = { username, displayName: username, agencyId, password: demoPassword }
  const accountId = idOf(await perform(installer, 'account.create', account))
  for (const role of roles) await perform(installer, 'account.grant-role', { accountId, role })
  return actorOf(username)
}

/** The next effective edition of an agency's catalogue: the titles given as 类目 under one 子体系. */
export async function giveEdition(
  agencyId: string,
  titles: readonly string[],
  known: Readonly<Record<string, string>> = {},
): Promise<{ readonly catalogId: string; readonly nodes: Readonly<Record<string, string>> }> {
  const db = database()
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId } })
  const catalog = await db.catalog.findFirstOrThrow({ where: { agencyId } })
  const rootId = known['root'] ?? randomUUID()
  const nodes: Record<string, string> = { ...known, root: rootId }
  for (const title of titles) nodes[title] ??= randomUUID()
  const count = await db.node.count({ where: { catalogId: catalog.id } })
  const fresh = Object.values(nodes).filter((id) => !Object.values(known).includes(id))
  await db.node.createMany({
    data: fresh.map((id, index) => ({
      id,
      catalogId: catalog.id,
      platformCode: platformCode(agency.regionCode, count + index + 1),
      createdAt: new Date(),
    })),
  })
  const snapshots = [
    snapshot(rootId, null, 0, 'subsystem', '业务标准体系'),
    ...titles.map((title, index) => snapshot(nodes[title] ?? '', rootId, index, 'category', title)),
  ]
  await writeEdition(catalog.id, snapshots)
  return { catalogId: catalog.id, nodes }
}

/** Makes the snapshots the effective edition. */
export async function writeEdition(catalogId: string, snapshots: readonly Snapshot[]): Promise<void> {
  const db = database()
  const number = await db.edition.count({ where: { catalogId } })
  const edition = await db.edition.create({
    data: {
      id: randomUUID(),
      catalogId,
      number,
      title: `第 ${number} 版`,
      contentHash: editionHash(snapshots),
      effectiveAt: new Date(),
      approvedBy: 'test',
    },
  })
  for (const { record: _, ...one } of snapshots) {
    const contentHash = snapshotHash({ ...one, record: null })
    await db.nodeSnapshot.create({ data: { ...one, editionId: edition.id, contentHash } })
  }
  await db.catalog.update({ where: { id: catalogId }, data: { effectiveEditionId: edition.id } })
}

function snapshot(
  nodeId: string,
  parentNodeId: string | null,
  ordinal: number,
  kind: Snapshot['kind'],
  title: string,
): Snapshot {
  return { nodeId, parentNodeId, ordinal, kind, officialCode: null, title, standardId: null, record: null }
}

/** The id of a 类目 of an agency by its title. */
export function nodeOf(world: World, agencyId: string, title: string): string {
  const id = world.nodes[agencyId]?.[title]
  if (id === undefined) throw new Error(`no node ${title} of ${agencyId}`)
  return id
}

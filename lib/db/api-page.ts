/** The pages of the read API: each goes on after the last sort key seen, and asks for one row more than it shows. */
import type { NodeKind } from '#lib/domain/catalog/node'
import type { Mapping } from '#lib/domain/mapping/mapping'
import { internalMappingStates, type MappingState } from '#lib/domain/mapping/workflow'
import { type StoredSnapshot, toSnapshot } from './catalog'
import { database } from './client'
import { type MappingRow, toMapping, withStatement } from './mapping'

type Page = { readonly limit: number; readonly cursor?: string | undefined }

/** Snapshots of an edition by 平台内码. */
export async function pageOfSnapshots(
  editionId: string,
  filter: {
    readonly kind?: NodeKind | undefined
    readonly parent?: string | undefined
    readonly text?: string | undefined
  },
  { limit, cursor }: Page,
): Promise<StoredSnapshot[]> {
  const rows = await database().nodeSnapshot.findMany({
    where: {
      editionId,
      ...(filter.kind && { kind: filter.kind }),
      ...(filter.parent && { parentNodeId: filter.parent }),
      ...(filter.text && { title: { contains: filter.text, mode: 'insensitive' as const } }),
      ...(cursor !== undefined && { node: { platformCode: { gt: cursor } } }),
    },
    include: { node: { select: { platformCode: true } } },
    orderBy: { node: { platformCode: 'asc' } },
    take: limit + 1,
  })
  return rows.map(toSnapshot)
}

/** Ids of standards that an effective edition places, by id. */
export async function pageOfStandardIds(
  filter: { readonly normalized?: string | undefined; readonly text?: string | undefined },
  { limit, cursor }: Page,
): Promise<string[]> {
  const rows = await database().standard.findMany({
    where: {
      ...(filter.normalized && { numbers: { some: { normalized: filter.normalized } } }),
      ...(filter.text && { title: { contains: filter.text, mode: 'insensitive' as const } }),
      ...(cursor !== undefined && { id: { gt: cursor } }),
      snapshots: { some: { edition: { effectiveOf: { isNot: null } } } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: limit + 1,
  })
  return rows.map(({ id }) => id)
}

/** Mappings that have left their proposing agency, by id: what every participant may see. */
export async function pageOfMappings(
  filter: {
    readonly catalogs: readonly string[]
    readonly nodeId?: string | undefined
    readonly states?: readonly MappingState[] | undefined
  },
  { limit, cursor }: Page,
): Promise<Mapping[]> {
  const rows: MappingRow[] = await database().mapping.findMany({
    where: {
      forwardedAt: { not: null },
      AND: [
        { state: { notIn: [...internalMappingStates] } },
        ...(filter.states ? [{ state: { in: [...filter.states] } }] : []),
        ...filter.catalogs.map((id) => ({ OR: [{ catalogAId: id }, { catalogBId: id }] })),
        ...(filter.nodeId ? [{ OR: [{ nodeAId: filter.nodeId }, { nodeBId: filter.nodeId }] }] : []),
      ],
      ...(cursor !== undefined && { id: { gt: cursor } }),
    },
    include: withStatement,
    orderBy: { id: 'asc' },
    take: limit + 1,
  })
  return rows.map(toMapping)
}

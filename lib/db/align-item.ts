/**
 * Nodes as the alignment engine compares them: one level of an edition, read in slices so that a catalogue of 100,000
 * nodes never stands in the way of other requests; or one node.
 */
import type { AlignItem } from '#lib/domain/alignment/align-item'
import { splitNumbers } from '#lib/domain/catalog/standard-number'
import type { SuggestionLevel } from '#lib/domain/mapping/suggestion'
import { database } from './client'
import { Prisma } from './generated/client'

type ItemRow = {
  readonly id: string
  readonly title: string
  readonly parentId: string | null
  readonly code: string | null
  readonly numbers: readonly string[] | null
  readonly adoption: string | null
  readonly replaces: string | null
}

const itemColumns = Prisma.sql`
  s."nodeId" AS id, s.title, s."parentNodeId" AS "parentId", s."officialCode" AS code,
  s.record->>'adoption' AS adoption, s.record->>'replaces' AS replaces,
  (SELECT array_agg(d.printed ORDER BY d.ordinal) FROM standard_number d WHERE d."standardId" = s."standardId") AS numbers`

const sliceSize = 4_000

/** The nodes of a level, a slice at a time, in the order of the primary key: no slice has to sort the rest. */
export async function* alignItemSlices(
  editionId: string,
  level: SuggestionLevel,
): AsyncGenerator<readonly AlignItem[]> {
  const pathOf = await branchPaths(editionId)
  let after = ''
  for (;;) {
    const rows = await database().$queryRaw<ItemRow[]>`
      SELECT ${itemColumns} FROM node_snapshot s
      WHERE s."editionId" = ${editionId} AND s.kind = ${level} AND s."nodeId" > ${after}
      ORDER BY s."nodeId" LIMIT ${sliceSize}`
    if (rows.length === 0) return
    yield rows.map((row) => toItem(row, row.parentId === null ? [] : pathOf(row.parentId)))
    after = rows.at(-1)?.id ?? after
  }
}

/** One node in its catalogue's effective edition, and the edition that `targetCatalogId` has in effect; or null. */
export async function loadAlignItem(
  nodeId: string,
  targetCatalogId: string,
): Promise<{
  readonly item: AlignItem
  readonly catalogId: string
  readonly level: string
  readonly targetEditionId: string
} | null> {
  const rows = await database().$queryRaw<
    (ItemRow & { catalogId: string; level: string; editionId: string; targetEditionId: string | null })[]
  >`
    SELECT ${itemColumns}, n."catalogId", s.kind AS level, s."editionId",
      (SELECT t."effectiveEditionId" FROM catalog t WHERE t.id = ${targetCatalogId}) AS "targetEditionId"
    FROM node n JOIN catalog c ON c.id = n."catalogId"
    JOIN node_snapshot s ON s."editionId" = c."effectiveEditionId" AND s."nodeId" = n.id
    WHERE n.id = ${nodeId}`
  const [row] = rows
  if (!row?.targetEditionId) return null
  const { catalogId, level, targetEditionId, parentId } = row
  const path = parentId === null ? [] : (await branchPaths(row.editionId))(parentId)
  return { item: toItem(row, path), catalogId, level, targetEditionId }
}

type PathOf = (nodeId: string) => readonly string[]

/** An edition never changes, so the paths of the last few can be kept. */
const keptPaths = new Map<string, Promise<PathOf>>()
const editionsKept = 8

function branchPaths(editionId: string): Promise<PathOf> {
  const known = keptPaths.get(editionId)
  if (known) return known
  const [oldest] = keptPaths.keys()
  if (oldest !== undefined && keptPaths.size >= editionsKept) keptPaths.delete(oldest)
  const paths = readBranchPaths(editionId)
  keptPaths.set(editionId, paths)
  paths.catch(() => keptPaths.delete(editionId))
  return paths
}

/** Titles from the root down to a branch, its own last. */
async function readBranchPaths(editionId: string): Promise<PathOf> {
  const rows = await database().nodeSnapshot.findMany({
    where: { editionId, kind: { not: 'position' } },
    select: { nodeId: true, parentNodeId: true, title: true },
  })
  const byId = new Map(rows.map((row) => [row.nodeId, row]))
  const paths = new Map<string, readonly string[]>()
  const pathOf = (nodeId: string): readonly string[] => {
    const known = paths.get(nodeId)
    if (known) return known
    const row = byId.get(nodeId)
    if (!row) return []
    const path = [...(row.parentNodeId === null ? [] : pathOf(row.parentNodeId)), row.title]
    paths.set(nodeId, path)
    return path
  }
  return pathOf
}

function toItem(row: ItemRow, path: readonly string[]): AlignItem {
  const { id, title, parentId, code, numbers, adoption, replaces } = row
  const cited = [...splitNumbers(adoption), ...splitNumbers(replaces)]
  return {
    id,
    title,
    parentId,
    path,
    code,
    numbers: numbers ?? [],
    cited: cited.map(({ normalized }) => normalized),
    description: null,
  }
}

export async function countItems(editionId: string, level: SuggestionLevel): Promise<number> {
  return database().nodeSnapshot.count({ where: { editionId, kind: level } })
}

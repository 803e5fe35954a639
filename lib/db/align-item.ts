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
  readonly platformCode: string
  readonly title: string
  readonly parentId: string | null
  readonly code: string | null
  readonly numbers: readonly string[] | null
  readonly adoption: string | null
  readonly replaces: string | null
}

const itemColumns = Prisma.sql`
  s."nodeId" AS id, n."platformCode", s.title, s."parentNodeId" AS "parentId", s."officialCode" AS code,
  s.record->>'adoption' AS adoption, s.record->>'replaces' AS replaces,
  (SELECT array_agg(d.printed ORDER BY d.ordinal) FROM standard_number d WHERE d."standardId" = s."standardId") AS numbers`

const sliceSize = 4_000

/** The nodes of a level in the order of their 平台内码, a slice at a time. */
export async function* alignItemSlices(
  editionId: string,
  level: SuggestionLevel,
): AsyncGenerator<readonly AlignItem[]> {
  const pathOf = await branchPaths(editionId)
  let after = ''
  for (;;) {
    const rows = await database().$queryRaw<ItemRow[]>`
      SELECT ${itemColumns} FROM node_snapshot s JOIN node n ON n.id = s."nodeId"
      WHERE s."editionId" = ${editionId} AND s.kind = ${level} AND n."platformCode" > ${after}
      ORDER BY n."platformCode" LIMIT ${sliceSize}`
    if (rows.length === 0) return
    yield rows.map((row) => toItem(row, row.parentId === null ? [] : pathOf(row.parentId)))
    after = rows.at(-1)?.platformCode ?? after
  }
}

/** One node in its catalogue's effective edition, or null. */
export async function loadAlignItem(
  nodeId: string,
): Promise<{ readonly item: AlignItem; readonly catalogId: string; readonly level: string } | null> {
  const rows = await database().$queryRaw<
    (ItemRow & { catalogId: string; level: string; path: readonly string[] })[]
  >`
    WITH RECURSIVE own AS (
      SELECT s.* FROM node_snapshot s JOIN catalog c ON c."effectiveEditionId" = s."editionId"
      WHERE s."nodeId" = ${nodeId}
    ), up AS (
      SELECT "editionId", "parentNodeId", ''::text AS title, 0 AS height FROM own
      UNION ALL
      SELECT p."editionId", p."parentNodeId", p.title, up.height + 1
      FROM up JOIN node_snapshot p ON p."editionId" = up."editionId" AND p."nodeId" = up."parentNodeId"
    )
    SELECT ${itemColumns}, n."catalogId", s.kind AS level,
      ARRAY(SELECT up.title FROM up WHERE up.height > 0 ORDER BY up.height DESC) AS path
    FROM own s JOIN node n ON n.id = s."nodeId"`
  const [row] = rows
  return row ? { item: toItem(row, row.path), catalogId: row.catalogId, level: row.level } : null
}

/** Titles from the root down to a branch, its own last. */
async function branchPaths(editionId: string): Promise<(nodeId: string) => readonly string[]> {
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

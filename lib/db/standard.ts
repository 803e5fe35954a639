/**
 * Documents in the world and their numbers. A number belongs to one document, which the primary key of
 * standard_number guarantees; those who make documents take a lock first, so that two bureaus whose editions become
 * effective at the same moment find each other's documents instead of running into the key.
 */
import type { StandardLevel } from '#lib/domain/catalog/record'
import type { Standard, StandardNumber } from '#lib/domain/catalog/standard'
import { agencyColumns, type CatalogSummary, type StoredSnapshot, toSnapshot } from './catalog'
import { database, type Tx } from './client'
import type { StandardModel, StandardNumberModel } from './generated/models'

/** Any number will do, as long as nobody else locks the same one. */
const standardsLock = 7_261_963

/** From here to the end of the transaction nobody else makes documents. */
export async function lockStandards(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${standardsLock})`
}

/** Normalised number → id of the standard that has it; unknown numbers are missing. */
export async function lookupStandards(
  normalized: readonly string[],
  tx: Pick<Tx, 'standardNumber'> = database(),
): Promise<Map<string, string>> {
  const rows = await tx.standardNumber.findMany({ where: { normalized: { in: [...normalized] } } })
  return new Map(rows.map((row) => [row.normalized, row.standardId]))
}

export async function insertStandards(tx: Tx, standards: readonly Standard[], at: Date): Promise<void> {
  await tx.standard.createMany({
    data: standards.map(({ id, title, level }) => ({ id, title, level, createdAt: at })),
  })
  await tx.standardNumber.createMany({
    data: standards.flatMap(({ id, numbers }) =>
      numbers.map((number, ordinal) => ({ ...number, standardId: id, ordinal })),
    ),
  })
}

/** Gives a known standard further numbers, after those that it has. */
export async function addNumbers(
  tx: Tx,
  standardId: string,
  numbers: readonly StandardNumber[],
): Promise<void> {
  const taken = await tx.standardNumber.count({ where: { standardId } })
  await tx.standardNumber.createMany({
    data: numbers.map((number, index) => ({ ...number, standardId, ordinal: taken + index })),
  })
}

export async function loadStandard(id: string): Promise<Standard | null> {
  const row = await database().standard.findUnique({ where: { id }, include: { numbers: true } })
  return row ? toStandard(row) : null
}

/** The given standards by id, with their numbers. */
export async function listStandards(ids: readonly string[]): Promise<Map<string, Standard>> {
  const rows = await database().standard.findMany({
    where: { id: { in: [...ids] } },
    include: { numbers: true },
  })
  return new Map(rows.map((row) => [row.id, toStandard(row)]))
}

function toStandard(row: StandardModel & { numbers: StandardNumberModel[] }): Standard {
  const numbers = [...row.numbers].sort((a, b) => a.ordinal - b.ordinal)
  return {
    id: row.id,
    title: row.title,
    level: row.level as StandardLevel,
    numbers: numbers.map(({ normalized, printed }) => ({ normalized, printed })),
  }
}

/** Where a document stands in an effective edition. */
export type Placement = {
  readonly standardId: string
  readonly nodeId: string
  readonly title: string
  readonly platformCode: string
  readonly catalogId: string
  readonly agency: CatalogSummary['agency']
}

/** The placements of the given standards in the effective editions of all catalogues. */
export async function listPlacements(
  standardIds: readonly string[],
  tx: Pick<Tx, 'nodeSnapshot'> = database(),
): Promise<Placement[]> {
  const rows = await tx.nodeSnapshot.findMany({
    where: { standardId: { in: [...standardIds] }, edition: { effectiveOf: { isNot: null } } },
    select: {
      standardId: true,
      nodeId: true,
      title: true,
      node: { select: { platformCode: true } },
      edition: { select: { catalogId: true, catalog: { select: { agency: { select: agencyColumns } } } } },
    },
    orderBy: [{ edition: { catalog: { agency: { ordinal: 'asc' } } } }, { node: { platformCode: 'asc' } }],
  })
  return rows.flatMap(({ standardId, nodeId, title, node, edition }) =>
    standardId === null
      ? []
      : [
          {
            standardId,
            nodeId,
            title,
            platformCode: node.platformCode,
            catalogId: edition.catalogId,
            agency: edition.catalog.agency,
          },
        ],
  )
}

/** A place of a document with what the bureau's row says about it and the branches above. */
export type PlacedRow = {
  readonly catalog: { readonly id: string; readonly name: string; readonly agency: CatalogSummary['agency'] }
  readonly edition: { readonly number: number; readonly title: string }
  readonly snapshot: StoredSnapshot
  readonly ancestors: readonly {
    readonly nodeId: string
    readonly title: string
    readonly officialCode: string | null
  }[]
}

/** Where a document stands in the effective editions, with the rows. */
export async function listStandardPlacements(standardId: string): Promise<PlacedRow[]> {
  const rows = await database().nodeSnapshot.findMany({
    where: { standardId, edition: { effectiveOf: { isNot: null } } },
    include: {
      node: { select: { platformCode: true } },
      edition: {
        select: {
          number: true,
          title: true,
          catalog: { select: { id: true, name: true, agency: { select: agencyColumns } } },
        },
      },
    },
    orderBy: [{ edition: { catalog: { agency: { ordinal: 'asc' } } } }, { nodeId: 'asc' }],
  })
  return Promise.all(
    rows.map(async ({ edition: { catalog, ...edition }, ...row }) => ({
      catalog,
      edition,
      snapshot: toSnapshot(row),
      ancestors: await listAncestors(row.editionId, row.parentNodeId),
    })),
  )
}

/** The branches above a node in an edition, root first. */
async function listAncestors(
  editionId: string,
  parentNodeId: string | null,
): Promise<PlacedRow['ancestors']> {
  if (parentNodeId === null) return []
  const row = await database().nodeSnapshot.findUnique({
    where: { editionId_nodeId: { editionId, nodeId: parentNodeId } },
    select: { nodeId: true, title: true, officialCode: true, parentNodeId: true },
  })
  if (!row) return []
  const { parentNodeId: above, ...branch } = row
  return [...(await listAncestors(editionId, above)), branch]
}

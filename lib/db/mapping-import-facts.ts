/** What an import of mappings has to know: the nodes of both catalogues, the documents that the file names, and what is said already. */
import type { Actor } from '#lib/domain/access/roles'
import { canonicalPlatformCode } from '#lib/domain/catalog/node'
import { standingDispositions } from '#lib/domain/gap/disposition'
import type { MappingImportFacts } from '#lib/domain/mapping/import-case'
import { noCounterpartKey, pairKey } from '#lib/domain/mapping/import-case'
import { type EarlierRow, pairFacts } from '#lib/domain/mapping/import-facts'
import { type ImportNode, numbersOf } from '#lib/domain/mapping/import-nodes'
import type { ImportedRow } from '#lib/domain/mapping/import-row'
import type { CatalogSummary } from './catalog'
import { database, type Tx } from './client'
import { listDispositions } from './gap'
import { listLiveAndRefused } from './mapping-bulk'
import { lookupStandards } from './standard'

export async function loadMappingImportFacts(
  { subject, object }: { readonly subject: CatalogSummary; readonly object: CatalogSummary },
  rows: readonly ImportedRow[],
  actor: Pick<Actor, 'agencyId'>,
  tx: Tx = database(),
): Promise<MappingImportFacts> {
  const ends = rows.flatMap((row) => [row.subject, row.object])
  const subjects = await listImportNodes(subject.edition.id, tx)
  const objects = await listImportNodes(object.edition.id, tx)
  const standards = await lookupStandards([...new Set(ends.flatMap(numbersOf))], tx)
  const codes = ends.flatMap(({ platformCode }) =>
    platformCode ? [canonicalPlatformCode(platformCode)] : [],
  )
  const named = await tx.node.findMany({
    where: { platformCode: { in: [...new Set(codes)] } },
    select: { platformCode: true, catalogId: true },
  })
  const hashes = new Map([...subjects, ...objects].map(({ nodeId, hash }) => [nodeId, hash]))
  const mappings = await listLiveAndRefused(tx, subject.id, object.id)
  const earlier = await listEarlierRows(actor.agencyId, subject.id, object.id, tx)
  const dispositions = await listDispositions([subject.id, object.id], { internalOf: actor.agencyId }, tx)
  return {
    subjects,
    objects,
    standards,
    catalogOfPlatformCode: new Map(named.map(({ platformCode, catalogId }) => [platformCode, catalogId])),
    subjectCatalogId: subject.id,
    objectCatalogId: object.id,
    ...pairFacts(mappings, earlier, hashes, actor),
    dispositions: standingDispositions(dispositions),
    suggested: await listSuggestedKeys(subject.id, object.id, tx),
  }
}

/** Every node of an edition, without the records: an edition may hold 300,000. */
function listImportNodes(editionId: string, tx: Pick<Tx, '$queryRaw'>): Promise<ImportNode[]> {
  return tx.$queryRaw<ImportNode[]>`
    SELECT s."nodeId", s."parentNodeId", s.kind, n."platformCode", s."officialCode", s.title, s."standardId",
           s."contentHash" AS hash
    FROM node_snapshot s JOIN node n ON n.id = s."nodeId"
    WHERE s."editionId" = ${editionId}`
}

function listEarlierRows(
  agencyId: string | null,
  one: string,
  other: string,
  tx: Pick<Tx, '$queryRaw'>,
): Promise<EarlierRow[]> {
  return tx.$queryRaw<EarlierRow[]>`
    SELECT r."mappingId", r."contentHash", r."recordId"
    FROM mapping_import_row r JOIN mapping_import i ON i.id = r."importId"
    WHERE i."agencyId" = ${agencyId} AND r."mappingId" IS NOT NULL
      AND i."subjectCatalogId" IN (${one}, ${other}) AND i."objectCatalogId" IN (${one}, ${other})`
}

/** 推荐 that are there, also those put aside: what people have refused does not come back by a file. */
async function listSuggestedKeys(
  one: string,
  other: string,
  tx: Pick<Tx, '$queryRaw'>,
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ nodeAId: string; nodeBId: string | null }[]>`
    SELECT s."nodeAId", s."nodeBId" FROM suggestion s JOIN node n ON n.id = s."nodeAId"
    WHERE n."catalogId" IN (${one}, ${other}) AND s."catalogBId" IN (${one}, ${other})`
  return new Set(
    rows.map(({ nodeAId, nodeBId }) =>
      nodeBId === null ? noCounterpartKey(nodeAId) : pairKey(nodeAId, nodeBId),
    ),
  )
}

/** 导入记录: the imports of an agency, and what has become of the drafts that one of them made. */
import { accountNames } from '#lib/db/account-name'
import { type CatalogSummary, listCatalogs } from '#lib/db/catalog'
import { mappingsById } from '#lib/db/mapping-bulk'
import {
  listMappingImportRows,
  listMappingImports,
  listOriginsOfMapping,
  loadMappingImport,
  type StatementOrigin,
} from '#lib/db/mapping-import'
import { nodeTitles } from '#lib/db/node-title'
import type { Reader } from '#lib/domain/access/reader'
import type { MappingImport, MappingImportRow } from '#lib/domain/mapping/import-record'
import { isUntouched } from '#lib/domain/mapping/import-undo'
import type { Mapping } from '#lib/domain/mapping/mapping'

const importsShown = 50

export type ImportLine = {
  readonly record: MappingImport
  readonly by: string
  readonly subject: CatalogSummary | null
  readonly object: CatalogSummary | null
}

/** The imports of the reader's agency, the newest first. */
export async function listImports({
  actor,
}: Reader<'mapping.read-internal'>): Promise<readonly ImportLine[]> {
  return toLines(await listMappingImports(actor.agencyId, importsShown))
}

async function toLines(records: readonly MappingImport[]): Promise<readonly ImportLine[]> {
  const names = await accountNames(records.map(({ createdById }) => createdById))
  const catalogs = await listCatalogs()
  const find = (id: string) => catalogs.find((catalog) => catalog.id === id) ?? null
  return records.map((record) => ({
    record,
    by: names.get(record.createdById) ?? '',
    subject: find(record.subjectCatalogId),
    object: find(record.objectCatalogId),
  }))
}

/** A row that became something, with the mapping as it stands now. */
export type MadeRow = {
  readonly row: MappingImportRow
  readonly mapping: Mapping | null
  readonly untouched: boolean
  readonly titles: readonly [string, string]
}

export type ImportRecordView = ImportLine & { readonly made: readonly MadeRow[] }

/** Null where the reader's agency has no such import. */
export async function loadImportRecord(
  { actor }: Reader<'mapping.read-internal'>,
  id: string,
): Promise<ImportRecordView | null> {
  const record = await loadMappingImport(id, actor.agencyId)
  if (!record) return null
  const [line] = await toLines([record])
  if (!line) return null
  const rows = await listMappingImportRows(id)
  const mappings = await mappingsById(rows.flatMap(({ mappingId }) => mappingId ?? []))
  const nodes = await nodeTitles([...mappings.values()].flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId]))
  const made = rows.map((row) => {
    const mapping = row.mappingId === null ? null : (mappings.get(row.mappingId) ?? null)
    const title = (nodeId: string | undefined) => nodes.get(nodeId ?? '')?.title ?? ''
    const titles = [title(mapping?.nodeAId), title(mapping?.nodeBId)] as const
    return { row, mapping, untouched: mapping !== null && isUntouched(row, mapping), titles }
  })
  return { ...line, made }
}

/** Where the statements of a mapping came from, as far as the reader's own agency imported them. */
export async function listOrigins(
  { actor }: Pick<Reader<'mapping.read'>, 'actor'>,
  mappingId: string,
): Promise<readonly StatementOrigin[]> {
  const origins = await listOriginsOfMapping(mappingId)
  return origins.filter((origin) => origin.import.agencyId === actor.agencyId)
}

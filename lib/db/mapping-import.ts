/** Imports of mappings and what their rows said: rows ↔ domain values. They never change once written. */
import type { MappingImport, MappingImportRow } from '#lib/domain/mapping/import-record'
import type { ImportedRow } from '#lib/domain/mapping/import-row'
import { database, type Tx } from './client'
import type { MappingImportModel, MappingImportRowModel } from './generated/models'
import { insertRows } from './insert-rows'
import { fromJson } from './json'

export async function insertMappingImport(
  tx: Tx,
  record: MappingImport,
  rows: readonly MappingImportRow[],
): Promise<void> {
  const { files, settings, counts, ...columns } = record
  await tx.mappingImport.create({
    data: {
      ...columns,
      files: files.map((file) => ({ ...file })),
      settings: asJson(settings),
      counts: { ...counts },
    },
  })
  await insertRows(tx, 'mapping_import_row', rows)
}

/** Plain data as the JSON that it becomes: what is undefined is left out. */
function asJson(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object
}

export async function loadMappingImport(
  id: string,
  agencyId: string | null,
  tx: Pick<Tx, 'mappingImport'> = database(),
): Promise<MappingImport | null> {
  const row = await tx.mappingImport.findFirst({ where: { id, agencyId: agencyId ?? '' } })
  return row ? toImport(row) : null
}

/** Imports of an agency, the newest first. */
export async function listMappingImports(agencyId: string | null, limit: number): Promise<MappingImport[]> {
  const rows = await database().mappingImport.findMany({
    where: { agencyId: agencyId ?? '' },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map(toImport)
}

export async function listMappingImportRows(
  importId: string,
  tx: Pick<Tx, 'mappingImportRow'> = database(),
): Promise<MappingImportRow[]> {
  const rows = await tx.mappingImportRow.findMany({ where: { importId }, orderBy: { ordinal: 'asc' } })
  return rows.map(toRow)
}

/** A row with the import that it belongs to. */
export type StatementOrigin = { readonly import: MappingImport; readonly row: MappingImportRow }

/** Where the statements of a mapping came from, the newest first; those that people wrote are missing. */
export async function listOriginsOfMapping(mappingId: string): Promise<StatementOrigin[]> {
  const rows = await database().mappingImportRow.findMany({
    where: { mappingId },
    include: { import: true },
    orderBy: { import: { createdAt: 'desc' } },
  })
  return rows.map(({ import: record, ...row }) => ({ import: toImport(record), row: toRow(row) }))
}

function toImport(row: MappingImportModel): MappingImport {
  return {
    ...row,
    files: fromJson<MappingImport['files']>(row.files),
    settings: fromJson<MappingImport['settings']>(row.settings),
    counts: fromJson<MappingImport['counts']>(row.counts),
  }
}

function toRow(row: MappingImportRowModel): MappingImportRow {
  return { ...row, original: fromJson<ImportedRow>(row.original) }
}

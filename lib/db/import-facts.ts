/** What an import has to know of the platform: the effective edition, every 平台内码, and the documents its numbers name. */
import { type ColumnMatching, columnOf } from '#lib/domain/catalog/detail-columns'
import type { ImportInput } from '#lib/domain/catalog/import-run'
import { splitNumbers } from '#lib/domain/catalog/standard-number'
import { listAgencies } from './access'
import { type CatalogSummary, listSnapshots, plainSnapshot } from './catalog'
import { database, type Tx } from './client'
import { listPlatformCodes } from './edition'
import { lookupStandards } from './standard'

export type ImportFacts = Pick<ImportInput, 'base' | 'nodeOfPlatformCode' | 'standards'> & {
  readonly regionCodes: readonly string[]
}

export async function loadImportFacts(
  catalog: CatalogSummary,
  file: { readonly rows: readonly (readonly string[])[]; readonly matching: ColumnMatching },
  tx: Pick<Tx, 'nodeSnapshot' | 'node' | 'standardNumber' | 'agency'> = database(),
): Promise<ImportFacts> {
  const base = (await listSnapshots(catalog.edition.id, {}, tx)).map(plainSnapshot)
  const codes = await listPlatformCodes(catalog.id, tx)
  const agencies = await listAgencies(tx)
  const column = columnOf(file.matching, 'number') ?? -1
  const inFile = file.rows.flatMap((row) => splitNumbers(row[column] ?? null))
  const inBase = base.flatMap(({ record }) => splitNumbers(record?.numberText ?? null))
  const numbers = new Set([...inFile, ...inBase].map(({ normalized }) => normalized))
  return {
    base,
    nodeOfPlatformCode: new Map([...codes].map(([nodeId, code]) => [code, nodeId])),
    standards: await lookupStandards([...numbers], tx),
    regionCodes: agencies.map(({ regionCode }) => regionCode),
  }
}

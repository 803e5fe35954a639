/** The exported 对照表 as exchange rows, with what the table itself does not show: evidence, names, days, bundles. */
import { siteAddress } from '#lib/auth/settings'
import { accountNames } from '#lib/db/account-name'
import { listConfirmations } from '#lib/db/confirmation'
import type { Reader } from '#lib/domain/access/reader'
import { dayOf } from '#lib/domain/catalog/day'
import type { ExportScope } from '#lib/domain/gap/export-scope'
import type { Mapping } from '#lib/domain/mapping/mapping'
import type { ExchangeMapping, ExchangeSet } from '#lib/files/exchange/exchange-mapping'
import {
  type ExchangeContext,
  exchangeSet,
  type MappingDetails,
  toExchange,
} from '#lib/files/exchange/table-exchange'
import type { CatalogPair, PairBasis } from './catalog-pair'
import { type ExportTable, loadExportTable } from './export-table'

export type ExchangeTable = ExportTable & {
  readonly exchange: readonly ExchangeMapping[]
  readonly set: ExchangeSet
}

export async function loadExchangeTable(
  reader: Reader<'mapping.read'>,
  pair: CatalogPair,
  scope: ExportScope,
  about: { readonly title: string; readonly description: string; readonly date: string },
): Promise<ExchangeTable> {
  const table = await loadExportTable(reader, pair, scope)
  const catalog = ({ id, name, edition }: CatalogPair['a']) => ({ id, title: name, edition: edition.title })
  const context: ExchangeContext = {
    baseUri: siteAddress(),
    a: catalog(pair.a),
    b: catalog(pair.b),
    details: await detailsOf(table.bases),
  }
  const set = exchangeSet(context, {
    ...about,
    number: table.contentHash.slice(0, 16),
    creators: [pair.a.agency.name, pair.b.agency.name],
  })
  return { ...table, exchange: toExchange(table.rows, context), set }
}

async function detailsOf(bases: readonly PairBasis[]): Promise<ReadonlyMap<string, MappingDetails>> {
  const mappings = bases.flatMap((basis) => basis.mappings)
  const names = await accountNames(mappings.map(({ statement }) => statement.authorId))
  const confirmed = await listConfirmations(
    mappings.filter(({ state }) => state === 'confirmed').map(({ id }) => id),
  )
  const bundles = bases.flatMap((basis) => basis.bundles ?? [])
  return new Map(
    mappings.map((mapping: Mapping) => {
      const { statement } = mapping
      const author = names.get(statement.authorId)
      const confirmation = confirmed.get(mapping.id)
      const bundle = bundles.find(({ memberIds }) => memberIds.includes(mapping.id))
      return [
        mapping.id,
        {
          evidence: statement.evidence,
          unrelatedReason: statement.unrelatedReason,
          bundle: bundle ? { id: bundle.id, mode: bundle.mode, coverage: bundle.coverage } : null,
          authors: author ? [author] : [],
          reviewers: confirmation ? [confirmation.by] : [],
          statedOn: dayOf(statement.createdAt),
          reviewedOn: confirmation ? dayOf(confirmation.at) : null,
        },
      ]
    }),
  )
}

/** The 对照表 of two catalogues as it leaves the platform: the rows that the reader may see and asked for, and their hash. */
import type { Reader } from '#lib/domain/access/reader'
import { type ExportScope, levelsOf, scopedBasis } from '#lib/domain/gap/export-scope'
import { type TableRow, tableRows } from '#lib/domain/gap/table'
import { tableContentHash } from '#lib/domain/gap/table-content'
import type { PlacedNode } from '#lib/domain/mapping/placed-node'
import { type CatalogPair, loadPairBasis, type PairBasis } from './catalog-pair'

export type ExportTable = {
  readonly rows: readonly TableRow[]
  /** What the reader may see, whatever was asked for. */
  readonly total: number
  /** What the rows are made of. */
  readonly bases: readonly PairBasis[]
  /** 类目 of both sides, for the matrix; empty where only single standards were asked for. */
  readonly categories: { readonly a: readonly PlacedNode[]; readonly b: readonly PlacedNode[] }
  readonly contentHash: string
  /** Whether any row is 示例. */
  readonly demo: boolean
}

export async function loadExportTable(
  reader: Reader<'mapping.read'>,
  pair: CatalogPair,
  scope: ExportScope,
): Promise<ExportTable> {
  const kinds = levelsOf(scope.level)
  const seen = await Promise.all(kinds.map((kind) => loadPairBasis(reader, pair, kind)))
  const bases = seen.map((basis) => scopedBasis(basis, scope.states))
  const rows = bases.flatMap(tableRows).filter(({ kind }) => scope.gaps || kind !== 'gap')
  const categories = kinds.includes('category') ? bases[0] : undefined
  const editions = { hashA: pair.a.edition.contentHash, hashB: pair.b.edition.contentHash }
  return {
    rows,
    total: seen.flatMap(tableRows).length,
    bases,
    categories: { a: categories?.nodesA ?? [], b: categories?.nodesB ?? [] },
    contentHash: tableContentHash(editions, rows),
    demo: rows.some((row) => (row.kind === 'gap' ? row.gap.disposition?.demo : row.mapping.demo)),
  }
}

/** The worklist of gaps between two catalogues, in both directions: what each lacks of the other, and what is decided. */
import type { CatalogSummary } from '#lib/db/catalog'
import type { Reader } from '#lib/domain/access/reader'
import type { NodeKind } from '#lib/domain/catalog/node'
import { deriveGaps, type Gap } from '#lib/domain/gap/gap'
import { type CatalogPair, loadPairBasis } from './catalog-pair'

export type GapRow = {
  readonly gap: Gap
  readonly owning: CatalogSummary
  readonly lacking: CatalogSummary
}

export type GapFilter = {
  /** Catalogue that lacks. */
  readonly lacking?: string
  readonly status?: string
  readonly disposition?: string
  /** Only this node. */
  readonly node?: string
  readonly text?: string
}

export type GapList = { readonly rows: readonly GapRow[]; readonly all: readonly GapRow[] }

export async function listGaps(
  reader: Reader<'gap.read'>,
  pair: CatalogPair,
  filter: GapFilter,
  kind: NodeKind = 'category',
): Promise<GapList> {
  const basis = await loadPairBasis(reader, pair, kind)
  const all: readonly GapRow[] = [
    ...deriveGaps(basis.nodesA, pair.b.id, basis).map((gap) => ({ gap, owning: pair.a, lacking: pair.b })),
    ...deriveGaps(basis.nodesB, pair.a.id, basis).map((gap) => ({ gap, owning: pair.b, lacking: pair.a })),
  ]
  return { all, rows: all.filter((row) => isAsked(row, filter)) }
}

function isAsked({ gap, lacking }: GapRow, filter: GapFilter): boolean {
  const { node, disposition } = gap
  const text = filter.text?.trim().toLowerCase() ?? ''
  const words = [
    node.title,
    node.officialCode ?? '',
    node.platformCode,
    node.subsystemTitle,
    disposition?.reason ?? '',
    disposition?.ownerName ?? '',
  ]
  return (
    (filter.lacking === undefined || lacking.id === filter.lacking) &&
    (filter.status === undefined || gap.status === filter.status) &&
    (filter.disposition === undefined || disposition?.disposition === filter.disposition) &&
    (filter.node === undefined || node.nodeId === filter.node) &&
    (text === '' || words.join('\n').toLowerCase().includes(text))
  )
}

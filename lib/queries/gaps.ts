/** The worklist of gaps between two catalogues, in both directions: what each lacks of the other, and what is decided. */
import type { CatalogSummary } from '#lib/db/catalog'
import { nodeTitles } from '#lib/db/node-title'
import type { Reader } from '#lib/domain/access/reader'
import type { NodeKind } from '#lib/domain/catalog/node'
import { deriveGaps, type Gap } from '#lib/domain/gap/gap'
import { type CatalogPair, loadPairBasis } from './catalog-pair'

export type GapRow = {
  readonly gap: Gap
  readonly owning: CatalogSummary
  readonly lacking: CatalogSummary
}

/** A row with the day since which the gap stands as it stands: of the last move of its disposition, else of the node. */
export type DatedGapRow = GapRow & { readonly since: Date }

export type GapFilter = {
  /** Catalogue that lacks. */
  readonly lacking?: string
  readonly status?: string
  readonly disposition?: string
  /** Only this node. */
  readonly node?: string
  readonly text?: string
}

export type GapList = { readonly rows: readonly DatedGapRow[]; readonly all: readonly GapRow[] }

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
  return { all, rows: await datedRows(all.filter((row) => isAsked(row, filter))) }
}

/** The same age as progress gives: a new edition does not make an old gap young. */
async function datedRows(rows: readonly GapRow[]): Promise<readonly DatedGapRow[]> {
  const undecided = rows.filter(({ gap }) => gap.disposition === null)
  const nodes = await nodeTitles(undecided.map(({ gap }) => gap.node.nodeId))
  return rows.map((row) => {
    const { disposition, node } = row.gap
    const since = disposition?.stateSince ?? nodes.get(node.nodeId)?.createdAt
    if (since === undefined) throw new Error(`nobody says since when ${node.nodeId} is in its catalogue`)
    return { ...row, since }
  })
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

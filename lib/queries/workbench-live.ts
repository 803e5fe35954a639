/** Suggestions of a node that has none stored, as the engine gives them at this moment; shaped like the stored ones. */
import type { Reader } from '#lib/domain/access/reader'
import type { Side } from '#lib/domain/workbench/board'
import type { CatalogPair } from './catalog-pair'
import { suggestFor } from './suggest'
import type { SuggestionDetail } from './workbench-pair'

export type LiveOffer = {
  readonly suggestions: readonly SuggestionDetail[]
  /** In permille, how strongly the engine believes that there is no counterpart; null where it wouldn't say so. */
  readonly none: number | null
}

/** Null where the node can't be asked about: it is a 子体系, or stands in no effective edition. */
export async function loadLiveSuggestions(
  reader: Reader<'mapping.read'>,
  { a, b }: CatalogPair,
  nodeId: string,
  side: Side,
): Promise<LiveOffer | null> {
  const found = await suggestFor(reader, nodeId, side === 'left' ? b.id : a.id)
  if (!found) return null
  const words = { hint: '', reason: '', action: '', dismissReason: null, dismissedAt: null }
  return {
    suggestions: found.candidates.map(({ id, permille, reasons }) => {
      const [left, right] = side === 'left' ? [nodeId, id] : [id, nodeId]
      return {
        ...{ id: `${left}|${right}`, live: true, version: 0, origin: 'engine', ...words },
        ...{ left, right, nodeBId: id, score: permille, reasons },
      }
    }),
    none: found.none.believed ? found.none.permille : null,
  }
}

/** One suggestion on demand: what the engine offers for a node right now, whatever the last run has left. */
import type { Reader } from '#lib/domain/access/reader'
import { type LiveSuggestions, suggestNow } from '#lib/engine/suggest'

export async function suggestFor(
  _reader: Reader<'mapping.read'>,
  nodeId: string,
  catalogId: string,
  top = 5,
): Promise<LiveSuggestions | null> {
  return suggestNow(nodeId, catalogId, top)
}

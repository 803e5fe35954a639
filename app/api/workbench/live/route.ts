/** What the engine offers for one node at this moment. Nothing is stored of it. */
import { liveQuery } from '#lib/input/workbench'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadLiveSuggestions } from '#lib/queries/workbench-live'
import { handleRead } from '#lib/web/read-route'

export async function GET(request: Request): Promise<Response> {
  return handleRead(request, 'mapping.read', liveQuery, '节点', async (reader, { node, side, ...ids }) => {
    const pair = await loadCatalogPair(reader, ids)
    return pair && loadLiveSuggestions(reader, pair, node, side)
  })
}

/** One pair of nodes, or one node, with everything that a decision needs. */
import { pairQuery } from '#lib/input/workbench'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadPairDetail } from '#lib/queries/workbench-pair'
import { handleRead } from '#lib/web/read-route'

export async function GET(request: Request): Promise<Response> {
  return handleRead(request, 'mapping.read', pairQuery, '节点', async (reader, query) => {
    const pair = await loadCatalogPair(reader, query)
    return pair && loadPairDetail(reader, pair, query, new Date())
  })
}

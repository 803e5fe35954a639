/** How some nodes stand now: the workbench asks after each command for the nodes that it touched. */
import { nodesQuery } from '#lib/input/workbench'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadFreshNodes } from '#lib/queries/workbench'
import { handleRead } from '#lib/web/read-route'

export async function GET(request: Request): Promise<Response> {
  return handleRead(request, 'mapping.read', nodesQuery, '标准体系', async (reader, query) => {
    const pair = await loadCatalogPair(reader, query)
    return pair && loadFreshNodes(reader, pair, query.nodes)
  })
}

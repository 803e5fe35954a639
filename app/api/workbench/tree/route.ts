/** The tree of one side of the workbench. It stays as it is as long as its edition is in effect, so browsers keep it. */
import { treeQuery } from '#lib/input/workbench'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadTree } from '#lib/queries/workbench'
import { handleRead } from '#lib/web/read-route'

export async function GET(request: Request): Promise<Response> {
  return handleRead(
    request,
    'mapping.read',
    treeQuery,
    '版次',
    async (reader, query) => {
      const pair = await loadCatalogPair(reader, { a: query.catalog })
      return pair && loadTree(reader, pair.a, query.edition)
    },
    ({ edition }) => `tree-1-${edition}`,
  )
}

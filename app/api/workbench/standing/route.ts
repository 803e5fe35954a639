/** How things stand between two trees that the browser has: marks, links and suggestions. */
import { writeStanding } from '#lib/domain/workbench/wire'
import { standingQuery } from '#lib/input/workbench'
import { loadCatalogPair } from '#lib/queries/catalog-pair'
import { loadBoard } from '#lib/queries/workbench'
import { handleRead } from '#lib/web/read-route'

export async function GET(request: Request): Promise<Response> {
  return handleRead(request, 'mapping.read', standingQuery, '版次', async (reader, query) => {
    const pair = await loadCatalogPair(reader, query)
    if (pair?.a.edition.id !== query.editionA || pair.b.edition.id !== query.editionB) return null
    return writeStanding(await loadBoard(reader, pair))
  })
}

/** The comparison of names in data/crosswalk.json as 推荐: nobody's statement, for people to take up or put aside. */
import { listCatalogs, listSnapshots } from '#lib/db/catalog'
import { insertSuggestions } from '#lib/db/suggestion'
import { suggestionsFromCrosswalk } from '#lib/domain/mapping/crosswalk'
import { placedNodes } from '#lib/domain/mapping/placed-node'
import crosswalk from '../../data/crosswalk.json' with { type: 'json' }
import { daysAgo } from './calendar'

export async function seedSuggestions(): Promise<void> {
  const catalogs = await listCatalogs()
  const categoriesOf = async (agencyId: string) => {
    const catalog = catalogs.find(({ agency }) => agency.id === agencyId)
    if (!catalog) throw new Error(`no catalogue of ${agencyId}`)
    const rows = await listSnapshots(catalog.edition.id, { kinds: ['subsystem', 'category'] })
    return { catalogId: catalog.id, nodes: placedNodes(catalog.id, rows, 'category') }
  }
  const suggestions = suggestionsFromCrosswalk(
    crosswalk.relations,
    { sichuan: await categoriesOf('sc'), chongqing: await categoriesOf('cq') },
    { now: daysAgo(58, 9), newId: () => crypto.randomUUID() },
  )
  await insertSuggestions(suggestions)
}

/** The engine's runs over both levels of the demo's catalogues, started by an editor as in the application. */
import { listCatalogs } from '#lib/db/catalog'
import { suggestionLevels } from '#lib/domain/mapping/suggestion'
import { runsSettled } from '#lib/engine/run-queue'
import { actorOf, perform } from './actors'

export async function seedSuggestionRuns(): Promise<void> {
  const catalogs = await listCatalogs()
  const idOf = (agencyId: string) => catalogs.find(({ agency }) => agency.id === agencyId)?.id ?? ''
  const editor = await actorOf('sc-editor')
  for (const level of suggestionLevels) {
    const asked = { catalogId: idOf('sc'), otherCatalogId: idOf('cq'), level }
    await perform(editor, 'suggestion-run.start', asked)
  }
  await runsSettled()
}

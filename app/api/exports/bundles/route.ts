import { bundleWords as words } from '#lib/i18n/bundle'
import { listBundlesOfPair } from '#lib/queries/bundle-list'
import { bundleFilterOf } from '../../../(workspace)/gaps/gap-filter'
import { levelAsked } from '../../../(workspace)/gaps/pair-asked'
import { exportPair } from '../pair-export'
import { bundleSheet } from './sheet'

export async function GET(request: Request): Promise<Response> {
  return exportPair(request, 'gap.read', words.caption, async (reader, pair, params) => [
    bundleSheet(pair, await listBundlesOfPair(reader, pair, bundleFilterOf(params), levelAsked(params))),
  ])
}

import { gapScreenWords as words } from '#lib/i18n/gap-screen'
import { listGaps } from '#lib/queries/gaps'
import { gapFilterOf } from '../../../(workspace)/gaps/gap-filter'
import { levelAsked } from '../../../(workspace)/gaps/pair-asked'
import { exportPair } from '../pair-export'
import { gapSheet } from './sheet'

export async function GET(request: Request): Promise<Response> {
  return exportPair(request, 'gap.read', words.caption, async (reader, pair, params) => [
    gapSheet(pair, await listGaps(reader, pair, gapFilterOf(params), levelAsked(params))),
  ])
}

import { redundancyWords as words } from '#lib/i18n/redundancy'
import { listRedundancies } from '#lib/queries/redundancies'
import { redundancyFilterOf } from '../../../(workspace)/gaps/gap-filter'
import { levelAsked } from '../../../(workspace)/gaps/pair-asked'
import { exportPair } from '../pair-export'
import { redundancySheet } from './sheet'

export async function GET(request: Request): Promise<Response> {
  return exportPair(request, 'gap.read', words.caption, async (reader, pair, params) => [
    redundancySheet(
      pair,
      await listRedundancies(reader, pair, redundancyFilterOf(params), levelAsked(params)),
    ),
  ])
}

import { coverageScreenWords as words } from '#lib/i18n/coverage-screen'
import { loadCoverage } from '#lib/queries/coverage'
import { levelAsked } from '../../../(workspace)/gaps/pair-asked'
import { exportPair } from '../pair-export'
import { coverageSheets } from './sheets'

export async function GET(request: Request): Promise<Response> {
  return exportPair(request, 'gap.read', words.title, async (reader, pair, params) => {
    const { ways } = await loadCoverage(reader, pair, levelAsked(params), null)
    return coverageSheets(ways)
  })
}

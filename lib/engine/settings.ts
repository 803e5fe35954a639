/** What the engine compares with: the versions of the tables that are in force, or those that a run was started with. */
import { listAgencies } from '#lib/db/access'
import { loadSynonymTable, loadWeightTable } from '#lib/db/alignment-table'
import type { AlignSettings } from '#lib/domain/alignment/alignment'
import { regionNamesOf } from '#lib/domain/alignment/region-names'
import { synonymsInUse } from '#lib/domain/alignment/synonym-groups'

/** Versions of the two tables; together with an edition they say exactly what an answer came from. */
export type TableNumbers = { readonly synonyms: number; readonly weights: number }

export async function loadSettings({ synonyms, weights }: TableNumbers): Promise<AlignSettings> {
  const [table, weighing, agencies] = await Promise.all([
    loadSynonymTable(synonyms),
    loadWeightTable(weights),
    listAgencies(),
  ])
  return {
    weights: weighing.weights,
    synonyms: synonymsInUse(table),
    regionNames: regionNamesOf(agencies),
  }
}

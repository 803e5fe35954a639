/** 领域同义词表 as it is in force, and its version. */
import { loadSynonymTable } from '#lib/db/alignment-table'
import { allows } from '#lib/domain/access/policy'
import type { Reader } from '#lib/domain/access/reader'
import type { SynonymTableVersion } from '#lib/domain/alignment/synonym-groups'

export async function loadSynonyms({ actor }: Reader<'mapping.read'>): Promise<{
  readonly table: SynonymTableVersion
  readonly mayEdit: boolean
}> {
  const mayEdit = actor.agencyId !== null && allows(actor, 'synonyms.add', 'joint')
  return { table: await loadSynonymTable(), mayEdit }
}

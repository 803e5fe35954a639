/** An uploaded 标准明细表 becomes a change set: planned again on the edition in force, all rows or none. */
import { loadCatalog } from '#lib/db/catalog'
import { insertChangeSet } from '#lib/db/change-set'
import type { Tx } from '#lib/db/client'
import { loadImportFacts } from '#lib/db/import-facts'
import { deleteStaging, lockStaging } from '#lib/db/import-staging'
import type { Actor } from '#lib/domain/access/roles'
import { createChangeSet } from '#lib/domain/catalog/change-set-edit'
import { dayOf } from '#lib/domain/catalog/day'
import { requireReady } from '#lib/domain/catalog/import-plan'
import { planStaged } from '#lib/domain/catalog/import-staged'
import { fail } from '#lib/domain/shared/problem'
import { requireWhole } from '#lib/files/table'
import { type ImportSettings, importChangeSetInput } from '#lib/input/import'
import { command } from '../run'
import { whoseCatalog, withEffective } from './subject'

export const importChangeSetCommand = command({
  name: 'change-set.import',
  input: importChangeSetInput,
  subject: '上传的文件',
  load: (tx, input, actor) => lockImport(tx, input, actor),
  whose: ({ catalog }, actor) => whoseCatalog(catalog, actor),
  decide: ({ staging, table, facts, catalogFacts }, { title, settings }, context) => {
    if (!requireWhole(table).ok) return fail('IMPORT_BLOCKED', { count: 1, row: table.rows.length })
    const rules = { regionCodes: facts.regionCodes, today: dayOf(context.now) }
    const plan = requireReady(
      planStaged(settings, { ...facts, rows: table.rows, rules, newId: context.newId }),
    )
    if (!plan.ok) return plan
    const { fileName, sha256 } = staging
    const source = { fileName, sha256, sheet: table.sheet, matching: settings.matching }
    return createChangeSet(catalogFacts, { title, changes: plan.value.changes, source }, context)
  },
  save: async (tx, changeSet, { staging }) => {
    await insertChangeSet(tx, changeSet)
    await deleteStaging(tx, staging.id)
  },
  reply: (changeSet) => ({ id: changeSet.id, version: changeSet.version }),
})

async function lockImport(
  tx: Tx,
  input: { readonly stagingId: string; readonly settings: ImportSettings },
  actor: Actor,
) {
  const staging = await lockStaging(tx, input.stagingId, actor.accountId)
  const table = staging?.tables[input.settings.sheet]
  const catalog = staging && (await loadCatalog(staging.catalogId, tx))
  if (!staging || !table || !catalog) return null
  const { matching } = input.settings
  const facts = await loadImportFacts(catalog, { rows: table.rows, matching }, tx)
  return { staging, table, catalog, facts, catalogFacts: await withEffective(tx, catalog) }
}

/** A change set by hand starts empty, on the edition in force. */
/** A change set begins as a working copy on the effective edition of the own catalogue. */
import { loadCatalog } from '#lib/db/catalog'
import { insertChangeSet } from '#lib/db/change-set'
import { createChangeSet } from '#lib/domain/catalog/change-set-edit'
import { createChangeSetInput } from '#lib/input/change-set'
import { command } from '../run'
import { whoseCatalog, withEffective } from './subject'

export const createChangeSetCommand = command({
  name: 'change-set.create',
  input: createChangeSetInput,
  subject: '标准体系',
  load: async (tx, input) => {
    const catalog = await loadCatalog(input.catalogId, tx)
    return catalog && { catalog, facts: await withEffective(tx, catalog) }
  },
  whose: ({ catalog }, actor) => whoseCatalog(catalog, actor),
  decide: ({ facts }, input, context) =>
    createChangeSet(facts, { title: input.title, changes: [], source: null }, context),
  save: insertChangeSet,
  reply: (changeSet) => ({ id: changeSet.id, version: changeSet.version }),
})

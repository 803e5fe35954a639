/** Editing the working copy of a change set. */
import { saveChangeSet } from '#lib/db/change-set'
import { applyChanges } from '#lib/domain/catalog/change'
import { editChangeSet, rebaseChangeSet, undoChange } from '#lib/domain/catalog/change-set-edit'
import { editChangeSetInput } from '#lib/input/change-set'
import { command } from '../run'
import { changesOfEdit } from './change-of-edit'
import { baseSnapshots, lockSubject, whoseCatalog, withEffective } from './subject'

export const editChangeSetCommand = command({
  name: 'change-set.edit',
  input: editChangeSetInput,
  subject: '变更单',
  load: async (tx, input) => {
    const found = await lockSubject(tx, input.changeSetId)
    if (!found) return null
    const base = await baseSnapshots(tx, found.changeSet.baseEditionId)
    return { ...found, base, facts: await withEffective(tx, found.catalog) }
  },
  whose: ({ catalog }, actor) => whoseCatalog(catalog, actor),
  decide: ({ changeSet, base, facts }, input, context) => {
    if (input.action === 'undo') return undoChange(changeSet, input, context)
    if (input.action === 'rebase') return rebaseChangeSet(changeSet, input, facts, context)
    const current = applyChanges(base, changeSet.changes)
    if (!current.ok) return current
    const changes = changesOfEdit(input, current.value, context.newId)
    return editChangeSet(changeSet, { version: input.version, changes }, base, context)
  },
  save: saveChangeSet,
  reply: (changeSet) => ({ id: changeSet.id, version: changeSet.version }),
})

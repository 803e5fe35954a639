/** The moves of a change set that change its state alone: submit, return, withdraw, discard. */
import { listAgencies } from '#lib/db/access'
import { saveChangeSet } from '#lib/db/change-set'
import type { Tx } from '#lib/db/client'
import type { Actor } from '#lib/domain/access/roles'
import {
  discardChangeSet,
  returnChangeSet,
  submitChangeSet,
  withdrawChangeSet,
} from '#lib/domain/catalog/change-set-review'
import { moveChangeSetInput, reasonedChangeSetInput, returnChangeSetInput } from '#lib/input/change-set'
import { command } from '../run'
import { type LoadedChangeSet, lockSubject, whoseCatalog, withEffective } from './subject'

const shared = {
  subject: '变更单',
  load: (tx: Tx, input: { readonly changeSetId: string }) => lockSubject(tx, input.changeSetId),
  whose: ({ catalog }: LoadedChangeSet, actor: Actor) => whoseCatalog(catalog, actor),
  save: saveChangeSet,
}

export const submitChangeSetCommand = command({
  ...shared,
  name: 'change-set.submit',
  input: moveChangeSetInput,
  load: async (tx, input) => {
    const found = await lockSubject(tx, input.changeSetId)
    if (!found) return null
    const regionCodes = (await listAgencies(tx)).map((agency) => agency.regionCode)
    return { ...found, facts: { catalog: await withEffective(tx, found.catalog), regionCodes } }
  },
  decide: ({ changeSet, facts }, input, context) => submitChangeSet(changeSet, input, facts, context),
})

export const returnChangeSetCommand = command({
  ...shared,
  name: 'change-set.return',
  input: returnChangeSetInput,
  decide: ({ changeSet }, input, context) => returnChangeSet(changeSet, input, context),
})

export const withdrawChangeSetCommand = command({
  ...shared,
  name: 'change-set.withdraw',
  input: reasonedChangeSetInput,
  decide: ({ changeSet }, input, context) => withdrawChangeSet(changeSet, input, context),
})

export const discardChangeSetCommand = command({
  ...shared,
  name: 'change-set.discard',
  input: reasonedChangeSetInput,
  decide: ({ changeSet }, input, context) => discardChangeSet(changeSet, input, context),
})

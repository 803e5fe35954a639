/** 代办: arranging it, and ending it before its day. */

import { lockAccount } from '#lib/db/access'
import { listAssignmentPeople } from '#lib/db/assignment'
import { insertDelegation, listStandingDelegations, lockDelegation, saveDelegation } from '#lib/db/delegation'
import { createDelegation, endDelegation, whoseDelegation } from '#lib/domain/access/delegation'
import { beijingDay } from '#lib/domain/gap/due-date'
import { createDelegationInput, endDelegationInput } from '#lib/input/assignment'
import { command } from '../run'

export const createDelegationCommand = command({
  name: 'delegation.create',
  input: createDelegationInput,
  subject: '人员',
  load: async (tx, input, actor) => {
    // Locked, so that two delegations of one person are not arranged at the same moment.
    const account = await lockAccount(tx, input.fromAccountId)
    if (!account || account.agencyId === null || account.agencyId !== actor.agencyId) return null
    const people = await listAssignmentPeople(account.agencyId, tx)
    const today = beijingDay(new Date())
    const find = (id: string) => people.find(({ accountId }) => accountId === id) ?? null
    return {
      agencyId: account.agencyId,
      from: find(input.fromAccountId),
      to: find(input.toAccountId),
      standing: await listStandingDelegations(tx, account.id, today),
      today,
    }
  },
  whose: (known, actor) => whoseDelegation(known, actor),
  decide: (known, input, context) => createDelegation(known, input, context),
  save: insertDelegation,
  reply: ({ id, version }) => ({ id, version }),
})

export const endDelegationCommand = command({
  name: 'delegation.end',
  input: endDelegationInput,
  subject: '代办',
  load: (tx, input) => lockDelegation(tx, input.delegationId),
  whose: whoseDelegation,
  decide: (delegation, { version }, context) =>
    endDelegation(delegation, { version, today: beijingDay(context.now) }, context),
  save: saveDelegation,
  reply: ({ id, version }) => ({ id, version }),
})

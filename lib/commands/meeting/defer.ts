/** Putting a thing on the joint meeting's list off to a later day, and taking it up again before. */
import { endDeferral, insertDeferral, isDeferrable, lockDeferral, lockDeferralOf } from '#lib/db/deferral'
import { deferItem, resumeItem } from '#lib/domain/progress/deferral'
import { deferItemInput, resumeItemInput } from '#lib/input/meeting'
import { command } from '../run'

export const deferItemCommand = command({
  name: 'meeting.defer',
  input: deferItemInput,
  subject: '议题',
  load: async (tx, { list, itemId }) => {
    if (!(await isDeferrable(tx, list, itemId))) return null
    return { current: await lockDeferral(tx, list, itemId) }
  },
  whose: () => 'platform',
  decide: ({ current }, input, context) => deferItem(current, input, context),
  save: async (tx, { ended, begun }) => {
    if (ended) await endDeferral(tx, ended)
    if (begun) await insertDeferral(tx, begun)
  },
  conflicts: { meeting_deferral_open: { code: 'NO_CHANGE', params: {} } },
  reply: ({ begun }) => ({ id: begun?.id ?? null }),
})

export const resumeItemCommand = command({
  name: 'meeting.resume',
  input: resumeItemInput,
  subject: '延期的议题',
  load: (tx, { deferralId }) => lockDeferralOf(tx, deferralId),
  whose: () => 'platform',
  decide: (current, _input, context) => resumeItem(current, context),
  save: async (tx, { ended }) => {
    if (ended) await endDeferral(tx, ended)
  },
  reply: ({ ended }) => ({ id: ended?.id ?? null }),
})

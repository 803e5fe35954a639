/** Freezes what is confirmed between two catalogues. The table is read before the transaction: no lock waits for it. */
import { isDemo } from '#lib/auth/settings'
import { insertRelease, loadLastRelease, loadOpenRelease } from '#lib/db/release'
import { loadPairInOrder, loadWorkingTable } from '#lib/db/working-table'
import { freezeTable } from '#lib/domain/release/freeze-table'
import { prepareRelease, whoseRelease } from '#lib/domain/release/release'
import { fail, ok } from '#lib/domain/shared/problem'
import { prepareReleaseInput } from '#lib/input/release'
import { command } from '../run'

export const prepareReleaseCommand = command({
  name: 'release.prepare',
  input: prepareReleaseInput,
  subject: '标准体系',
  prepare: async (input) => {
    const pair = await loadPairInOrder(input.catalogAId, input.catalogBId)
    return pair ? ok(freezeTable(await loadWorkingTable(pair))) : fail('RELEASE_PAIR')
  },
  load: async (tx, input) => {
    const pair = await loadPairInOrder(input.catalogAId, input.catalogBId)
    if (!pair) return null
    const [a, b] = pair
    return {
      agencyAId: a.agency.id,
      agencyBId: b.agency.id,
      open: await loadOpenRelease(a.id, b.id, tx),
      last: await loadLastRelease(a.id, b.id, tx),
    }
  },
  whose: whoseRelease,
  decide: ({ open, last }, input, context) =>
    prepareRelease(
      { open, last },
      context.prepared,
      { note: input.note, demo: input.demo && isDemo() },
      context,
    ),
  save: insertRelease,
  conflicts: { mapping_release_open: { code: 'RELEASE_OPEN', params: {} } },
  reply: ({ id, version, contentHash }) => ({ id, version, contentHash }),
})

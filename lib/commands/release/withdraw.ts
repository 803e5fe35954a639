/** Calls a release off before both agencies have signed it. */
import { lockRelease, saveRelease } from '#lib/db/release'
import { whoseRelease, withdrawRelease } from '#lib/domain/release/release'
import { withdrawReleaseInput } from '#lib/input/release'
import { command } from '../run'

export const withdrawReleaseCommand = command({
  name: 'release.withdraw',
  input: withdrawReleaseInput,
  subject: '对照表发布',
  load: (tx, input) => lockRelease(tx, input.releaseId),
  whose: whoseRelease,
  decide: withdrawRelease,
  save: saveRelease,
  reply: ({ id, state }) => ({ id, state }),
})

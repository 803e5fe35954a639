/** The signatory authenticates again before the transaction; the agency's own key signs the content he saw. */
import { reauthenticate } from '#lib/auth/sign-in'
import { signWith } from '#lib/auth/signing-key'
import { lockRelease, nextReleaseNumber, saveRelease } from '#lib/db/release'
import { getSigningKey } from '#lib/db/signing-key'
import { signRelease, whoseRelease } from '#lib/domain/release/release'
import { signReleaseInput } from '#lib/input/release'
import { command } from '../run'

export const signReleaseCommand = command({
  name: 'release.sign',
  input: signReleaseInput,
  subject: '对照表发布',
  prepare: (input, actor) => reauthenticate(actor.username, input.password, new Date()),
  load: async (tx, input, actor) => {
    const release = await lockRelease(tx, input.releaseId)
    // Always the actor's own key: for another agency there is nothing to sign with.
    if (!release || actor.agencyId === null) return null
    return {
      release,
      key: await getSigningKey(tx, actor.agencyId),
      numberNext: await nextReleaseNumber(tx, release.catalogAId, release.catalogBId),
    }
  },
  whose: ({ release }, actor) => whoseRelease(release, actor),
  decide: ({ release, key, numberNext }, { contentHash }, context) => {
    const sign = (message: string) => signWith(key.encryptedPrivate, message)
    return signRelease(release, { contentHash, numberNext }, { keyId: key.id, alg: key.alg, sign }, context)
  },
  save: (tx, next, { release }) => saveRelease(tx, next, release),
  conflicts: { releaseId: { code: 'RELEASE_SIGNED', params: {} } },
  reply: ({ id, state, number }) => ({ id, state, number }),
})

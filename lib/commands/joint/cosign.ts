/**
 * 会签 and 拒签. The signatory authenticates again before the transaction; the agency's key is opened only inside the
 * decision, and the number of the audit leaf is entered into the signature for its receipt.
 */
import { reauthenticate } from '#lib/auth/sign-in'
import { signWith } from '#lib/auth/signing-key'
import { insertCosignature, linkCosignature } from '#lib/db/cosignature'
import { saveJoint } from '#lib/db/joint'
import { getSigningKey } from '#lib/db/signing-key'
import { allowsSome } from '#lib/domain/access/policy'
import { cosignJoint, refuseJoint } from '#lib/domain/joint/cosign'
import { fail } from '#lib/domain/shared/problem'
import { cosignJointInput, refuseJointInput } from '#lib/input/joint'
import { command } from '../run'
import { jointWord, lockForSigning, whoseSubject } from './subject'

export const cosignJointCommand = command({
  name: 'joint.cosign',
  input: cosignJointInput,
  subject: jointWord,
  prepare: async (input, actor) => {
    // Who may never sign is told so, and not asked for a password.
    if (!allowsSome(actor, 'joint.cosign')) return fail('NOT_ALLOWED', { operation: 'joint.cosign' })
    return reauthenticate(actor.username, input.password, new Date())
  },
  load: async (tx, input, actor) => {
    const subject = await lockForSigning(tx, input)
    // Always the actor's own key: for another agency there is nothing to sign with.
    if (!subject || actor.agencyId === null) return null
    return { ...subject, key: await getSigningKey(tx, actor.agencyId) }
  },
  whose: whoseSubject,
  decide: ({ key, ...subject }, input, context) => {
    const sign = (message: string) => signWith(key.encryptedPrivate, message)
    return cosignJoint(subject, input, { keyId: key.id, alg: key.alg, sign }, context)
  },
  save: async (tx, next, { joint }) => {
    await insertCosignature(tx, next.cosignature)
    await saveJoint(tx, next.joint, joint)
  },
  link: async (tx, { cosignature }, entries) => {
    const leaf = entries.find((entry) => entry.event === 'joint.cosigned')
    if (!leaf) throw new Error('a signature without its audit entry')
    await linkCosignature(tx, cosignature.id, leaf.seq)
  },
  // Columns of the unique constraint: one signature an agency and draft.
  conflicts: { draftId: { code: 'ALREADY_COSIGNED', params: {} } },
  reply: ({ joint, cosignature }) => ({ id: joint.id, cosignatureId: cosignature.id, state: joint.state }),
})

export const refuseJointCommand = command({
  name: 'joint.refuse',
  input: refuseJointInput,
  subject: jointWord,
  load: lockForSigning,
  whose: whoseSubject,
  decide: refuseJoint,
  save: (tx, next, { joint }) => saveJoint(tx, next, joint),
})

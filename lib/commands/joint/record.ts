/** The later facts of one agency (number, 发布, 备案), outside the signed content. */
import { lockJoint, saveJoint } from '#lib/db/joint'
import { listAgencyNumbering } from '#lib/db/joint-facts'
import { recordNumbers } from '#lib/domain/joint/record'
import { recordJointInput } from '#lib/input/joint'
import { command } from '../run'
import { jointWord, whoseSubject } from './subject'

export const recordJointCommand = command({
  name: 'joint.record',
  input: recordJointInput,
  subject: jointWord,
  load: async (tx, input) => {
    const joint = await lockJoint(tx, input.jointId)
    if (!joint) return null
    const ids = joint.participants.map((participant) => participant.agencyId)
    return { joint, agencies: await listAgencyNumbering(tx, ids) }
  },
  whose: whoseSubject,
  decide: recordNumbers,
  save: (tx, next, { joint }) => saveJoint(tx, next, joint),
})

/** The moves of a joint standard that need nothing but the project itself. */
import { saveJoint } from '#lib/db/joint'
import { returnJoint } from '#lib/domain/joint/draft'
import { enterJoint, withdrawJoint } from '#lib/domain/joint/propose'
import { requestApproval } from '#lib/domain/joint/record'
import { whoseJoint } from '#lib/domain/joint/whose'
import { enterJointInput, requestApprovalInput, returnJointInput, withdrawJointInput } from '#lib/input/joint'
import { command } from '../run'
import { jointWord, lockOnly } from './subject'

const shared = { subject: jointWord, load: lockOnly, whose: whoseJoint, save: saveJoint }

export const enterJointCommand = command({
  ...shared,
  name: 'joint.enter',
  input: enterJointInput,
  decide: enterJoint,
})

export const returnJointCommand = command({
  ...shared,
  name: 'joint.return',
  input: returnJointInput,
  decide: returnJoint,
})

export const withdrawJointCommand = command({
  ...shared,
  name: 'joint.withdraw',
  input: withdrawJointInput,
  decide: withdrawJoint,
})

export const requestApprovalCommand = command({
  ...shared,
  name: 'joint.request-approval',
  input: requestApprovalInput,
  decide: requestApproval,
})

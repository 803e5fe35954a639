/** 共同起草: naming the drafters, saving a draft, submitting it to 联合审查. */
import { listVotedHashes } from '#lib/db/ballot'
import { insertDraft, loadCurrentDraft } from '#lib/db/draft'
import { lockJoint, saveJoint } from '#lib/db/joint'
import { listPeople } from '#lib/db/joint-facts'
import { saveDraft, submitJoint } from '#lib/domain/joint/draft'
import { nameDrafters } from '#lib/domain/joint/drafters'
import { nameDraftersInput, saveDraftInput, submitJointInput } from '#lib/input/joint'
import { command } from '../run'
import { jointWord, whoseSubject } from './subject'

export const nameDraftersCommand = command({
  name: 'joint.name-drafters',
  input: nameDraftersInput,
  subject: jointWord,
  load: async (tx, input) => {
    const joint = await lockJoint(tx, input.jointId)
    return joint && { joint, people: await listPeople(tx, input.accountIds) }
  },
  whose: whoseSubject,
  decide: nameDrafters,
  save: (tx, next, { joint }) => saveJoint(tx, next, joint),
})

export const saveDraftCommand = command({
  name: 'joint.save-draft',
  input: saveDraftInput,
  subject: jointWord,
  load: async (tx, input) => {
    const joint = await lockJoint(tx, input.jointId)
    return joint && { joint, current: await loadCurrentDraft(joint, tx) }
  },
  whose: whoseSubject,
  decide: saveDraft,
  save: async (tx, next, { joint }) => {
    await insertDraft(tx, next.draft)
    await saveJoint(tx, next.joint, joint)
  },
  reply: ({ draft }) => ({ id: draft.jointId, draftId: draft.id, number: draft.number }),
})

export const submitJointCommand = command({
  name: 'joint.submit',
  input: submitJointInput,
  subject: jointWord,
  load: async (tx, input) => {
    const joint = await lockJoint(tx, input.jointId)
    if (!joint) return null
    const current = await loadCurrentDraft(joint, tx)
    return { joint, current, votedHashes: await listVotedHashes(joint.id, tx) }
  },
  whose: whoseSubject,
  decide: submitJoint,
  save: (tx, next, { joint }) => saveJoint(tx, next, joint),
})

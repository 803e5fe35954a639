/** 秘书处 opens a ballot on the current draft; the electorate is frozen here. */
import { insertBallot } from '#lib/db/ballot'
import { listAuthorIds, loadCurrentDraft } from '#lib/db/draft'
import { lockJoint, saveJoint } from '#lib/db/joint'
import { listSeats } from '#lib/db/joint-facts'
import { openBallot } from '#lib/domain/joint/vote'
import { openBallotInput } from '#lib/input/joint'
import { jointWord, whoseSubject } from '../joint/subject'
import { command } from '../run'

export const openBallotCommand = command({
  name: 'ballot.open',
  input: openBallotInput,
  subject: jointWord,
  load: async (tx, input) => {
    const joint = await lockJoint(tx, input.jointId)
    if (!joint) return null
    const current = await loadCurrentDraft(joint, tx)
    return { joint, current, seats: await listSeats(tx), authorIds: await listAuthorIds(joint.id, tx) }
  },
  whose: whoseSubject,
  decide: openBallot,
  save: async (tx, next, { joint }) => {
    await insertBallot(tx, next.ballot)
    await saveJoint(tx, next.joint, joint)
  },
  reply: ({ ballot }) => ({ id: ballot.jointId, ballotId: ballot.id }),
})

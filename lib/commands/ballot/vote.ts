/** Casting a vote, and closing the ballot: both under the lock of the project, so that no vote comes after the count. */
import { loadBallot, saveClosedBallot, saveVote } from '#lib/db/ballot'
import type { Tx } from '#lib/db/client'
import { lockJoint, saveJoint } from '#lib/db/joint'
import { castVote, closeBallot } from '#lib/domain/joint/vote'
import { castVoteInput, closeBallotInput } from '#lib/input/joint'
import { whoseSubject } from '../joint/subject'
import { command } from '../run'

const shared = { subject: '表决', load: lockBallot, whose: whoseSubject }

async function lockBallot(tx: Tx, input: { readonly jointId: string; readonly ballotId: string }) {
  const joint = await lockJoint(tx, input.jointId)
  const ballot = joint && (await loadBallot(input.ballotId, joint.id, tx))
  return ballot && { joint, ballot }
}

export const castVoteCommand = command({
  ...shared,
  name: 'ballot.vote',
  input: castVoteInput,
  decide: castVote,
  save: (tx, next) => saveVote(tx, next.ballot, next.vote),
})

export const closeBallotCommand = command({
  ...shared,
  name: 'ballot.close',
  input: closeBallotInput,
  decide: closeBallot,
  save: async (tx, next, { joint }) => {
    await saveClosedBallot(tx, next.ballot)
    await saveJoint(tx, next.joint, joint)
  },
  reply: ({ joint, ballot }) => ({
    id: joint.id,
    state: joint.state,
    passed: ballot.result?.passed ?? false,
  }),
})

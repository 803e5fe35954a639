/**
 * 表决: 秘书处 opens a ballot on one draft with an electorate frozen at that moment, each elector votes and may change
 * the vote until closing, and closing computes the result. Drafters and clause authors do not vote on their own text
 * (P-06).
 */
import type { Actor } from '../access/roles'
import type { DecideContext, Decided, DomainEvent } from '../shared/event'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import { type Ballot, ballotResult, type Elector, type Vote, type VoteChoice } from './ballot'
import { type BallotProfile, type BallotProfileId, ballotProfiles } from './ballot-profiles'
import { checkVersion, jointAbout, jointEvent, moveJoint, stateFacts } from './move'
import type { JointProblem } from './problems'
import type { Draft, JointStandard, Person } from './types'

/** P-12, a parameter: with this many failed ballots the project ends. */
export const failedBallotsMax = 2

export type OpenBallotSubject = {
  readonly joint: JointStandard
  readonly current: Draft | null
  /** Everybody who holds the role 联席会议成员 now; the participants' and not disabled ones count. */
  readonly seats: readonly Person[]
  /** Everybody who wrote a draft or a clause of any draft of this project. */
  readonly authorIds: readonly string[]
}

/** `recused` is derived and goes into the log; the ballot stores only who may vote. */
export type OpenedBallot = {
  readonly joint: JointStandard
  readonly ballot: Ballot
  readonly recused: readonly Elector[]
}

/** Opens the ballot on the current draft, or says which agency cannot vote. */
export function openBallot(
  { joint, current, seats, authorIds }: OpenBallotSubject,
  input: { readonly version: number; readonly profileId: BallotProfileId },
  ctx: DecideContext<Actor>,
): Result<Decided<OpenedBallot>, JointProblem | SharedProblem> {
  const seen = checkVersion(joint, input.version)
  if (!seen.ok) return seen
  const moved = moveJoint(joint, 'open-ballot', { now: ctx.now })
  if (!moved.ok) return moved
  if (current === null) return fail('DRAFT_MISSING')
  const profile = ballotProfiles[input.profileId]
  const writers = new Set([...authorIds, ...joint.drafters.map((drafter) => drafter.accountId)])
  const electorate = formElectorate(joint, seats, writers, profile)
  if (!electorate.ok) return electorate

  const { electors, recused } = electorate.value
  const ballot: Ballot = {
    id: ctx.newId(),
    jointId: joint.id,
    draftId: current.id,
    draftHash: current.contentHash,
    profile,
    state: 'open',
    result: null,
    openedById: ctx.actor.accountId,
    openedAt: ctx.now,
    closedById: null,
    closedAt: null,
    version: 1,
    electors,
    votes: [],
  }
  const after = {
    ballotId: ballot.id,
    draftId: current.id,
    draftHash: current.contentHash,
    profile,
    electors,
    recused,
  }
  const events = [
    ballotEvent('ballot.opened', moved.value, ballot, { before: null, after }),
    jointEvent('joint.ballot-opened', moved.value, {
      before: stateFacts(joint),
      after: stateFacts(moved.value),
    }),
  ] as const
  return ok({ next: { joint: moved.value, ballot, recused }, events })
}

/** The seats of the participants in their order, parted into who votes and who is recused. */
export function formElectorate(
  joint: Pick<JointStandard, 'participants'>,
  seats: readonly Person[],
  writers: ReadonlySet<string>,
  profile: BallotProfile,
): Result<{ readonly electors: readonly Elector[]; readonly recused: readonly Elector[] }, JointProblem> {
  const electors: Elector[] = []
  const recused: Elector[] = []
  for (const { agencyId } of joint.participants) {
    const own = seats.filter((person) => person.agencyId === agencyId && !person.disabled)
    const min = profile.seatsMin
    if (own.length < min) return fail('SEATS_TOO_FEW', { agencyId, seats: own.length, min })
    const out = own.filter((person) => writers.has(person.accountId))
    if (out.length === own.length) {
      return fail('ELECTORATE_TOO_SMALL', { agencyId, seats: own.length, recused: out.length })
    }
    for (const { accountId } of own)
      (writers.has(accountId) ? recused : electors).push({ accountId, agencyId })
  }
  return ok({ electors, recused })
}

export type BallotSubject = { readonly joint: JointStandard; readonly ballot: Ballot }

/** The ballot with the vote in it, and the vote alone: one row per elector, inserted or replaced. */
export type CastVote = { readonly ballot: Ballot; readonly vote: Vote }

/** A vote, or a change of it; each is an event of its own. 不同意 says why. */
export function castVote(
  { joint, ballot }: BallotSubject,
  input: { readonly choice: VoteChoice; readonly reason: string },
  ctx: DecideContext<Actor>,
): Result<Decided<CastVote>, JointProblem | SharedProblem> {
  const { accountId } = ctx.actor
  if (!ballot.electors.some((elector) => elector.accountId === accountId)) return fail('NOT_AN_ELECTOR')
  if (ballot.state !== 'open' || joint.state !== 'balloting') return fail('BALLOT_CLOSED')
  const reason = input.reason.trim()
  if (input.choice === 'disagree' && !reason) return fail('REASON_REQUIRED', { move: 'vote' })
  const earlier = ballot.votes.find((vote) => vote.accountId === accountId)
  if (earlier?.choice === input.choice && earlier.reason === reason) return fail('NO_CHANGE')

  const vote: Vote = { accountId, choice: input.choice, reason, castAt: ctx.now }
  const votes = [...ballot.votes.filter((other) => other !== earlier), vote]
  const next = { ballot: { ...ballot, votes, version: ballot.version + 1 }, vote }
  const facts = { before: earlier === undefined ? null : voteFacts(earlier), after: voteFacts(vote) }
  const name = earlier === undefined ? 'ballot.vote-cast' : 'ballot.vote-changed'
  return ok({ next, events: [ballotEvent(name, joint, next.ballot, facts)] })
}

/**
 * Closes the ballot and computes its result. Every side for: 待会签. Otherwise back to drafting, or the end of the
 * project with the last failure that `failedBallotsMax` allows. Missing votes count as the profile says.
 */
export function closeBallot(
  { joint, ballot }: BallotSubject,
  input: { readonly version: number },
  ctx: DecideContext<Actor>,
): Result<Decided<BallotSubject>, JointProblem | SharedProblem> {
  if (ballot.state !== 'open') return fail('BALLOT_CLOSED')
  const seen = checkVersion(joint, input.version)
  if (!seen.ok) return seen
  const result = ballotResult(ballot.profile, ballot.electors, ballot.votes)
  const failedBallots = joint.failedBallots + (result.passed ? 0 : 1)
  const failed = failedBallots >= failedBallotsMax ? 'terminated' : 'drafting'
  const chosen = result.passed ? 'passed' : failed
  const moved = moveJoint(joint, 'close-ballot', { now: ctx.now, chosen })
  if (!moved.ok) return moved

  const closed: Ballot = {
    ...ballot,
    state: 'closed',
    result,
    closedById: ctx.actor.accountId,
    closedAt: ctx.now,
    version: ballot.version + 1,
  }
  const next = { joint: { ...moved.value, failedBallots }, ballot: closed }
  const outcome = {
    passed: 'joint.passed',
    drafting: 'joint.ballot-failed',
    terminated: 'joint.terminated',
  } as const
  const events = [
    ballotEvent('ballot.closed', next.joint, closed, {
      before: { state: ballot.state },
      after: { state: closed.state, votes: ballot.votes.map(voteFacts), result },
    }),
    jointEvent(outcome[chosen], next.joint, {
      before: { ...stateFacts(joint), failedBallots: joint.failedBallots },
      after: { ...stateFacts(next.joint), failedBallots },
    }),
  ] as const
  return ok({ next, events })
}

function voteFacts(vote: Vote) {
  return { accountId: vote.accountId, choice: vote.choice, reason: vote.reason }
}

function ballotEvent(
  name: string,
  joint: JointStandard,
  ballot: Ballot,
  facts: Pick<DomainEvent, 'before' | 'after'>,
): DomainEvent {
  return {
    name,
    subject: { type: 'ballot', id: ballot.id },
    about: [`joint-standard:${joint.id}`, `draft:${ballot.draftId}`, ...jointAbout(joint)],
    ...facts,
  }
}

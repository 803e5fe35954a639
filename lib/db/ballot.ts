/** Ballots with their frozen electorate and votes: rows ↔ domain values. */
import type { Ballot, BallotResult, BallotState, Vote, VoteChoice } from '#lib/domain/joint/ballot'
import type { BallotProfile } from '#lib/domain/joint/ballot-profiles'
import { database, type Tx } from './client'
import type { Prisma } from './generated/client'
import type { BallotElectorModel, BallotModel, VoteModel } from './generated/models'
import { fromJson, toJsonColumn } from './json'

type BallotReader = Pick<Tx, 'ballot'>
type BallotRow = BallotModel & { electors: BallotElectorModel[]; votes: VoteModel[] }

const whole = {
  // In the order of the agencies, which is the order of the sides in the result.
  electors: { orderBy: [{ account: { agency: { ordinal: 'asc' } } }, { account: { username: 'asc' } }] },
  votes: { orderBy: [{ castAt: 'asc' }, { accountId: 'asc' }] },
} satisfies Prisma.BallotInclude

/** A ballot of this project; whoever calls it holds the lock of the project. */
export async function loadBallot(
  id: string,
  jointId: string,
  tx: BallotReader = database(),
): Promise<Ballot | null> {
  const row = await tx.ballot.findFirst({ where: { id, jointId }, include: whole })
  return row ? toBallot(row) : null
}

/** The latest ballot of the project, whatever its draft. */
export async function loadLatestBallot(
  jointId: string,
  tx: BallotReader = database(),
): Promise<Ballot | null> {
  const row = await tx.ballot.findFirst({
    where: { jointId },
    include: whole,
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
  })
  return row ? toBallot(row) : null
}

/** Every ballot of the given projects, the latest first. */
export async function listBallots(jointIds: readonly string[]): Promise<Ballot[]> {
  const rows = await database().ballot.findMany({
    where: { jointId: { in: [...jointIds] } },
    include: whole,
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toBallot)
}

/** The content hashes of all drafts of the project that were balloted. */
export async function listVotedHashes(jointId: string, tx: BallotReader = database()): Promise<string[]> {
  const rows = await tx.ballot.findMany({ where: { jointId }, select: { draftHash: true } })
  return rows.map((row) => row.draftHash)
}

export async function insertBallot(tx: Tx, ballot: Ballot): Promise<void> {
  const { electors, votes: _none, profile, result: _open, ...columns } = ballot
  await tx.ballot.create({
    data: { ...columns, profile: { ...profile, rules: profile.rules.map((rule) => ({ ...rule })) } },
  })
  await tx.ballotElector.createMany({
    data: electors.map((elector) => ({ ...elector, ballotId: ballot.id })),
  })
}

/** One row an elector, inserted or replaced. */
export async function saveVote(tx: Tx, ballot: Ballot, vote: Vote): Promise<void> {
  const { accountId, ...cast } = vote
  const key = { ballotId: ballot.id, accountId }
  await tx.vote.upsert({
    where: { ballotId_accountId: key },
    create: { ...key, ...cast },
    update: cast,
  })
  await tx.ballot.update({ where: { id: ballot.id }, data: { version: ballot.version } })
}

export async function saveClosedBallot(tx: Tx, ballot: Ballot): Promise<void> {
  const { state, result, closedById, closedAt, version } = ballot
  await tx.ballot.update({
    where: { id: ballot.id },
    data: { state, result: toJsonColumn(result), closedById, closedAt, version },
  })
}

function toBallot(row: BallotRow): Ballot {
  const { electors, votes, ...columns } = row
  return {
    ...columns,
    profile: fromJson<BallotProfile>(columns.profile),
    state: columns.state as BallotState,
    result: columns.result === null ? null : fromJson<BallotResult>(columns.result),
    electors: electors.map(({ accountId, agencyId }) => ({ accountId, agencyId })),
    votes: votes.map(({ accountId, choice, reason, castAt }) => ({
      accountId,
      choice: choice as VoteChoice,
      reason,
      castAt,
    })),
  }
}

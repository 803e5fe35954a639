/** What the board and the page of a joint standard show. Votes stay with their voters until the ballot is closed. */
import { listAgencies } from '#lib/db/access'
import { accountNames } from '#lib/db/account-name'
import { listAuditEntries } from '#lib/db/audit-log'
import { listBallots } from '#lib/db/ballot'
import { listCosignaturesOf } from '#lib/db/cosignature'
import { type DraftHead, listDrafts, loadCurrentDraft, loadDraftByNumber } from '#lib/db/draft'
import { listJoints, loadJoint } from '#lib/db/joint'
import { listStaff } from '#lib/db/joint-facts'
import type { Agency } from '#lib/domain/access/agency'
import { logScope } from '#lib/domain/access/log-visibility'
import type { Reader } from '#lib/domain/access/reader'
import type { AuditEntry } from '#lib/domain/audit/entry'
import { availableMoves } from '#lib/domain/joint/available-moves'
import type { Ballot, Elector, Vote } from '#lib/domain/joint/ballot'
import { type NextStep, nextStep } from '#lib/domain/joint/next-step'
import type { Cosignature, Draft, JointStandard } from '#lib/domain/joint/types'
import type { JointMove } from '#lib/domain/joint/workflow'
import { loadShownSources, type ShownSource } from './joint-sources'
import { loadSides, type MappingSide } from './mapping-side'

/** A project on the board or in the list. */
export type JointCard = {
  readonly joint: JointStandard
  /** The participants, in the order of the agencies. */
  readonly agencies: readonly Agency[]
  readonly next: NextStep
}

export type JointFilter = {
  readonly text?: string | undefined
  readonly kind?: string | undefined
  readonly state?: string | undefined
  readonly agency?: string | undefined
}

export type JointBoard = { readonly cards: readonly JointCard[]; readonly agencies: readonly Agency[] }

/** Every project that the filter leaves, the latest change of state first. */
export async function listJointCards(
  _reader: Reader<'joint.read'>,
  filter: JointFilter,
): Promise<JointBoard> {
  const [joints, agencies] = await Promise.all([listJoints(), listAgencies()])
  const shown = joints.filter((joint) => isAsked(joint, filter))
  const ids = shown.map((joint) => joint.id)
  const [ballots, cosignatures] = await Promise.all([listBallots(ids), listCosignaturesOf(ids)])
  const cards = shown.map((joint) => {
    const ballot = ballots.find((one) => one.jointId === joint.id && one.state === 'open') ?? null
    const signed = cosignatures.filter((one) => one.draftId === joint.currentDraftId)
    return {
      joint,
      agencies: participantsOf(joint, agencies),
      next: nextStep({ joint, ballot, cosignatures: signed }),
    }
  })
  return { cards, agencies }
}

function isAsked(joint: JointStandard, { text, kind, state, agency }: JointFilter): boolean {
  const numbers = joint.participants.flatMap((own) => [own.number ?? '', own.projectNumber ?? ''])
  return (
    (!text || [joint.title, ...numbers].some((words) => words.includes(text))) &&
    (!kind || joint.kind === kind) &&
    (!state || joint.state === state) &&
    (!agency || joint.participants.some((own) => own.agencyId === agency))
  )
}

function participantsOf(joint: JointStandard, agencies: readonly Agency[]): readonly Agency[] {
  return agencies.filter((agency) => joint.participants.some((own) => own.agencyId === agency.id))
}

/** A ballot as this reader may see it. */
export type BallotView = Omit<Ballot, 'votes'> & {
  readonly draftNumber: number
  readonly recused: readonly Elector[]
  /** How many have voted; what they said is in `votes` once it is closed. */
  readonly votesCast: number
  readonly votes: readonly Vote[]
  readonly ownVote: Vote | null
  readonly isElector: boolean
}

export type JointView = {
  readonly joint: JointStandard
  readonly agencies: readonly Agency[]
  readonly next: NextStep
  readonly moves: readonly JointMove[]
  readonly current: Draft | null
  readonly drafts: readonly DraftHead[]
  /** The latest first. */
  readonly ballots: readonly BallotView[]
  /** On all drafts of the project. */
  readonly cosignatures: readonly Cosignature[]
  readonly sources: readonly ShownSource[]
  /** What it replaces once it is co-signed. */
  readonly nodes: readonly MappingSide[]
  /** Display names by account id. */
  readonly names: ReadonlyMap<string, string>
  /** Whom the reader's agency may name as drafters. */
  readonly staff: readonly { readonly id: string; readonly displayName: string }[]
  /** The latest first, as far as the reader may see it. */
  readonly history: readonly AuditEntry[]
}

const historyMax = 200

export async function loadJointView(reader: Reader<'joint.read'>, id: string): Promise<JointView | null> {
  const joint = await loadJoint(id)
  if (!joint) return null
  const { actor } = reader
  const subject = `joint-standard:${id}`
  const [agencies, current, drafts, ballots, cosignatures, sources, nodes, staff, history] =
    await Promise.all([
      listAgencies(),
      loadCurrentDraft(joint),
      listDrafts(id),
      listBallots([id]),
      listCosignaturesOf([id]),
      loadShownSources(joint.sources),
      loadSides(joint.nodeIds),
      actor.agencyId === null ? [] : listStaff(actor.agencyId),
      listAuditEntries(logScope(actor), { subject }, { offset: 0, limit: historyMax }),
    ])
  const facts = {
    joint,
    ballot: ballots.find((ballot) => ballot.state === 'open') ?? null,
    cosignatures: cosignatures.filter((one) => one.draftId === joint.currentDraftId),
  }
  const views = ballots.map((ballot) => toBallotView(ballot, drafts, history.entries, actor.accountId))
  return {
    joint,
    agencies: participantsOf(joint, agencies),
    next: nextStep(facts),
    moves: availableMoves(facts, actor),
    current,
    drafts,
    ballots: views,
    cosignatures,
    sources,
    nodes: [...nodes.values()].toSorted((a, b) => a.order - b.order),
    names: await accountNames(peopleIn(joint, current, drafts, views, cosignatures)),
    staff,
    // What a colleague votes is not told before the count, and then stands in the ballot.
    history: history.entries.filter((entry) => !entry.event.startsWith('ballot.vote')),
  }
}

function toBallotView(
  ballot: Ballot,
  drafts: readonly DraftHead[],
  history: readonly AuditEntry[],
  accountId: string,
): BallotView {
  const { votes, ...shared } = ballot
  const opened = history.find((entry) => entry.event === 'ballot.opened' && entry.subjectId === ballot.id)
  const after = opened?.after as { readonly recused?: readonly Elector[] } | undefined
  return {
    ...shared,
    draftNumber: drafts.find((draft) => draft.id === ballot.draftId)?.number ?? 0,
    recused: after?.recused ?? [],
    votesCast: votes.length,
    votes: ballot.state === 'closed' ? votes : [],
    ownVote: votes.find((vote) => vote.accountId === accountId) ?? null,
    isElector: ballot.electors.some((elector) => elector.accountId === accountId),
  }
}

function peopleIn(
  joint: JointStandard,
  current: Draft | null,
  drafts: readonly DraftHead[],
  ballots: readonly BallotView[],
  cosignatures: readonly Cosignature[],
): readonly string[] {
  return [
    joint.createdById,
    ...joint.drafters.map((drafter) => drafter.accountId),
    ...(current?.clauses.map((clause) => clause.authorId) ?? []),
    ...drafts.map((draft) => draft.authorId),
    ...ballots.flatMap((ballot) => [...ballot.electors, ...ballot.recused].map((one) => one.accountId)),
    ...cosignatures.map((cosignature) => cosignature.signatoryId),
  ]
}

/** Two drafts of a project, or one, for reading and comparing; null where one of the numbers is unknown. */
export async function loadDrafts(
  _reader: Reader<'joint.read'>,
  jointId: string,
  numbers: readonly number[],
): Promise<readonly Draft[] | null> {
  const drafts = await Promise.all(numbers.map((number) => loadDraftByNumber(jointId, number)))
  return drafts.every((draft) => draft !== null) ? drafts : null
}

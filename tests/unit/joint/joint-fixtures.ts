/** Two agencies and their people, and a project carried through the stages by the real decisions. */
import type { Actor, Role } from '#lib/domain/access/roles'
import type { Ballot, VoteChoice } from '#lib/domain/joint/ballot'
import type { ClauseInput } from '#lib/domain/joint/clauses'
import { cosignJoint } from '#lib/domain/joint/cosign'
import { saveDraft, submitJoint } from '#lib/domain/joint/draft'
import { nameDrafters } from '#lib/domain/joint/drafters'
import { enterJoint, proposeJoint } from '#lib/domain/joint/propose'
import type { Cosignature, Draft, JointKind, JointStandard, Person } from '#lib/domain/joint/types'
import { castVote, closeBallot, openBallot } from '#lib/domain/joint/vote'
import type { DecideContext } from '#lib/domain/shared/event'
import type { AnyProblem, Result } from '#lib/domain/shared/problem'
import type { Signer } from '#lib/domain/shared/signer'

let lastId = 0

export function actorOf(agencyId: string | null, role: Role, accountId = `${agencyId}-${role}`): Actor {
  return {
    accountId,
    username: accountId,
    displayName: accountId,
    agencyId,
    roles: [role],
    sessionId: 'session',
  }
}

export function ctxOf(actor: Actor, now = new Date('2026-11-22T02:00:00Z')): DecideContext<Actor> {
  return {
    actor,
    now,
    newId: () => {
      lastId += 1
      return `id-${lastId}`
    },
  }
}

export const scEditor = ctxOf(actorOf('sc', 'editor'))
export const cqEditor = ctxOf(actorOf('cq', 'editor'))
export const secretary = ctxOf(actorOf(null, 'secretary', 'secretary'))

export function seatsOf(agencyId: string, count = 3): readonly Person[] {
  return Array.from({ length: count }, (_, index) => ({
    accountId: `${agencyId}-seat-${index + 1}`,
    agencyId,
    disabled: false,
  }))
}

export const seats = [...seatsOf('sc'), ...seatsOf('cq')]

/** The value of a decision that must have been allowed. */
export function must<T, P extends AnyProblem>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(`refused: ${result.problem.code} ${JSON.stringify(result.problem.params)}`)
  return result.value
}

/** The code of a decision that must have been refused. */
export function refusal<T, P extends AnyProblem>(result: Result<T, P>): P['code'] {
  if (result.ok) throw new Error('was not refused')
  return result.problem.code
}

export const clause = (more: Partial<ClauseInput> = {}): ClauseInput => ({
  number: '1',
  element: 'scope',
  heading: '范围',
  text: '本文件规定了公务用车社会化保障的要求。',
  rigidity: 'uniform',
  latitude: null,
  provenance: ['sc'],
  ...more,
})

export function proposed(kind: JointKind = 'regional'): JointStandard {
  const sources = [
    { mappingId: 'm1', nodeIds: ['n1', 'n2'], agencyIds: ['sc', 'cq'] },
    { gapNodeId: 'n1', lackingCatalogId: 'c2', agencyIds: ['sc', 'cq'] },
    { gapNodeId: 'n3', lackingCatalogId: 'c2', agencyIds: ['sc', 'cq'] },
  ]
  const input = {
    title: '公务用车保障规范（示例）',
    kind,
    motive: '双城经济圈建设需要',
    path: '共同起草',
    purpose: '统一服务要求',
    participantAgencyIds: ['sc', 'cq'],
  }
  return must(proposeJoint(sources, input, scEditor)).next
}

export function drafting(kind: JointKind = 'regional'): JointStandard {
  let joint = must(enterJoint(proposed(kind), { projectNumber: '示例-川-1' }, scEditor)).next
  joint = must(enterJoint(joint, { projectNumber: '示例-渝-1' }, cqEditor)).next
  const people = [{ accountId: 'sc-editor', agencyId: 'sc', disabled: false }]
  const named = { version: joint.version, accountIds: ['sc-editor'] }
  return must(nameDrafters({ joint, people }, named, scEditor)).next
}

export type Stage = { readonly joint: JointStandard; readonly current: Draft }

export function saved(
  joint: JointStandard,
  current: Draft | null = null,
  clauses: readonly ClauseInput[] = [clause()],
): Stage {
  const input = { version: joint.version, note: '', clauses }
  const { next } = must(saveDraft({ joint, current }, input, scEditor))
  return { joint: next.joint, current: next.draft }
}

export type BallotStage = Stage & { readonly ballot: Ballot }

export function balloting(
  { joint, current }: Stage,
  votedHashes: readonly string[] = [],
  moreSeats: readonly Person[] = [],
): BallotStage {
  const submitted = must(submitJoint({ joint, current, votedHashes }, { version: joint.version }, scEditor))
  const subject = {
    joint: submitted.next,
    current,
    seats: [...seats, ...moreSeats],
    authorIds: [current.authorId],
  }
  const input = { version: submitted.next.version, profileId: 'expert-panel' as const }
  const { next } = must(openBallot(subject, input, secretary))
  return { joint: next.joint, current, ballot: next.ballot }
}

/** Everybody votes the same, and the ballot is closed. */
export function voted(stage: BallotStage, choice: VoteChoice = 'agree'): BallotStage {
  let { ballot } = stage
  for (const elector of ballot.electors) {
    const ctx = ctxOf(actorOf(elector.agencyId, 'seat', elector.accountId))
    ballot = must(castVote({ joint: stage.joint, ballot }, { choice, reason: '理由' }, ctx)).next.ballot
  }
  const closed = must(
    closeBallot({ joint: stage.joint, ballot }, { version: stage.joint.version }, secretary),
  )
  return { ...closed.next, current: stage.current }
}

export const passed = (kind: JointKind = 'regional'): BallotStage => voted(balloting(saved(drafting(kind))))

export const signer: Signer = { keyId: 'k1', alg: 'test', sign: (message) => `signed(${message})` }

export type SignStage = BallotStage & { readonly cosignatures: readonly Cosignature[] }

export function cosignedBy(stage: SignStage, agencyId: string): SignStage {
  const ctx = ctxOf(actorOf(agencyId, 'signatory'))
  const input = { agencyId, contentHash: stage.current.contentHash }
  const { next } = must(cosignJoint(stage, input, signer, ctx))
  return { ...stage, joint: next.joint, cosignatures: [...stage.cosignatures, next.cosignature] }
}

export function fullyCosigned(kind: JointKind = 'regional'): SignStage {
  return cosignedBy(cosignedBy({ ...passed(kind), cosignatures: [] }, 'sc'), 'cq')
}

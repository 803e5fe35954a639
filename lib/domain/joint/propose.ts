/**
 * 立项: one agency proposes, every participant enters the project with its own 立项号, and with the last of them
 * 共同起草 begins (P-01). Until the ballot the proposing agency may withdraw it.
 */
import type { Actor } from '../access/roles'
import type { DecideContext, Decided } from '../shared/event'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import { checkVersion, jointEvent, moveJoint, participantFacts, stateFacts } from './move'
import type { JointProblem } from './problems'
import type { JointKind, JointSource, JointStandard } from './types'
import { jointWorkflow } from './workflow'

/** 联合 means at least two. */
export const participantsMin = 2

/** What a source contributes, as read from the database for this proposal: nodes, and whose they are. */
export type SourceFacts =
  | { readonly mappingId: string; readonly nodeIds: readonly string[]; readonly agencyIds: readonly string[] }
  | {
      readonly gapNodeId: string
      readonly lackingCatalogId: string
      /** The owner of the node and the owner of the lacking catalogue. */
      readonly agencyIds: readonly string[]
    }

export type ProposeJointInput = {
  readonly title: string
  readonly kind: JointKind
  readonly motive: string
  readonly path: string
  readonly purpose: string
  readonly participantAgencyIds: readonly string[]
  readonly demo?: boolean
}

type Outcome = Result<Decided<JointStandard>, JointProblem | SharedProblem>

/**
 * A new project from mappings, gaps or nothing (`sources` empty). The nodes that it will replace are those of its
 * sources; every source must lie between participants.
 */
export function proposeJoint(
  sources: readonly SourceFacts[],
  input: ProposeJointInput,
  ctx: DecideContext<Actor>,
): Outcome {
  const proposerAgencyId = ctx.actor.agencyId
  const agencyIds = [...new Set(input.participantAgencyIds)]
  if (proposerAgencyId === null || !agencyIds.includes(proposerAgencyId))
    return fail('PROPOSER_NOT_PARTICIPANT')
  if (agencyIds.length < participantsMin) return fail('PARTICIPANTS_TOO_FEW', { min: participantsMin })
  for (const field of ['title', 'motive', 'path', 'purpose'] as const) {
    if (!input[field].trim()) return fail('FIELD_EMPTY', { field })
  }
  const outside = sources
    .flatMap((source) => source.agencyIds)
    .find((agencyId) => !agencyIds.includes(agencyId))
  if (outside !== undefined) return fail('SOURCE_OUTSIDE', { agencyId: outside })

  const joint: JointStandard = {
    id: ctx.newId(),
    title: input.title.trim(),
    kind: input.kind,
    state: jointWorkflow.initial,
    proposerAgencyId,
    motive: input.motive.trim(),
    path: input.path.trim(),
    purpose: input.purpose.trim(),
    failedBallots: 0,
    currentDraftId: null,
    reason: null,
    demo: input.demo ?? false,
    createdById: ctx.actor.accountId,
    createdAt: ctx.now,
    stateSince: ctx.now,
    version: 1,
    participants: agencyIds.map((agencyId) => ({
      agencyId,
      projectNumber: null,
      enteredAt: null,
      enteredById: null,
      number: null,
      issuedOn: null,
      effectiveOn: null,
      filingNumber: null,
      recordedById: null,
    })),
    sources: sources.map((source) => sourceRow(source, ctx.newId())),
    nodeIds: replacedNodeIds(sources),
    drafters: [],
  }
  const after = {
    ...stateFacts(joint),
    title: joint.title,
    kind: joint.kind,
    motive: joint.motive,
    path: joint.path,
    purpose: joint.purpose,
    participants: agencyIds,
    nodeIds: joint.nodeIds,
  }
  return ok({ next: joint, events: [jointEvent('joint.proposed', joint, { before: null, after })] })
}

/** The nodes of the sources, each once, in their order. */
export function replacedNodeIds(sources: readonly SourceFacts[]): readonly string[] {
  return [
    ...new Set(sources.flatMap((source) => ('gapNodeId' in source ? [source.gapNodeId] : source.nodeIds))),
  ]
}

function sourceRow(source: SourceFacts, id: string): JointSource {
  return 'gapNodeId' in source
    ? { id, gapNodeId: source.gapNodeId, lackingCatalogId: source.lackingCatalogId }
    : { id, mappingId: source.mappingId }
}

/**
 * The actor's agency enters the project with its own 立项号, once. No version is asked for: two agencies that enter at
 * the same moment do not contradict each other.
 */
export function enterJoint(
  joint: JointStandard,
  input: { readonly projectNumber: string },
  ctx: DecideContext<Actor>,
): Outcome {
  const own = joint.participants.find((participant) => participant.agencyId === ctx.actor.agencyId)
  if (own === undefined) return fail('NOT_PARTICIPANT')
  if (own.projectNumber !== null) return fail('ALREADY_ENTERED', { projectNumber: own.projectNumber })
  const projectNumber = input.projectNumber.trim()
  if (!projectNumber) return fail('FIELD_EMPTY', { field: 'projectNumber' })

  const entered = { ...own, projectNumber, enteredAt: ctx.now, enteredById: ctx.actor.accountId }
  const participants = joint.participants.map((participant) => (participant === own ? entered : participant))
  const complete = participants.every((participant) => participant.projectNumber !== null)
  const moved = moveJoint(joint, 'enter', { now: ctx.now, chosen: complete ? 'drafting' : 'proposed' })
  if (!moved.ok) return moved
  const next = { ...moved.value, participants }
  const facts = {
    before: { ...stateFacts(joint), participant: participantFacts(own) },
    after: { ...stateFacts(next), participant: participantFacts(entered) },
  }
  return ok({ next, events: [jointEvent('joint.entered', next, facts)] })
}

/** 撤回 by the proposing agency, with the reason, as long as no ballot is open. */
export function withdrawJoint(
  joint: JointStandard,
  input: { readonly version: number; readonly reason: string },
  ctx: DecideContext<Actor>,
): Outcome {
  if (ctx.actor.agencyId !== joint.proposerAgencyId) return fail('NOT_PROPOSER_AGENCY')
  const seen = checkVersion(joint, input.version)
  if (!seen.ok) return seen
  const moved = moveJoint(joint, 'withdraw', { now: ctx.now, reason: input.reason })
  if (!moved.ok) return moved
  const facts = { before: stateFacts(joint), after: stateFacts(moved.value) }
  return ok({ next: moved.value, events: [jointEvent('joint.withdrawn', moved.value, facts)] })
}

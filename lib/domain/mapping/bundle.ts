/**
 * A bundle groups several mappings of one node into one catalogue: 合并覆盖 `combined`, all together cover it, or 任一
 * `any`, each is an alternative. That is a claim about both sides, so it goes the way of a 约定 (`accord.ts`). How far a
 * combined bundle covers its node is the agreeing reviewer's word, and holds for the statements that he saw, as a whole.
 */
import type { Actor } from '#lib/domain/access/roles'
import type { DecideContext, Decided, DomainEvent } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import {
  type Accord,
  type AccordInput,
  type AccordMove,
  accordFacts,
  bundleWorkflow,
  isSentAccord,
  moveAccord,
  newAccord,
  withoutWords,
} from './accord'
import { isStale, type Mapping } from './mapping'
import { type EffectiveHashes, endHashes } from './placed-node'
import type { MappingProblem } from './problems'
import type { HalfPoints } from './relations'
import { internalMappingStates, isLive, type MappingState } from './workflow'

export const bundleModes = ['combined', 'any'] as const
export type BundleMode = (typeof bundleModes)[number]
export const bundleCoverages = ['full', 'partial'] as const
export type BundleCoverage = (typeof bundleCoverages)[number]

/** One row of the table `mapping_bundle` with the ids of its members. */
export type MappingBundle = Accord & {
  /** The node that is covered, and the catalogue whose nodes cover it. */
  readonly nodeId: string
  readonly catalogId: string
  readonly mode: BundleMode
  /** For `combined`: as the agreement stated it; null until then. */
  readonly coverage: BundleCoverage | null
  /** The statements that were agreed to; a member with another one breaks the whole. Empty until then. */
  readonly agreedStatementIds: readonly string[]
  /** Every mapping in it, whoever may see it and whatever became of it. */
  readonly memberIds: readonly string[]
}

/** What coverage reads of a bundle. */
export type BundleClaim = Pick<
  MappingBundle,
  'id' | 'nodeId' | 'mode' | 'coverage' | 'memberIds' | 'agreedStatementIds'
>

/**
 * What a bundle as a whole gives its node; 0 as long as nothing is stated, for `any` always, and as soon as one member
 * does not count or says something else than what was agreed to. `counted` are the mappings that count for the node.
 */
export function bundleHalves(
  bundle: BundleClaim,
  counted: readonly { readonly id: string; readonly statement: { readonly id: string } }[],
): HalfPoints {
  if (bundle.mode === 'any' || bundle.coverage === null || !bundleStands(bundle, counted)) return 0
  return bundle.coverage === 'full' ? 2 : 1
}

/** Whether every member is among `counted` and says what was agreed to. */
export function bundleStands(
  bundle: Pick<MappingBundle, 'memberIds' | 'agreedStatementIds'>,
  counted: readonly { readonly id: string; readonly statement: { readonly id: string } }[],
): boolean {
  return bundle.memberIds.every((id) => {
    const member = counted.find((mapping) => mapping.id === id)
    return member !== undefined && bundle.agreedStatementIds.includes(member.statement.id)
  })
}

export type BundleDecision = Result<Decided<MappingBundle>, MappingProblem | SharedProblem>

/** `members` in the order of `memberIds`; all that the person may see. */
export type BundleContent = {
  readonly nodeId: string
  readonly mode: BundleMode
  readonly members: readonly Mapping[]
}

/** Several live mappings of one node into one catalogue, said to belong together. */
export function createBundle(
  said: BundleContent & { readonly reason: string; readonly demo?: boolean },
  ctx: DecideContext<Actor>,
): BundleDecision {
  const checked = checkMembers(said, null)
  if (!checked.ok) return checked
  const { catalogId, agencyIds } = checked.value
  const agencyId = ctx.actor.agencyId
  const otherAgencyId = agencyIds.find((id) => id !== agencyId)
  if (agencyId === null || otherAgencyId === undefined || !agencyIds.includes(agencyId)) {
    return fail('MAPPING_NOT_PARTY')
  }
  const accord = newAccord({ otherAgencyId, reason: said.reason, demo: said.demo ?? false }, ctx)
  if (!accord.ok) return accord
  const next: MappingBundle = {
    ...accord.value,
    nodeId: said.nodeId,
    catalogId,
    mode: said.mode,
    coverage: null,
    agreedStatementIds: [],
    memberIds: said.members.map(({ id }) => id),
  }
  return ok({ next, events: [bundleEvent('bundle.created', null, next)] })
}

/** Other members or another mode: whatever was agreed before falls, and the other side is asked again. */
export function changeBundle(
  before: MappingBundle,
  said: BundleContent & AccordInput,
  ctx: DecideContext<Actor>,
): BundleDecision {
  const moved = moveAccord(bundleWorkflow, before, 'restate', said, ctx)
  if (!moved.ok) return moved
  const checked = checkMembers(said, before.id)
  if (!checked.ok) return checked
  if (said.nodeId !== before.nodeId) return fail('BUNDLE_NODE_DIFFERS')
  if (checked.value.catalogId !== before.catalogId) return fail('BUNDLE_CATALOG_DIFFERS')
  const memberIds = said.members.map(({ id }) => id)
  const same =
    memberIds.length === before.memberIds.length && memberIds.every((id) => before.memberIds.includes(id))
  // What was agreed to falls with the statements it was agreed about: the same group may then be said again.
  const asked =
    before.state === 'returned' || (before.state === 'decided' && !bundleStands(before, said.members))
  if (same && said.mode === before.mode && !asked) return fail('NO_CHANGE')
  const next = { ...moved.value, mode: said.mode, coverage: null, agreedStatementIds: [], memberIds }
  const changed = bundleEvent('bundle.changed', before, next)
  if (before.state !== 'decided') return ok({ next, events: [changed] })
  const fell = withoutWords(bundleEvent('bundle.reopened', before, before), next)
  return ok({ next, events: [fell, changed] })
}

function checkMembers(
  { nodeId, members }: BundleContent,
  ownId: string | null,
): Result<{ readonly catalogId: string; readonly agencyIds: readonly string[] }, MappingProblem> {
  const [first] = members
  if (first === undefined || new Set(members.map(({ id }) => id)).size < 2) return fail('BUNDLE_TOO_FEW')
  const others = members.map((mapping) => otherCatalog(mapping, nodeId))
  if (others.some((catalogId) => catalogId === null)) return fail('BUNDLE_NODE_DIFFERS')
  const [catalogId = null] = others
  if (catalogId === null || others.some((other) => other !== catalogId)) return fail('BUNDLE_CATALOG_DIFFERS')
  if (members.some(({ state }) => !isLive(state))) return fail('BUNDLE_MEMBER_ENDED')
  if (members.some(isUnrelated)) return fail('BUNDLE_MEMBER_UNRELATED')
  if (members.some(({ bundleId }) => bundleId !== null && bundleId !== ownId))
    return fail('BUNDLE_MEMBER_TAKEN')
  return ok({ catalogId, agencyIds: [first.agencyAId, first.agencyBId] })
}

/** A member may have been revised to this since it was taken in: what has nothing to do with the node covers none of it. */
function isUnrelated({ statement }: Mapping): boolean {
  return statement.relation === 'unrelated'
}

function otherCatalog(mapping: Mapping, nodeId: string): string | null {
  if (mapping.nodeAId === nodeId) return mapping.catalogBId
  return mapping.nodeBId === nodeId ? mapping.catalogAId : null
}

/** 本局审核: only what the other side can see in full is sent to it. */
export function approveBundle(
  before: MappingBundle,
  input: AccordInput & { readonly members: readonly Mapping[] },
  ctx: DecideContext<Actor>,
): BundleDecision {
  const moved = moveAccord(bundleWorkflow, before, 'approve', input, ctx)
  if (!moved.ok) return moved
  const internal: readonly MappingState[] = internalMappingStates
  const open = input.members.filter(({ state }) => internal.includes(state)).length
  if (open > 0) return fail('BUNDLE_MEMBERS_INTERNAL', { count: open })
  if (input.members.some(({ state }) => !isLive(state))) return fail('BUNDLE_MEMBER_ENDED')
  if (input.members.some(isUnrelated)) return fail('BUNDLE_MEMBER_UNRELATED')
  return ok({ next: moved.value, events: [bundleEvent('bundle.approved', before, moved.value)] })
}

/**
 * The other side agrees, once it has confirmed every member, and says for 合并覆盖 how far they cover the node together.
 * Nobody else can say it, and it is never computed.
 */
export function agreeBundle(
  before: MappingBundle,
  input: AccordInput & {
    readonly coverage: BundleCoverage | null
    readonly members: readonly Mapping[]
    readonly hashes: EffectiveHashes
  },
  ctx: DecideContext<Actor>,
): BundleDecision {
  const moved = moveAccord(bundleWorkflow, before, 'agree', input, ctx)
  if (!moved.ok) return moved
  const open = input.members.filter(
    (mapping) => mapping.state !== 'confirmed' || isStale(mapping, endHashes(mapping, input.hashes)),
  ).length
  if (open > 0) return fail('BUNDLE_MEMBERS_OPEN', { count: open })
  if (input.members.some(isUnrelated)) return fail('BUNDLE_MEMBER_UNRELATED')
  if (before.mode === 'combined' && input.coverage === null) return fail('BUNDLE_COVERAGE_REQUIRED')
  const next: MappingBundle = {
    ...moved.value,
    coverage: before.mode === 'combined' ? input.coverage : null,
    agreedStatementIds: input.members.map(({ statement }) => statement.id),
  }
  return ok({ next, events: [bundleEvent('bundle.agreed', before, next)] })
}

/** 退回修改 by whoever it waits for. */
export function returnBundle(
  before: MappingBundle,
  input: AccordInput,
  ctx: DecideContext<Actor>,
): BundleDecision {
  return plainMove('return', 'bundle.returned', before, input, ctx)
}

/**
 * The members go on by themselves; what they were said to cover together falls. Of a group that the other side does not
 * see it learns nothing by that either, so the two events have two names.
 */
export function dissolveBundle(
  before: MappingBundle,
  input: AccordInput,
  ctx: DecideContext<Actor>,
): BundleDecision {
  const known = isSentAccord(before.state)
  return plainMove('withdraw', known ? 'bundle.dissolved' : 'bundle.given-up', before, input, ctx)
}

function plainMove(
  move: AccordMove,
  name: `bundle.${string}`,
  before: MappingBundle,
  input: AccordInput,
  ctx: DecideContext<Actor>,
): BundleDecision {
  const moved = moveAccord(bundleWorkflow, before, move, input, ctx)
  if (!moved.ok) return moved
  const ended = move === 'withdraw' ? { coverage: null, agreedStatementIds: [], memberIds: [] } : {}
  const next: MappingBundle = { ...moved.value, ...ended }
  return ok({ next, events: [bundleEvent(name, before, next)] })
}

function bundleEvent(
  name: `bundle.${string}`,
  before: MappingBundle | null,
  after: MappingBundle,
): DomainEvent {
  const members = new Set([...(before?.memberIds ?? []), ...after.memberIds])
  return {
    name,
    subject: { type: 'bundle', id: after.id },
    about: [`node:${after.nodeId}`, ...[...members].map((id) => `mapping:${id}` as const)],
    before: before === null ? null : bundleFacts(before),
    after: bundleFacts(after),
  }
}

function bundleFacts(bundle: MappingBundle) {
  return {
    ...accordFacts(bundle),
    mode: bundle.mode,
    coverage: bundle.coverage,
    mappingIds: [...bundle.memberIds],
  }
}

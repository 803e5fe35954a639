/**
 * Saying something about two nodes: the first statement (`proposeMapping`) and each later one (`reviseMapping`). Which
 * role may do it is the policy's to say (`lib/domain/access/policy.ts`); these rules look at the agency, the ends and
 * the words.
 */
import type { Actor } from '#lib/domain/access/roles'
import type { DecideContext, Decided } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import { nextState } from '#lib/domain/shared/workflow'
import { type MappingEnd, orderEnds } from './ends'
import { type EndHashes, isStale, type Mapping } from './mapping'
import { mappingEvent } from './mapping-event'
import type { MappingProblem } from './problems'
import {
  checkStatement,
  draftStatement,
  type Finishable,
  type MappingStatement,
  requireFinished,
  reverseStatement,
  type StatementContent,
  type StatementInput,
  statementHash,
  statementJson,
} from './statement'
import { type MappingState, mappingWorkflow } from './workflow'

export type MappingDecision = Result<Decided<Mapping>, MappingProblem | SharedProblem>

/** The statement is seen from `first`: its relation is `first` compared with `second`, its values A are `first`'s. */
export type ProposeInput = StatementInput & {
  readonly first: MappingEnd
  readonly second: MappingEnd
  readonly bundleId?: string | null
  readonly demo?: boolean
  readonly unfinished?: Unfinished
}

/** An imported row may lack justification or differences: it is a draft all the same, and `submitMapping` asks for the rest. */
type Unfinished = boolean | undefined

/** A new draft. `live` is the live mapping of the pair, or null where it has none. */
export function proposeMapping(
  live: Mapping | null,
  input: ProposeInput,
  { actor, now, newId }: DecideContext<Actor>,
): MappingDecision {
  const { first, second } = input
  if (first.catalogId === second.catalogId) return fail('MAPPING_SAME_CATALOG')
  if (first.agencyId === second.agencyId) return fail('MAPPING_SAME_AGENCY')
  const agencyId = actor.agencyId
  if (agencyId === null || (agencyId !== first.agencyId && agencyId !== second.agencyId)) {
    return fail('MAPPING_NOT_PARTY')
  }
  if (live !== null) return fail('MAPPING_PAIR_TAKEN')
  const checked = input.unfinished ? draftStatement(input) : checkStatement(input)
  if (!checked.ok) return checked

  const { a, b, reversed } = orderEnds(first, second)
  const content = reversed ? reverseStatement(checked.value) : checked.value
  const id = newId()
  const next: Mapping = {
    id,
    nodeAId: a.nodeId,
    nodeBId: b.nodeId,
    catalogAId: a.catalogId,
    catalogBId: b.catalogId,
    agencyAId: a.agencyId,
    agencyBId: b.agencyId,
    proposerAgencyId: agencyId,
    state: mappingWorkflow.initial,
    hard: false,
    hardReason: null,
    demo: input.demo ?? false,
    bundleId: input.bundleId ?? null,
    createdById: actor.accountId,
    submittedById: null,
    reason: null,
    createdAt: now,
    stateSince: now,
    forwardedAt: null,
    version: 1,
    statement: newStatement(
      content,
      { mappingId: id, number: 1, hashA: a.hash, hashB: b.hash },
      { actor, now, newId },
    ),
  }
  return ok({
    next,
    events: [mappingEvent('mapping.proposed', null, next, { said: statementJson(next.statement) })],
  })
}

/** The statement is seen from the node `seenFrom`, which is one of the ends; `effective` are the contents of today. */
export type ReviseInput = StatementInput & {
  readonly version: number
  readonly seenFrom: string
  readonly effective: EndHashes
  readonly unfinished?: Unfinished
}

/**
 * A new immutable statement in place of the current one. The mapping becomes a draft again, since what is being
 * reworked is the proposing agency's own until it has passed 本局审核. A confirmed mapping is revised only when it is
 * stale; one that stands is disputed or retired instead.
 */
export function reviseMapping(
  mapping: Mapping,
  input: ReviseInput,
  ctx: DecideContext<Actor>,
): MappingDecision {
  const state = speakAgain(mapping, 'revise', input.version, ctx.actor)
  if (!state.ok) return state
  if (mapping.state === 'confirmed' && !isStale(mapping, input.effective)) return fail('MAPPING_NOT_STALE')
  const { hashA, hashB } = input.effective
  if (hashA === null || hashB === null) return fail('MAPPING_NODE_CHANGED')
  const checked = input.unfinished ? draftStatement(input) : checkStatement(input)
  if (!checked.ok) return checked

  const content = input.seenFrom === mapping.nodeAId ? checked.value : reverseStatement(checked.value)
  if (statementHash({ ...content, hashA, hashB }) === statementHash(mapping.statement)) {
    return fail('NO_CHANGE')
  }
  const stateSince = state.value === mapping.state ? mapping.stateSince : ctx.now
  const next = saidAnew({ ...mapping, state: state.value, stateSince }, content, { hashA, hashB }, ctx)
  return ok({
    next,
    events: [mappingEvent('mapping.revised', mapping, next, { said: statementJson(next.statement) })],
  })
}

/**
 * 再次确认: the same statement, said anew about the contents of today. It goes the way of every statement, from 本局审核
 * to the other side: both had agreed to something about other contents.
 */
export function reaffirmMapping(
  mapping: Mapping,
  input: { readonly version: number; readonly effective: EndHashes },
  ctx: DecideContext<Actor>,
): MappingDecision {
  const state = speakAgain(mapping, 'reaffirm', input.version, ctx.actor)
  if (!state.ok) return state
  if (!isStale(mapping, input.effective)) return fail('MAPPING_NOT_STALE')
  const { hashA, hashB } = input.effective
  if (hashA === null || hashB === null) return fail('MAPPING_NODE_GONE')
  const moved = { state: state.value, stateSince: ctx.now, submittedById: ctx.actor.accountId }
  const next = saidAnew({ ...mapping, ...moved }, mapping.statement, { hashA, hashB }, ctx)
  return ok({
    next,
    events: [mappingEvent('mapping.reaffirmed', mapping, next, { said: statementJson(next.statement) })],
  })
}

/** Who may say something else in place of what stands: the proposing agency, on the version that it saw. */
function speakAgain(
  mapping: Mapping,
  move: 'revise' | 'reaffirm',
  version: number,
  actor: Actor,
): Result<MappingState, MappingProblem | SharedProblem> {
  if (version !== mapping.version) return fail('STALE', { seen: version, current: mapping.version })
  if (actor.agencyId !== mapping.proposerAgencyId) return fail('MAPPING_PROPOSER_ONLY', { move })
  return nextState(mappingWorkflow, mapping.state, move)
}

/** The mapping with its next statement, one version on. */
function saidAnew(
  mapping: Mapping,
  content: StatementContent,
  hashes: Pick<MappingStatement, 'hashA' | 'hashB'>,
  ctx: DecideContext<Actor>,
): Mapping {
  const place = { mappingId: mapping.id, number: mapping.statement.number + 1, ...hashes }
  return { ...mapping, version: mapping.version + 1, statement: newStatement(content, place, ctx) }
}

function newStatement(
  content: StatementContent,
  place: Pick<MappingStatement, 'mappingId' | 'number' | 'hashA' | 'hashB'>,
  { actor, now, newId }: DecideContext<Actor>,
): MappingStatement {
  const id = newId()
  return {
    id,
    ...place,
    relation: content.relation,
    unrelatedReason: content.unrelatedReason,
    justification: content.justification,
    evidence: content.evidence,
    authorId: actor.accountId,
    createdAt: now,
    differences: content.differences.map((row, index) => ({
      ...row,
      id: newId(),
      statementId: id,
      ordinal: index + 1,
    })),
  }
}

/** In these a mapping is being written: what it says may be unfinished. */
export const draftStates: readonly MappingState[] = ['draft', 'returned']

/** What a draft that a file has made still lacks before 本局审核; null for what is whole, or no draft. */
export function missingInDraft({
  state,
  statement,
}: Pick<Mapping, 'state'> & { readonly statement: Finishable }): MappingProblem | null {
  if (!draftStates.includes(state)) return null
  const finished = requireFinished(statement)
  return finished.ok ? null : finished.problem
}

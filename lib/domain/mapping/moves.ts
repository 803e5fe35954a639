/**
 * What becomes of a mapping after it has been said: 本局审核, 对方确认, objection and 联席裁定, retirement, and the flag
 * 难协商. Each decision names the side that may make it; roles are the policy's. All take the version that the person
 * saw, and give back the mapping with the next one.
 */
import type { Actor } from '#lib/domain/access/roles'
import type { DecideContext } from '#lib/domain/shared/event'
import { fail, ok } from '#lib/domain/shared/problem'
import { nextState } from '#lib/domain/shared/workflow'
import { type EndHashes, isStale, type Mapping, visibleTo, whoseMapping } from './mapping'
import { mappingEvent } from './mapping-event'
import type { MappingDecision } from './propose'
import { type MappingStatement, requireFinished } from './statement'
import { type MappingMove, type MappingState, mappingWorkflow } from './workflow'

export type MoveInput = { readonly version: number; readonly reason?: string }

/** An editor of the proposing agency hands the draft to 本局审核; what a file left out has to be said by then. */
export function submitMapping(
  mapping: Mapping,
  input: MoveInput,
  ctx: DecideContext<Actor>,
): MappingDecision {
  const decided = moveBy('proposer', mapping, 'submit', input, ctx, { submittedById: ctx.actor.accountId })
  const finished = requireFinished(mapping.statement)
  return decided.ok && !finished.ok ? finished : decided
}

/** An editor of the proposing agency takes it back from 本局审核, to write on or not to send it at all. */
export function recallMapping(
  mapping: Mapping,
  input: MoveInput,
  ctx: DecideContext<Actor>,
): MappingDecision {
  return moveBy('proposer', mapping, 'recall', input, ctx, { submittedById: null })
}

/** A reviewer of the proposing agency, who neither wrote nor submitted it, sends it to the other side. */
export function forwardMapping(
  mapping: Mapping,
  input: MoveInput,
  ctx: DecideContext<Actor>,
): MappingDecision {
  const { accountId } = ctx.actor
  if (accountId === mapping.submittedById || accountId === mapping.statement.authorId)
    return fail('SELF_REVIEW')
  // Why it was sent back inside the house stays inside.
  return moveBy('proposer', mapping, 'forward', input, ctx, { forwardedAt: ctx.now, reason: null })
}

/** A reviewer of the proposing agency gives it back to the editors; the other side never sees that. */
export function sendBackMapping(
  mapping: Mapping,
  input: MoveInput,
  ctx: DecideContext<Actor>,
): MappingDecision {
  return moveBy('proposer', mapping, 'send-back', input, ctx, { submittedById: null })
}

/**
 * A reviewer of the agency that owns the other end agrees to exactly this statement. `effective` are the contents of
 * today: where a node has changed since, there is nothing left to agree to, and the mapping goes back for a new statement.
 */
export function confirmMapping(
  mapping: Mapping,
  input: MoveInput & { readonly effective: EndHashes },
  ctx: DecideContext<Actor>,
): MappingDecision {
  const decided = moveBy('other', mapping, 'confirm', input, ctx, { reason: null })
  return decided.ok && isStale(mapping, input.effective) ? fail('MAPPING_NODE_CHANGED') : decided
}

/** The other side asks for a change, and says which. */
export function returnMapping(
  mapping: Mapping,
  input: MoveInput,
  ctx: DecideContext<Actor>,
): MappingDecision {
  return moveBy('other', mapping, 'return', input, ctx)
}

/** The other side does not agree to this relation; which says nothing about the nodes having no relation. */
export function rejectMapping(
  mapping: Mapping,
  input: MoveInput,
  ctx: DecideContext<Actor>,
): MappingDecision {
  return moveBy('other', mapping, 'reject', input, ctx)
}

/**
 * The proposing agency takes it back. What ends is what the other side was sent last (`sent`, null for a mapping that never
 * left the house): words that were being written in its place stay in the house.
 */
export function withdrawMapping(
  mapping: Mapping,
  { sent, ...input }: MoveInput & { readonly sent?: MappingStatement | null },
  ctx: DecideContext<Actor>,
): MappingDecision {
  return moveBy('proposer', mapping, 'withdraw', input, ctx, sent ? { statement: sent } : {})
}

/** Either side objects to a confirmed mapping; the joint body decides then. */
export function disputeMapping(
  mapping: Mapping,
  input: MoveInput,
  ctx: DecideContext<Actor>,
): MappingDecision {
  return moveBy('either', mapping, 'dispute', input, ctx)
}

/**
 * 联席裁定, recorded by the secretary: it stands, goes back for a new statement, or ends. What was 难协商 is thereby
 * resolved, unless it goes back: then the two sides have yet to agree.
 */
export function adjudicateMapping(
  mapping: Mapping,
  input: MoveInput & { readonly outcome: AdjudicationOutcome },
  ctx: DecideContext<Actor>,
): MappingDecision {
  const resolved = input.outcome === 'returned' ? {} : { hard: false, hardReason: null }
  return move(mapping, 'adjudicate', { ...input, chosen: input.outcome }, ctx, resolved)
}

/** The states that 联席裁定 may end in. */
export const adjudicationOutcomes = [
  'confirmed',
  'returned',
  'retired',
] as const satisfies readonly MappingState[]
export type AdjudicationOutcome = (typeof adjudicationOutcomes)[number]

/** Either side ends a confirmed mapping. */
export function retireMapping(
  mapping: Mapping,
  input: MoveInput,
  ctx: DecideContext<Actor>,
): MappingDecision {
  return moveBy('either', mapping, 'retire', input, ctx)
}

/**
 * Marks a mapping as 难协商, or takes the mark away; each with a reason. No move: the state stays, and the mark stays
 * whatever the state becomes. The parties set it; the joint body, which is no party, may record that it is resolved.
 */
export function flagHardMapping(
  mapping: Mapping,
  input: { readonly version: number; readonly hard: boolean; readonly reason: string },
  { actor }: DecideContext<Actor>,
): MappingDecision {
  if (input.hard && whoseMapping(mapping, actor) === 'outside') return fail('MAPPING_NOT_PARTY')
  if (!visibleTo(mapping, actor)) return fail('NOT_FOUND', { what: '对照' })
  if (input.version !== mapping.version)
    return fail('STALE', { seen: input.version, current: mapping.version })
  if (input.hard === mapping.hard) return fail('NO_CHANGE')
  const reason = input.reason.trim()
  if (reason === '') return fail('REASON_REQUIRED', { move: 'flag-hard' })
  const next: Mapping = {
    ...mapping,
    hard: input.hard,
    hardReason: input.hard ? reason : null,
    version: mapping.version + 1,
  }
  const name = input.hard ? 'mapping.hard-flagged' : 'mapping.hard-cleared'
  return ok({ next, events: [mappingEvent(name, mapping, next, { reason })] })
}

/** What each move is called once it has happened. */
const happened: Readonly<Record<Exclude<MappingMove, 'revise' | 'reaffirm'>, `mapping.${string}`>> = {
  submit: 'mapping.submitted',
  forward: 'mapping.forwarded',
  recall: 'mapping.recalled',
  'send-back': 'mapping.sent-back',
  confirm: 'mapping.confirmed',
  return: 'mapping.returned',
  reject: 'mapping.rejected',
  withdraw: 'mapping.withdrawn',
  dispute: 'mapping.disputed',
  adjudicate: 'mapping.adjudicated',
  retire: 'mapping.retired',
}

function moveBy(
  side: 'proposer' | 'other' | 'either',
  mapping: Mapping,
  name: keyof typeof happened,
  input: MoveInput,
  ctx: DecideContext<Actor>,
  change: Partial<Mapping> = {},
): MappingDecision {
  const whose = whoseMapping(mapping, ctx.actor)
  if (whose === 'outside') return fail('MAPPING_NOT_PARTY')
  if (!visibleTo(mapping, ctx.actor)) return fail('NOT_FOUND', { what: '对照' })
  if (side === 'proposer' && whose !== 'own') return fail('MAPPING_PROPOSER_ONLY', { move: name })
  if (side === 'other' && whose !== 'other') return fail('MAPPING_SELF_CONFIRM', { move: name })
  return move(mapping, name, input, ctx, change)
}

function move(
  mapping: Mapping,
  name: keyof typeof happened,
  input: MoveInput & { readonly chosen?: MappingState },
  { now }: DecideContext<Actor>,
  change: Partial<Mapping> = {},
): MappingDecision {
  if (input.version !== mapping.version)
    return fail('STALE', { seen: input.version, current: mapping.version })
  const state = nextState(mappingWorkflow, mapping.state, name, {
    reason: input.reason,
    ...(input.chosen === undefined ? {} : { chosen: input.chosen }),
  })
  if (!state.ok) return state
  const reason = input.reason?.trim() || null
  const next: Mapping = {
    ...mapping,
    ...(reason === null ? {} : { reason }),
    ...change,
    state: state.value,
    stateSince: now,
    version: mapping.version + 1,
  }
  return ok({ next, events: [mappingEvent(happened[name], mapping, next, { reason })] })
}

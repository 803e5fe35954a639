/**
 * 约定: what two agencies agree about mappings beyond a single one: several of them together (bundle), what a mapping of
 * parents means for the children (inheritance), what becomes of several nodes with one counterpart (redundancy). All
 * three go one way: an editor says it, another person of the agency does 本局审核, a reviewer of the other side agrees.
 * This file holds that way once; what is said, and what it needs, is each concept's own.
 */
import type { Operation } from '#lib/domain/access/operations'
import { allows } from '#lib/domain/access/policy'
import type { Actor, Whose } from '#lib/domain/access/roles'
import type { DecideContext, DomainEvent, Json } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import {
  defineWorkflow,
  legalMoves,
  type MoveOf,
  nextState,
  type StateOf,
  type Workflow,
} from '#lib/domain/shared/workflow'
import type { MappingProblem } from './problems'

/** The workflow of one concept. `restate` is the command that says it anew, `withdraw` the one that takes it back. */
function accordWorkflow(name: string, restate: string, withdraw: string) {
  return defineWorkflow({
    name,
    initial: 'agency-review',
    states: ['agency-review', 'awaiting-other', 'decided', 'returned', 'withdrawn'],
    moves: {
      restate: {
        from: ['agency-review', 'awaiting-other', 'decided', 'returned'],
        to: ['agency-review'],
        operation: `${name}.${restate}`,
        reason: 'required',
      },
      approve: {
        from: ['agency-review'],
        to: ['awaiting-other'],
        operation: `${name}.approve`,
        reason: 'none',
      },
      agree: { from: ['awaiting-other'], to: ['decided'], operation: `${name}.agree`, reason: 'none' },
      return: {
        from: ['agency-review', 'awaiting-other'],
        to: ['returned'],
        operation: `${name}.return`,
        reason: 'required',
      },
      withdraw: {
        from: ['agency-review', 'awaiting-other', 'decided', 'returned'],
        to: ['withdrawn'],
        operation: `${name}.${withdraw}`,
        reason: 'required',
      },
    },
  })
}

export const bundleWorkflow = accordWorkflow('bundle', 'change', 'dissolve')
export const inheritanceWorkflow = accordWorkflow('inheritance', 'propose', 'withdraw')

export type AccordWorkflow = typeof bundleWorkflow
export type AccordState = StateOf<AccordWorkflow>
export type AccordMove = MoveOf<AccordWorkflow>

/** The states that the other side, and everybody else, may see. */
export const sentAccordStates = ['awaiting-other', 'decided'] as const satisfies readonly AccordState[]

/** The columns that every such row has. */
export type Accord = {
  readonly id: string
  readonly proposerAgencyId: string
  /** The one that agrees. */
  readonly otherAgencyId: string
  readonly state: AccordState
  readonly reason: string
  /** Why it was last returned or taken back. */
  readonly returnReason: string | null
  /** Who said what stands now. */
  readonly createdById: string
  readonly demo: boolean
  readonly createdAt: Date
  readonly stateSince: Date
  readonly version: number
}

type AccordProblem = MappingProblem | SharedProblem

export function whoseAccord(
  accord: Pick<Accord, 'proposerAgencyId' | 'otherAgencyId'>,
  actor: Pick<Actor, 'agencyId'>,
): Whose {
  if (actor.agencyId === null) return 'outside'
  if (actor.agencyId === accord.proposerAgencyId) return 'own'
  return actor.agencyId === accord.otherAgencyId ? 'other' : 'outside'
}

/** What has not been sent out stays in its own house. */
export function accordVisibleTo(
  accord: Pick<Accord, 'proposerAgencyId' | 'state'>,
  actor: Pick<Actor, 'agencyId'>,
): boolean {
  if (actor.agencyId === accord.proposerAgencyId) return true
  return isSentAccord(accord.state)
}

/** The common columns of something said for the first time. */
export function newAccord(
  said: Pick<Accord, 'otherAgencyId' | 'reason' | 'demo'>,
  { actor, now, newId }: DecideContext<Actor>,
): Result<Accord, AccordProblem> {
  const reason = said.reason.trim()
  if (reason === '') return fail('REASON_REQUIRED', { move: 'restate' })
  if (actor.agencyId === null) return fail('MAPPING_NOT_PARTY')
  return ok({
    id: newId(),
    proposerAgencyId: actor.agencyId,
    otherAgencyId: said.otherAgencyId,
    state: 'agency-review',
    reason,
    returnReason: null,
    createdById: actor.accountId,
    demo: said.demo,
    createdAt: now,
    stateSince: now,
    version: 1,
  })
}

export type AccordInput = { readonly version: number; readonly reason?: string }

/**
 * What stands after `move`, or why it is refused: the version, the side, the person, the state, in this order. The
 * other side agrees and returns what was sent to it; everything else is the proposing agency's.
 */
export function moveAccord<Row extends Accord, Move extends AccordMove>(
  workflow: Workflow<AccordState, Move>,
  before: Row,
  move: Move,
  input: AccordInput,
  { actor, now }: DecideContext<Actor>,
): Result<Row, AccordProblem> {
  const whose = whoseAccord(before, actor)
  if (whose === 'outside') return fail('MAPPING_NOT_PARTY')
  if (!accordVisibleTo(before, actor)) return fail('NOT_FOUND', { what: '约定' })
  if (input.version !== before.version) return fail('STALE', { seen: input.version, current: before.version })
  const others = move === 'agree' || (move === 'return' && before.state === 'awaiting-other')
  if (others && whose !== 'other') return fail('ACCORD_OTHER_ONLY', { move })
  if (!others && whose !== 'own') return fail('ACCORD_PROPOSER_ONLY', { move })
  if (move === 'approve' && before.createdById === actor.accountId) return fail('SELF_REVIEW')
  const state = nextState(workflow, before.state, move, {
    reason: input.reason,
  })
  if (!state.ok) return state
  const reason = input.reason?.trim() || null
  return ok({
    ...before,
    state: state.value,
    ...(move === 'restate' && reason !== null
      ? { reason, createdById: actor.accountId, returnReason: null }
      : {}),
    ...(move === 'return' || move === 'withdraw' ? { returnReason: reason } : {}),
    stateSince: now,
    version: before.version + 1,
  })
}

/** The moves that a person is offered; the commands check all of it again. */
export function availableAccordMoves<Move extends AccordMove>(
  workflow: Workflow<AccordState, Move>,
  accord: Accord,
  actor: Actor,
): readonly Move[] {
  const whose = whoseAccord(accord, actor)
  return legalMoves(workflow, accord.state).filter((move) => {
    if (!allows(actor, workflow.moves[move].operation as Operation, whose)) return false
    if (move === 'approve') return accord.createdById !== actor.accountId
    return move !== 'return' || whose === (accord.state === 'awaiting-other' ? 'other' : 'own')
  })
}

/** Whether the other side knows of it in this state. */
export function isSentAccord(state: AccordState): boolean {
  return (sentAccordStates as readonly AccordState[]).includes(state)
}

/**
 * An event that the other side may read about something that is being said anew: that what stood no longer stands is for
 * both to know, and of the new words nothing before they are sent.
 */
export function withoutWords(
  event: DomainEvent,
  { state, version }: { readonly state: string; readonly version: number },
): DomainEvent {
  return { ...event, after: { state, version } }
}

/** The facts of the common columns that the log keeps. */
export function accordFacts(accord: Accord): { readonly [key: string]: Json } {
  return {
    state: accord.state,
    reason: accord.reason,
    ...(accord.returnReason === null ? {} : { moveReason: accord.returnReason }),
    version: accord.version,
  }
}

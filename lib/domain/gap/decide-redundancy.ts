/** The decisions about a redundancy: an editor of the owning agency proposes, another person of it approves. */
import type { Actor } from '#lib/domain/access/roles'
import {
  type AccordInput,
  type AccordMove,
  accordFacts,
  moveAccord,
  newAccord,
} from '#lib/domain/mapping/accord'
import type { MappingProblem } from '#lib/domain/mapping/problems'
import type { DecideContext, Decided, DomainEvent } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import { dueDateOf } from './due-date'
import type { GapProblem } from './problems'
import {
  type RedundancyDisposition,
  type RedundancyDispositionKey,
  redundancyMin,
  redundancyWorkflow,
  whoseRedundancy,
} from './redundancy'

/** A redundancy as a decision meets it. */
export type RedundancySubject = {
  readonly targetNodeId: string
  readonly targetAgencyId: string
  readonly catalogId: string
  readonly owningAgencyId: string
  /** The nodes whose mappings to the target are confirmed and not stale. */
  readonly nodeIds: readonly string[]
  readonly disposition: RedundancyDisposition | null
}

export type RedundancyDecision = Result<
  Decided<RedundancyDisposition>,
  GapProblem | MappingProblem | SharedProblem
>

export type ProposeRedundancyInput = {
  readonly version: number | null
  readonly disposition: RedundancyDispositionKey
  readonly reason: string
  readonly ownerName: string
  /** YYYY-MM-DD, or null. */
  readonly dueDate: string | null
  readonly demo?: boolean
}

export function proposeRedundancy(
  subject: RedundancySubject,
  said: ProposeRedundancyInput,
  ctx: DecideContext<Actor>,
): RedundancyDecision {
  const before = subject.disposition
  if (whoseRedundancy(subject, ctx.actor) !== 'own') return fail('REDUNDANCY_OWNER_ONLY')
  if (said.version !== (before?.version ?? null)) {
    return fail('STALE', { seen: said.version ?? 0, current: before?.version ?? 0 })
  }
  if (subject.nodeIds.length < redundancyMin) return fail('REDUNDANCY_NOT_CONFIRMED')
  const ownerName = said.ownerName.trim()
  if (said.disposition === 'merge' && ownerName === '') return fail('REDUNDANCY_OWNER_NAME_REQUIRED')
  if (said.disposition === 'merge' && said.dueDate === null) return fail('REDUNDANCY_DUE_DATE_REQUIRED')
  const due = said.dueDate === null ? ok(null) : dueDateOf(said.dueDate, ctx.now)
  if (!due.ok) return due
  const reason = said.reason.trim()
  const accord =
    before === null || before.state === 'withdrawn'
      ? newAccord(
          { otherAgencyId: subject.targetAgencyId, reason, demo: said.demo ?? before?.demo ?? false },
          ctx,
        )
      : moveAccord(redundancyWorkflow, before, 'restate', { version: before.version, reason }, ctx)
  if (!accord.ok) return accord
  const next: RedundancyDisposition = {
    ...accord.value,
    id: before?.id ?? accord.value.id,
    createdAt: before?.createdAt ?? accord.value.createdAt,
    version: (before?.version ?? 0) + 1,
    targetNodeId: subject.targetNodeId,
    catalogId: subject.catalogId,
    disposition: said.disposition,
    nodeIds: subject.nodeIds,
    ownerName,
    dueDate: due.value,
  }
  return ok({ next, events: [redundancyEvent('redundancy.proposed', before, next)] })
}

/** 本局审核 decides it; return and taking back as everywhere. The members must still be those it was said about. */
export function moveRedundancy(
  subject: RedundancySubject,
  move: Exclude<AccordMove, 'restate' | 'agree'>,
  input: AccordInput,
  ctx: DecideContext<Actor>,
): RedundancyDecision {
  const before = subject.disposition
  if (before === null) return fail('NOT_FOUND', { what: '冗余处置' })
  const moved = moveAccord(redundancyWorkflow, before, move, input, ctx)
  if (!moved.ok) return moved
  const same =
    subject.nodeIds.length === before.nodeIds.length &&
    subject.nodeIds.every((nodeId) => before.nodeIds.includes(nodeId))
  if (move === 'approve' && !same) return fail('REDUNDANCY_CHANGED')
  return ok({ next: moved.value, events: [redundancyEvent(happened[move], before, moved.value)] })
}

const happened = {
  approve: 'redundancy.approved',
  return: 'redundancy.returned',
  withdraw: 'redundancy.withdrawn',
} as const

function redundancyEvent(
  name: `redundancy.${string}`,
  before: RedundancyDisposition | null,
  after: RedundancyDisposition,
): DomainEvent {
  return {
    name,
    subject: { type: 'redundancy', id: after.id },
    about: [`node:${after.targetNodeId}`, ...after.nodeIds.map((nodeId) => `node:${nodeId}` as const)],
    before: before === null ? null : factsOf(before),
    after: factsOf(after),
  }
}

function factsOf(row: RedundancyDisposition) {
  return {
    ...accordFacts(row),
    disposition: row.disposition,
    nodeIds: [...row.nodeIds],
    ownerName: row.ownerName,
    dueDate: row.dueDate?.toISOString().slice(0, 10) ?? null,
  }
}

/**
 * The decisions about a gap: the lacking agency proposes a disposition, another person of it approves, and where the
 * kind engages both, the owning agency agrees. Roles are the policy's; these rules look at the side and the person.
 */
import type { Actor } from '#lib/domain/access/roles'
import { withoutWords } from '#lib/domain/mapping/accord'
import type { DecideContext, Decided, DomainEvent, Json } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import { nextState } from '#lib/domain/shared/workflow'
import {
  type DispositionKey,
  dispositionTable,
  dispositionVisibleTo,
  type GapDisposition,
  type GapSubject,
  whoseGap,
} from './disposition'
import { dueDateOf } from './due-date'
import type { GapProblem } from './problems'
import { type GapMove, type GapState, gapWorkflow } from './workflow'

export type GapDecision = Result<Decided<GapDisposition>, GapProblem | SharedProblem>

/** `version` is that of the disposition the person saw; null when there was none. `dueDate` is YYYY-MM-DD or null. */
export type ProposeDispositionInput = {
  readonly version: number | null
  readonly disposition: DispositionKey
  readonly reason: string
  readonly ownerName: string
  readonly dueDate: string | null
  readonly demo?: boolean
}

/** A new disposition, or another one in place of what was returned, withdrawn or decided. */
export function proposeDisposition(
  gap: GapSubject,
  input: ProposeDispositionInput,
  { actor, now, newId }: DecideContext<Actor>,
): GapDecision {
  const before = gap.disposition
  if (whoseGap(gap, actor) !== 'own') return fail('GAP_LACKING_ONLY', { move: 'propose' })
  if (input.version !== (before?.version ?? null)) {
    return fail('STALE', { seen: input.version ?? 0, current: before?.version ?? 0 })
  }
  if (gap.covered) return fail('GAP_COVERED')
  const reason = input.reason.trim()
  if (reason === '') return fail('REASON_REQUIRED', { move: 'propose' })
  if (before !== null) {
    const allowed = nextState(gapWorkflow, before.state, 'propose', { reason })
    if (!allowed.ok) return allowed
  }
  const { disposition } = input
  const { scheduled } = dispositionTable[disposition]
  const ownerName = input.ownerName.trim()
  if (scheduled && ownerName === '') return fail('GAP_OWNER_NAME_REQUIRED', { disposition })
  if (scheduled && input.dueDate === null) return fail('GAP_DUE_DATE_REQUIRED', { disposition })
  const due = input.dueDate === null ? ok(null) : dueDateOf(input.dueDate, now)
  if (!due.ok) return due
  if (
    before?.state === 'decided' &&
    saysTheSame(before, { disposition, reason, ownerName, dueDate: due.value })
  ) {
    return fail('NO_CHANGE')
  }
  const next: GapDisposition = {
    id: before?.id ?? newId(),
    nodeId: gap.nodeId,
    lackingCatalogId: gap.lackingCatalogId,
    disposition,
    state: gapWorkflow.initial,
    reason,
    ownerName,
    dueDate: due.value,
    returnReason: null,
    createdById: actor.accountId,
    demo: before?.demo ?? input.demo ?? false,
    createdAt: before?.createdAt ?? now,
    stateSince: now,
    version: (before?.version ?? 0) + 1,
  }
  const said = gapEvent('gap.proposed', before, next)
  if (before?.state !== 'decided') return ok({ next, events: [said] })
  const fell = withoutWords(gapEvent('gap.reopened', before, before), next)
  return ok({ next, events: [fell, said] })
}

function saysTheSame(
  before: GapDisposition,
  said: Pick<GapDisposition, 'disposition' | 'reason' | 'ownerName' | 'dueDate'>,
): boolean {
  return (
    before.disposition === said.disposition &&
    before.reason === said.reason &&
    before.ownerName === said.ownerName &&
    before.dueDate?.getTime() === said.dueDate?.getTime()
  )
}

export type GapMoveInput = { readonly version: number; readonly reason?: string }

/** 本局审核 by a reviewer of the lacking agency who did not write it. */
export function approveDisposition(
  gap: GapSubject,
  input: GapMoveInput,
  ctx: DecideContext<Actor>,
): GapDecision {
  if (whoseGap(gap, ctx.actor) !== 'own') return fail('GAP_LACKING_ONLY', { move: 'approve' })
  if (gap.disposition?.createdById === ctx.actor.accountId) return fail('SELF_REVIEW')
  const bothSides = gap.disposition !== null && dispositionTable[gap.disposition.disposition].bothSides
  return move(gap, 'approve', { ...input, chosen: bothSides ? 'awaiting-other' : 'decided' }, ctx)
}

/** A reviewer of the agency that owns the node agrees to 采纳对方 or 联合制定. */
export function agreeDisposition(
  gap: GapSubject,
  input: GapMoveInput,
  ctx: DecideContext<Actor>,
): GapDecision {
  if (whoseGap(gap, ctx.actor) !== 'other') return fail('GAP_OWNER_ONLY', { move: 'agree' })
  return move(gap, 'agree', input, ctx)
}

/** Whoever it waits for gives it back: the lacking agency from 本局审核, the owning one from 待对方同意. */
export function returnDisposition(
  gap: GapSubject,
  input: GapMoveInput,
  ctx: DecideContext<Actor>,
): GapDecision {
  const whose = whoseGap(gap, ctx.actor)
  // Whose turn it is depends on the state, so somebody who saw an older one is told that first.
  const current = gap.disposition?.version ?? 0
  if (input.version !== current) return fail('STALE', { seen: input.version, current })
  if (gap.disposition?.state === 'awaiting-other' && whose !== 'other')
    return fail('GAP_OWNER_ONLY', { move: 'return' })
  if (gap.disposition?.state !== 'awaiting-other' && whose !== 'own') {
    return fail('GAP_LACKING_ONLY', { move: 'return' })
  }
  return move(gap, 'return', input, ctx)
}

export function withdrawDisposition(
  gap: GapSubject,
  input: GapMoveInput,
  ctx: DecideContext<Actor>,
): GapDecision {
  if (whoseGap(gap, ctx.actor) !== 'own') return fail('GAP_LACKING_ONLY', { move: 'withdraw' })
  return move(gap, 'withdraw', input, ctx)
}

const happened: Readonly<Record<Exclude<GapMove, 'propose'>, `gap.${string}`>> = {
  approve: 'gap.approved',
  agree: 'gap.agreed',
  return: 'gap.returned',
  withdraw: 'gap.withdrawn',
}

function move(
  gap: GapSubject,
  name: keyof typeof happened,
  input: GapMoveInput & { readonly chosen?: GapState },
  { actor, now }: DecideContext<Actor>,
): GapDecision {
  const before = gap.disposition
  if (before === null || !dispositionVisibleTo(before, gap, actor))
    return fail('NOT_FOUND', { what: '缺口处置' })
  if (input.version !== before.version) return fail('STALE', { seen: input.version, current: before.version })
  const state = nextState(gapWorkflow, before.state, name, {
    reason: input.reason,
    ...(input.chosen === undefined ? {} : { chosen: input.chosen }),
  })
  if (!state.ok) return state
  const reason = input.reason?.trim() || null
  const next: GapDisposition = {
    ...before,
    state: state.value,
    returnReason: name === 'return' ? reason : before.returnReason,
    stateSince: now,
    version: before.version + 1,
  }
  return ok({ next, events: [gapEvent(happened[name], before, next, { moveReason: reason })] })
}

function gapEvent(
  name: `gap.${string}`,
  before: GapDisposition | null,
  after: GapDisposition,
  extra: Readonly<Record<string, Json>> = {},
): DomainEvent {
  return {
    name,
    subject: { type: 'gap', id: after.id },
    about: [`node:${after.nodeId}`, `catalog:${after.lackingCatalogId}`],
    before: before === null ? null : gapFacts(before),
    after: { ...gapFacts(after), ...extra },
  }
}

function gapFacts(gap: GapDisposition): { readonly [key: string]: Json } {
  return {
    state: gap.state,
    disposition: gap.disposition,
    reason: gap.reason,
    ownerName: gap.ownerName,
    dueDate: gap.dueDate?.toISOString().slice(0, 10) ?? null,
    version: gap.version,
  }
}

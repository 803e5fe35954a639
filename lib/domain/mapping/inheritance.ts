/**
 * 其下标准: what a confirmed mapping of a parent (a 类目) means for what stands below one of its ends. Nothing follows
 * from the mapping by itself: one side says that it covers all, part or none of the children, and the other side agrees
 * (`accord.ts`). What is inherited is shown and counted apart from what is confirmed for the node itself.
 */
import type { Actor } from '#lib/domain/access/roles'
import type { DecideContext, Decided, DomainEvent } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import {
  type Accord,
  type AccordInput,
  type AccordMove,
  accordFacts,
  inheritanceWorkflow,
  isSentAccord,
  moveAccord,
  newAccord,
  withoutWords,
} from './accord'
import { isStale, type Mapping } from './mapping'
import { type EffectiveHashes, endHashes } from './placed-node'
import type { MappingProblem } from './problems'
import { type HalfPoints, relationSeenFrom, relationTable } from './relations'

export const inheritanceExtents = ['all', 'part', 'none'] as const
export type InheritanceExtent = (typeof inheritanceExtents)[number]

/** How far a child is covered by what its parent's mapping says, in half-points. */
export const extentHalves: Readonly<Record<InheritanceExtent, HalfPoints>> = { all: 2, part: 1, none: 0 }

/** One row of the table `mapping_inheritance`. */
export type Inheritance = Accord & {
  readonly mappingId: string
  /** The end whose children are spoken about. */
  readonly nodeId: string
  readonly extent: InheritanceExtent
  /** The mapping's statement that it was said about; with another one it no longer counts. */
  readonly statementId: string
}

export type InheritanceDecision = Result<Decided<Inheritance>, MappingProblem | SharedProblem>

type Ground = { readonly mapping: Mapping; readonly hashes: EffectiveHashes }

export type ProposeInheritanceInput = {
  /** That of the statement the person saw; null where there was none. */
  readonly version: number | null
  readonly nodeId: string
  readonly extent: InheritanceExtent
  readonly reason: string
  readonly demo?: boolean
}

/** Said for the first time, or anew in place of what was returned, taken back or agreed. Either side may say it. */
export function proposeInheritance(
  before: Inheritance | null,
  { mapping, hashes, ...said }: ProposeInheritanceInput & Ground,
  ctx: DecideContext<Actor>,
): InheritanceDecision {
  const { agencyId } = ctx.actor
  const agencyIds = [mapping.agencyAId, mapping.agencyBId]
  const otherAgencyId = agencyIds.find((id) => id !== agencyId)
  if (agencyId === null || otherAgencyId === undefined || !agencyIds.includes(agencyId)) {
    return fail('MAPPING_NOT_PARTY')
  }
  if (said.nodeId !== mapping.nodeAId && said.nodeId !== mapping.nodeBId) return fail('BUNDLE_NODE_DIFFERS')
  if (!stands(mapping, hashes)) return fail('INHERITANCE_NOT_CONFIRMED')
  const { halves } = relationTable[relationSeenFrom(mapping, said.nodeId)]
  if (halves === 0 && said.extent !== 'none') return fail('INHERITANCE_NOTHING_COVERED')
  if (said.version !== (before?.version ?? null)) {
    return fail('STALE', { seen: said.version ?? 0, current: before?.version ?? 0 })
  }
  const next = before === null ? first(said, otherAgencyId, ctx) : anew(before, said, otherAgencyId, ctx)
  if (!next.ok) return next
  const same = before?.extent === said.extent && before.statementId === mapping.statement.id
  if (same && before.state === 'decided') return fail('NO_CHANGE')
  const row = { ...next.value, extent: said.extent, statementId: mapping.statement.id, mappingId: mapping.id }
  const proposed = inheritanceEvent('inheritance.proposed', before, row)
  if (before?.state !== 'decided') return ok({ next: row, events: [proposed] })
  const fell = withoutWords(inheritanceEvent('inheritance.reopened', before, before), row)
  return ok({ next: row, events: [fell, proposed] })
}

type Said = Omit<ProposeInheritanceInput, 'version'>

function first(
  said: Said,
  otherAgencyId: string,
  ctx: DecideContext<Actor>,
): Result<Accord & Pick<Inheritance, 'nodeId'>, MappingProblem | SharedProblem> {
  const accord = newAccord({ otherAgencyId, reason: said.reason, demo: said.demo ?? false }, ctx)
  return accord.ok ? ok({ ...accord.value, nodeId: said.nodeId }) : accord
}

/** What was taken back is free for either side; what stands or was returned is restated by whoever said it. */
function anew(
  before: Inheritance,
  said: Said,
  otherAgencyId: string,
  ctx: DecideContext<Actor>,
): Result<Accord & Pick<Inheritance, 'nodeId'>, MappingProblem | SharedProblem> {
  if (before.state !== 'withdrawn') {
    return moveAccord(
      inheritanceWorkflow,
      before,
      'restate',
      { version: before.version, reason: said.reason },
      ctx,
    )
  }
  const accord = newAccord({ otherAgencyId, reason: said.reason, demo: before.demo }, ctx)
  if (!accord.ok) return accord
  const { id, createdAt, nodeId } = before
  return ok({ ...accord.value, id, createdAt, nodeId, version: before.version + 1 })
}

function stands(mapping: Mapping, hashes: EffectiveHashes): boolean {
  return mapping.state === 'confirmed' && !isStale(mapping, endHashes(mapping, hashes))
}

/** 本局审核, agreement, return and taking back. The other side agrees only to what still speaks about the mapping. */
export function moveInheritance(
  before: Inheritance,
  move: Exclude<AccordMove, 'restate'>,
  input: AccordInput & Ground,
  ctx: DecideContext<Actor>,
): InheritanceDecision {
  const moved = moveAccord(inheritanceWorkflow, before, move, input, ctx)
  if (!moved.ok) return moved
  const { mapping, hashes } = input
  const holds = stands(mapping, hashes) && mapping.statement.id === before.statementId
  if ((move === 'approve' || move === 'agree') && !holds) return fail('INHERITANCE_NOT_CONFIRMED')
  const unknown = move === 'withdraw' && !isSentAccord(before.state)
  const name = unknown ? 'inheritance.given-up' : happened[move]
  return ok({ next: moved.value, events: [inheritanceEvent(name, before, moved.value)] })
}

const happened: Readonly<Record<Exclude<AccordMove, 'restate'>, `inheritance.${string}`>> = {
  approve: 'inheritance.approved',
  agree: 'inheritance.agreed',
  return: 'inheritance.returned',
  withdraw: 'inheritance.withdrawn',
}

function inheritanceEvent(
  name: `inheritance.${string}`,
  before: Inheritance | null,
  after: Inheritance,
): DomainEvent {
  const facts = (row: Inheritance) => ({ ...accordFacts(row), extent: row.extent })
  return {
    name,
    subject: { type: 'inheritance', id: after.id },
    about: [`mapping:${after.mappingId}`, `node:${after.nodeId}`],
    before: before === null ? null : facts(before),
    after: facts(after),
  }
}

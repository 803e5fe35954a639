/**
 * 双人盲审: two reviewers judge the same incoming mapping without seeing each other's judgement. Where both come to the
 * same verdict, the mapping is answered by the second one's command, under the rules of every answer. Where they
 * differ, 合议: both judgements lie open, and one of the two or a third reviewer decides with a reason.
 */
import type { Actor } from '#lib/domain/access/roles'
import type { EndHashes, Mapping } from '#lib/domain/mapping/mapping'
import { confirmMapping, rejectMapping, returnMapping } from '#lib/domain/mapping/moves'
import type { MappingProblem } from '#lib/domain/mapping/problems'
import type { MappingDecision } from '#lib/domain/mapping/propose'
import { inverseRelation, type Relation } from '#lib/domain/mapping/relations'
import type { MappingMove } from '#lib/domain/mapping/workflow'
import type { DecideContext, Decided, DomainEvent, Json } from '#lib/domain/shared/event'
import { fail, ok, type Result, type SharedProblem } from '#lib/domain/shared/problem'
import type { AssignmentProblem } from './problems'
import type { AssignmentItem, AssignmentRound, AssignmentTask } from './round'

export const judgementVerdicts = ['confirm', 'return', 'reject'] as const
export type JudgementVerdict = (typeof judgementVerdicts)[number]

export type Judgement = {
  readonly taskId: string
  /** Who judged: the assignee, or somebody in his place. */
  readonly accountId: string
  readonly verdict: JudgementVerdict
  /** End A compared with end B, as in a statement. */
  readonly relation: Relation
  readonly reason: string
  readonly judgedAt: Date
}

export type JudgedTask = AssignmentTask & { readonly judgement: Judgement | null }

/** A blind item with the mapping it is about. `inPlaceOf`: whom the actor may stand in for today, himself not among them. */
export type BlindCase = {
  readonly round: AssignmentRound
  readonly item: AssignmentItem
  readonly tasks: readonly JudgedTask[]
  readonly mapping: Mapping
  readonly effective: EndHashes
  readonly inPlaceOf: readonly string[]
}

export type BlindStage = 'judging' | 'differs' | 'over'

/** Where the item stands. `over`: settled, its round closed, or the mapping no longer waits with this statement. */
export function blindStage({
  round,
  item,
  tasks,
  mapping,
}: {
  readonly round: Pick<AssignmentRound, 'closedAt'>
  readonly item: Pick<AssignmentItem, 'settledAt' | 'statementId'>
  readonly tasks: readonly Pick<JudgedTask, 'judgement'>[]
  readonly mapping: { readonly state: string; readonly statement: { readonly id: string } }
}): BlindStage {
  const open =
    round.closedAt === null &&
    item.settledAt === null &&
    mapping.state === 'pending' &&
    mapping.statement.id === item.statementId
  if (!open) return 'over'
  return tasks.every(({ judgement }) => judgement !== null) ? 'differs' : 'judging'
}

/** The moves that remain while a mapping is held by a blind round: the ordinary answers are not among them. */
export function movesInBlindRound(moves: readonly MappingMove[]): readonly MappingMove[] {
  return moves.filter((move) => !(judgementVerdicts as readonly MappingMove[]).includes(move))
}

/** The task that the actor may judge: his own before one that he has in somebody's place. */
export function taskOf(
  { tasks, inPlaceOf }: Pick<BlindCase, 'tasks' | 'inPlaceOf'>,
  accountId: string,
): JudgedTask | null {
  const own = tasks.find(({ assigneeId }) => assigneeId === accountId)
  return own ?? tasks.find(({ assigneeId }) => inPlaceOf.includes(assigneeId)) ?? null
}

export type BlindOutcome = {
  readonly judgement: Judgement | null
  readonly item: AssignmentItem
  /** The mapping after its answer; null while it waits. */
  readonly mapping: Mapping | null
}

type BlindProblem = AssignmentProblem | MappingProblem | SharedProblem

type JudgeInput = {
  readonly verdict: JudgementVerdict
  /** Seen from this node. */
  readonly firstNodeId: string
  readonly relation: Relation
  readonly reason: string
}

export function judgeBlind(
  blind: BlindCase,
  input: JudgeInput,
  context: DecideContext<Actor>,
): Result<Decided<BlindOutcome>, BlindProblem> {
  const { actor, now } = context
  if (blindStage(blind) !== 'judging') return fail('BLIND_OVER')
  const task = taskOf(blind, actor.accountId)
  if (!task) return fail('BLIND_NOT_YOURS')
  if (task.judgement) return fail('BLIND_ALREADY_JUDGED')
  const other = blind.tasks.find(({ id }) => id !== task.id)?.judgement ?? null
  if (other?.accountId === actor.accountId) return fail('BLIND_SAME_PERSON', { name: actor.displayName })
  const { mapping } = blind
  const relation = input.firstNodeId === mapping.nodeBId ? inverseRelation(input.relation) : input.relation
  if (input.verdict === 'confirm' && relation !== mapping.statement.relation)
    return fail('JUDGEMENT_CONTRADICTS')
  const reason = input.reason.trim()
  if (reason === '') return fail('REASON_REQUIRED', { move: input.verdict })
  const judgement: Judgement = {
    ...{ taskId: task.id, accountId: actor.accountId, verdict: input.verdict, relation, reason },
    judgedAt: now,
  }
  const place = task.assigneeId === actor.accountId ? {} : { onBehalfOf: task.assigneeId }
  // Only the voter and those who oversee read this one: it would tell the second reviewer what the first one found.
  const judged = blindEvent('blind.judged', blind, { ...facts(judgement), ...place })
  if (other === null) return ok({ next: { judgement, item: blind.item, mapping: null }, events: [judged] })
  if (other.verdict !== judgement.verdict) {
    const differ = blindEvent('blind.differed', blind, { verdicts: [other.verdict, judgement.verdict] })
    return ok({ next: { judgement, item: blind.item, mapping: null }, events: [judged, differ] })
  }
  const reasons = `（一）${other.reason}\n（二）${reason}`
  const answered = answer(blind, judgement.verdict, reasons, context)
  if (!answered.ok) return answered
  const item = settled(blind.item, judgement.verdict, null, context)
  const agreed = blindEvent('blind.agreed', blind, { verdict: judgement.verdict })
  return ok({
    next: { judgement, item, mapping: answered.value.next },
    events: [judged, agreed, ...answered.value.events],
  })
}

/** 合议: a reviewer of the agency decides between the two judgements, with a reason. */
export function settleBlind(
  blind: BlindCase,
  input: { readonly verdict: JudgementVerdict; readonly reason: string },
  context: DecideContext<Actor>,
): Result<Decided<BlindOutcome>, BlindProblem> {
  const stage = blindStage(blind)
  if (stage === 'over') return fail('BLIND_OVER')
  if (stage !== 'differs') return fail('BLIND_NOT_DISPUTED')
  const reason = input.reason.trim()
  if (reason === '') return fail('REASON_REQUIRED', { move: 'settle' })
  const answered = answer(blind, input.verdict, reason, context)
  if (!answered.ok) return answered
  const item = settled(blind.item, input.verdict, reason, context)
  const event = blindEvent('blind.settled', blind, { verdict: input.verdict, reason })
  return ok({
    next: { judgement: null, item, mapping: answered.value.next },
    events: [event, ...answered.value.events],
  })
}

/** The ordinary answer of the agency, with all its rules. */
function answer(
  { mapping, effective }: BlindCase,
  verdict: JudgementVerdict,
  reason: string,
  context: DecideContext<Actor>,
): MappingDecision {
  const { version } = mapping
  if (verdict === 'confirm') return confirmMapping(mapping, { version, effective }, context)
  const move = verdict === 'return' ? returnMapping : rejectMapping
  return move(mapping, { version, reason }, context)
}

function settled(
  item: AssignmentItem,
  outcome: JudgementVerdict,
  settleReason: string | null,
  { actor, now }: DecideContext<Actor>,
): AssignmentItem {
  const by = { settledAt: now, settledById: actor.accountId }
  return { ...item, ...by, outcome, settleReason, version: item.version + 1 }
}

function facts({ verdict, relation, reason }: Judgement) {
  return { verdict, relation, reason }
}

function blindEvent(
  name: `blind.${string}`,
  { round, mapping }: BlindCase,
  after: Readonly<Record<string, Json>>,
): DomainEvent {
  return {
    name,
    subject: { type: 'assignment', id: round.id },
    about: [`mapping:${mapping.id}`],
    before: null,
    after: { mappingId: mapping.id, statement: mapping.statement.number, ...after },
  }
}

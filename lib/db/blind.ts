/**
 * Blind items with their judgements. Everything that reads a judgement stands in this file, so that it can be seen at
 * a glance that nobody is given the other's before both have judged: `loadBlindCase` is for the commands alone, and
 * what screens are given is cut in lib/queries/blind.ts.
 */
import type { JudgedTask, Judgement } from '#lib/domain/assignment/blind'
import type { AssignmentItem, AssignmentRound } from '#lib/domain/assignment/round'
import type { Relation } from '#lib/domain/mapping/relations'
import { toRound } from './assignment'
import { database, type Tx } from './client'
import type { Prisma } from './generated/client'
import type { JudgementModel } from './generated/models'

export type BlindRow = {
  readonly round: AssignmentRound
  readonly item: AssignmentItem
  readonly tasks: readonly JudgedTask[]
}

const withAll = {
  round: true,
  tasks: { include: { judgement: true }, orderBy: { slot: 'asc' } },
} as const satisfies Prisma.AssignmentItemInclude
type ItemRow = Prisma.AssignmentItemGetPayload<{ include: typeof withAll }>

/** The item with its row locked: two judgements of one item come one after the other. */
export async function lockBlindItem(tx: Tx, id: string): Promise<BlindRow | null> {
  await tx.$queryRaw`SELECT id FROM assignment_item WHERE id = ${id} FOR UPDATE`
  const row = await tx.assignmentItem.findFirst({ where: { id, round: { blind: true } }, include: withAll })
  return row && toBlind(row)
}

export async function mappingOfItem(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.assignmentItem.findUnique({ where: { id }, select: { mappingId: true } })
  return row?.mappingId ?? null
}

export async function loadBlindItem(id: string, agencyId: string | null): Promise<BlindRow | null> {
  const row = await database().assignmentItem.findFirst({
    where: { id, round: { blind: true, ...(agencyId !== null && { agencyId }) } },
    include: withAll,
  })
  return row && toBlind(row)
}

/** All blind items of an agency (null: of every), the oldest round first. */
export async function listBlindItems(agencyId: string | null): Promise<BlindRow[]> {
  const rows = await database().assignmentItem.findMany({
    where: { round: { blind: true, ...(agencyId !== null && { agencyId }) } },
    include: withAll,
    orderBy: [{ round: { createdAt: 'asc' } }, { ordinal: 'asc' }],
  })
  return rows.map(toBlind)
}

export async function insertJudgement(tx: Tx, judgement: Judgement): Promise<void> {
  await tx.judgement.create({ data: judgement })
}

/**
 * The open blind item that holds a mapping, if any: while there is one, the agency's ordinary answer is refused. The
 * condition is `blindStage` of the domain for a mapping that waits with this statement.
 */
export async function openBlindItemId(
  mappingId: string,
  statementId: string,
  tx: Pick<Tx, 'assignmentItem'> = database(),
): Promise<string | null> {
  const row = await tx.assignmentItem.findFirst({
    where: { mappingId, statementId, settledAt: null, round: { blind: true, closedAt: null } },
    select: { id: true },
  })
  return row?.id ?? null
}

function toBlind({ round, tasks, ...item }: ItemRow): BlindRow {
  return {
    item,
    round: toRound(round),
    tasks: tasks.map(({ judgement, ...task }) => ({
      ...task,
      judgement: judgement && toJudgement(judgement),
    })),
  }
}

function toJudgement(row: JudgementModel): Judgement {
  return { ...row, verdict: row.verdict as Judgement['verdict'], relation: row.relation as Relation }
}

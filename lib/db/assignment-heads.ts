/** What the tasks of open rounds are about, without words: every load of the workbench asks for all of one person. */
import type { AssignmentKind } from '#lib/domain/assignment/round'
import type { TaskRow } from './assignment'
import { readAsColumns } from './columns'
import { Prisma } from './generated/client'

/** What tells how far a task is. */
export type TaskHead = Pick<TaskRow, 'id' | 'judged'> & {
  readonly item: Pick<TaskRow['item'], 'nodeId' | 'mappingId' | 'statementId' | 'settledAt'>
  readonly round: Pick<TaskRow['round'], 'kind' | 'agencyId' | 'otherCatalogId' | 'blind'>
}

type TaskHeadRow = {
  readonly id: string
  readonly judged: boolean
  readonly nodeId: string | null
  readonly mappingId: string | null
  readonly statementId: string | null
  /** In milliseconds. */
  readonly settledAt: number | null
  readonly kind: AssignmentKind
  readonly agencyId: string
  readonly otherCatalogId: string
  readonly blind: boolean
}

const taskColumns = [
  ...[
    'id',
    'judged',
    'nodeId',
    'mappingId',
    'statementId',
    'settledAt',
    'kind',
    'agencyId',
    'otherCatalogId',
  ],
  'blind',
] as readonly (keyof TaskHeadRow)[]

/** What open rounds of an agency between the two catalogues, either way, give to some people. */
export async function listTaskHeads(
  { a, b }: { readonly a: string; readonly b: string },
  { agencyId, assigneeIds }: { readonly agencyId: string; readonly assigneeIds: readonly string[] },
): Promise<TaskHead[]> {
  const rows = await readAsColumns<TaskHeadRow>(
    taskColumns,
    Prisma.sql`
      SELECT t.id, j."taskId" IS NOT NULL AS judged, i."nodeId", i."mappingId", i."statementId",
        date_part('epoch', i."settledAt") * 1000 AS "settledAt", r.kind, r."agencyId", r."otherCatalogId", r.blind
      FROM assignment_task t JOIN assignment_item i ON i.id = t."itemId" JOIN assignment_round r ON r.id = i."roundId"
      LEFT JOIN judgement j ON j."taskId" = t.id
      WHERE t."assigneeId" = ANY(${[...assigneeIds]}) AND r."agencyId" = ${agencyId} AND r."closedAt" IS NULL
        AND ((r."catalogId" = ${a} AND r."otherCatalogId" = ${b}) OR (r."catalogId" = ${b} AND r."otherCatalogId" = ${a}))`,
  )
  return rows.map((row) => ({
    id: row.id,
    judged: row.judged,
    item: {
      nodeId: row.nodeId,
      mappingId: row.mappingId,
      statementId: row.statementId,
      settledAt: row.settledAt === null ? null : new Date(Math.round(row.settledAt)),
    },
    round: {
      kind: row.kind,
      agencyId: row.agencyId,
      otherCatalogId: row.otherCatalogId,
      blind: row.blind,
    },
  }))
}

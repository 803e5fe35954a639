/** Thousands of mappings at once: an import writes them in a few statements instead of a few for each. */
import type { Mapping } from '#lib/domain/mapping/mapping'
import type { MappingStatement } from '#lib/domain/mapping/statement'
import { liveMappingStates } from '#lib/domain/mapping/workflow'
import { database, type Tx } from './client'
import { insertRows } from './insert-rows'
import { toMapping, toStatement, withStatement } from './mapping'
import { closeItemsOf } from './package'

/** Rows per statement: PostgreSQL takes 65,535 parameters. */
const chunkRows = 1000

/** All live and all refused mappings between two catalogues, whoever may see them: for deciding, not for showing. */
export async function listLiveAndRefused(
  tx: Pick<Tx, 'mapping'>,
  one: string,
  other: string,
): Promise<Mapping[]> {
  const rows = await tx.mapping.findMany({
    where: {
      state: { in: [...liveMappingStates, 'rejected'] },
      OR: [
        { catalogAId: one, catalogBId: other },
        { catalogAId: other, catalogBId: one },
      ],
    },
    include: withStatement,
  })
  return rows.map(toMapping)
}

/** Locks the drafts of an agency between two catalogues, in one order for all who do so. */
export async function lockDrafts(tx: Tx, agencyId: string | null, one: string, other: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM mapping
    WHERE "proposerAgencyId" = ${agencyId} AND state IN ('draft', 'returned')
      AND "catalogAId" IN (${one}, ${other}) AND "catalogBId" IN (${one}, ${other})
    ORDER BY id FOR UPDATE`
}

/** Locks the given mappings and gives them back by id. */
export async function lockMappings(tx: Tx, ids: readonly string[]): Promise<Map<string, Mapping>> {
  await tx.$queryRaw`SELECT id FROM mapping WHERE id = ANY(${[...ids]}) ORDER BY id FOR UPDATE`
  const rows = await tx.mapping.findMany({ where: { id: { in: [...ids] } }, include: withStatement })
  return new Map(rows.map((row) => [row.id, toMapping(row)]))
}

/** The given mappings by id, whoever may see them: for records of the own agency's. */
export async function mappingsById(ids: readonly string[]): Promise<Map<string, Mapping>> {
  const rows = await database().mapping.findMany({ where: { id: { in: [...ids] } }, include: withStatement })
  return new Map(rows.map((row) => [row.id, toMapping(row)]))
}

/** Statements by id, whoever's they are. */
export async function statementsById(
  tx: Pick<Tx, 'mappingStatement'>,
  ids: readonly string[],
): Promise<Map<string, MappingStatement>> {
  const rows = await tx.mappingStatement.findMany({
    where: { id: { in: [...ids] } },
    include: { differences: { orderBy: { ordinal: 'asc' } } },
  })
  return new Map(rows.map((row) => [row.id, toStatement(row)]))
}

/** New mappings with their first statements. The unique index `mapping_live_pair_key` refuses a second live one. */
export async function insertMappings(tx: Tx, mappings: readonly Mapping[]): Promise<void> {
  await insertRows(
    tx,
    'mapping',
    mappings.map(({ statement: _, ...columns }) => ({ ...columns, currentStatementId: null })),
  )
  await insertStatements(tx, mappings)
  await tx.$executeRaw`
    UPDATE mapping m SET "currentStatementId" = s.id FROM mapping_statement s
    WHERE s."mappingId" = m.id AND m.id = ANY(${mappings.map(({ id }) => id)})`
}

type Change = { readonly next: Mapping; readonly before: Mapping }

/** Writes what decisions of one import changed: state, reason, and the current statement; items of 批次 that end by it. */
export async function saveMappings(tx: Tx, changes: readonly Change[]): Promise<void> {
  for (const part of chunks(changes)) {
    const said = part.filter(({ next, before }) => next.statement.id !== before.statement.id)
    await insertStatements(
      tx,
      said.map(({ next }) => next),
    )
    const next = part.map((change) => change.next)
    await tx.$executeRaw`
      UPDATE mapping m
      SET state = u.state, "stateSince" = u.since, reason = u.reason, version = u.version,
          "currentStatementId" = u.statement
      FROM unnest(${next.map(({ id }) => id)}::text[], ${next.map(({ state }) => state)}::text[],
                  ${next.map(({ stateSince }) => stateSince)}::timestamptz[],
                  ${next.map(({ reason }) => reason)}::text[], ${next.map(({ version }) => version)}::int[],
                  ${next.map(({ statement }) => statement.id)}::text[])
             AS u(id, state, since, reason, version, statement)
      WHERE m.id = u.id`
  }
  await closeItemsOf(tx, changes)
}

async function insertStatements(tx: Tx, mappings: readonly Mapping[]): Promise<void> {
  const statements = mappings.map(({ statement }) => statement)
  await insertRows(
    tx,
    'mapping_statement',
    statements.map(({ differences: _, ...columns }) => columns),
  )
  await insertRows(
    tx,
    'difference',
    statements.flatMap((statement) => statement.differences),
  )
}

function chunks<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = []
  for (let start = 0; start < rows.length; start += chunkRows)
    parts.push(rows.slice(start, start + chunkRows))
  return parts
}

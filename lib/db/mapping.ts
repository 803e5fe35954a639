/** Mappings with their statements: rows ↔ domain values. Lists take the scope of who is reading, so that nobody's draft slips out. */
import type { Mapping } from '#lib/domain/mapping/mapping'
import type { Relation } from '#lib/domain/mapping/relations'
import type {
  Difference,
  DifferenceKind,
  DifferenceTreatment,
  MappingStatement,
  UnrelatedReason,
} from '#lib/domain/mapping/statement'
import { internalMappingStates, liveMappingStates, type MappingState } from '#lib/domain/mapping/workflow'
import { database, type Tx } from './client'
import type { Prisma } from './generated/client'
import type { DifferenceModel, MappingModel, MappingStatementModel } from './generated/models'
import { closeItemsOf } from './package'

type StatementRow = MappingStatementModel & { differences: DifferenceModel[] }
export type MappingRow = MappingModel & { currentStatement: StatementRow | null }

export const withStatement = {
  currentStatement: { include: { differences: { orderBy: { ordinal: 'asc' } } } },
} as const satisfies Prisma.MappingInclude

/** What may be listed: `internalOf` is the agency whose drafts and internal reviews the reader may see, if any. */
export type MappingScope = { readonly internalOf: string | null }

export async function lockMapping(tx: Tx, id: string): Promise<Mapping | null> {
  await tx.$queryRaw`SELECT id FROM mapping WHERE id = ${id} FOR UPDATE`
  const row = await tx.mapping.findUnique({ where: { id }, include: withStatement })
  return row ? toMapping(row) : null
}

/** The same for several, in the order of their ids, so that two commands never wait for each other. */
export async function lockMappings(tx: Tx, ids: readonly string[]): Promise<Mapping[]> {
  await tx.$queryRaw`SELECT id FROM mapping WHERE id = ANY(${[...ids]}) ORDER BY id FOR UPDATE`
  const rows = await tx.mapping.findMany({
    where: { id: { in: [...ids] } },
    include: withStatement,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toMapping)
}

/** The live mapping of a pair, whichever way round the ids come. */
export async function loadLiveMapping(tx: Tx, one: string, other: string): Promise<Mapping | null> {
  const row = await tx.mapping.findFirst({
    where: { ...ofPair(one, other), state: { in: [...liveMappingStates] } },
    include: withStatement,
  })
  return row ? toMapping(row) : null
}

/** Confirmed mappings of a node into a catalogue, in either order, the stale ones too: what may close its gap. */
export async function listCoveringMappings(tx: Tx, nodeId: string, catalogId: string): Promise<Mapping[]> {
  const rows = await tx.mapping.findMany({
    where: { state: 'confirmed', ...joining(nodeId, catalogId) },
    include: withStatement,
  })
  return rows.map(toMapping)
}

/** The live mappings of a node into a catalogue, whoever may see them. */
export async function listLiveMappings(tx: Tx, nodeId: string, catalogId: string): Promise<Mapping[]> {
  const rows = await tx.mapping.findMany({
    where: { state: { in: [...liveMappingStates] }, ...joining(nodeId, catalogId) },
    include: withStatement,
  })
  return rows.map(toMapping)
}

function joining(nodeId: string, catalogId: string): Prisma.MappingWhereInput {
  return {
    OR: [
      { nodeAId: nodeId, catalogBId: catalogId },
      { nodeBId: nodeId, catalogAId: catalogId },
    ],
  }
}

/** A new mapping with its first statement. The unique index `mapping_live_pair_key` refuses a second live one. */
export async function insertMapping(tx: Tx, mapping: Mapping): Promise<void> {
  await tx.mapping.create({ data: { ...columnsOf(mapping), currentStatementId: null } })
  await insertStatement(tx, mapping.statement)
  await tx.mapping.update({
    where: { id: mapping.id },
    data: { currentStatementId: mapping.statement.id },
  })
}

/** Writes what a decision about one mapping changed, and closes the item of a 批次 that this answers or ends. */
export async function saveMapping(tx: Tx, next: Mapping, before: Mapping): Promise<void> {
  await writeMapping(tx, next, before)
  await closeItemsOf(tx, [{ next, before }])
}

/** Writes the mapping alone: for a 批次, which brings its items on itself. A new statement is added, the old ones stay. */
export async function writeMapping(tx: Tx, next: Mapping, before: Mapping): Promise<void> {
  if (next.statement.number > before.statement.number) await insertStatement(tx, next.statement)
  const { id, ...columns } = columnsOf(next)
  await tx.mapping.update({ where: { id }, data: columns })
}

async function insertStatement(tx: Tx, statement: MappingStatement): Promise<void> {
  const { differences, ...columns } = statement
  await tx.mappingStatement.create({ data: columns })
  await tx.difference.createMany({ data: [...differences] })
}

function columnsOf(mapping: Mapping) {
  const { statement, ...columns } = mapping
  return { ...columns, currentStatementId: statement.id }
}

export async function loadMapping(id: string, scope: MappingScope): Promise<Mapping | null> {
  const row = await database().mapping.findFirst({
    where: { AND: [{ id }, visibleIn(scope)] },
    include: withStatement,
  })
  return row ? toMapping(row) : null
}

/** Those of the ids that are visible, oldest first. */
export async function listMappingsByIds(ids: readonly string[], scope: MappingScope): Promise<Mapping[]> {
  return list({ AND: [visibleIn(scope), { id: { in: [...ids] } }] })
}

/** Every visible mapping between two catalogues, oldest first. */
export async function listMappingsBetween(
  catalogId: string,
  otherCatalogId: string,
  scope: MappingScope,
): Promise<Mapping[]> {
  return list({
    AND: [
      visibleIn(scope),
      {
        OR: [
          { catalogAId: catalogId, catalogBId: otherCatalogId },
          { catalogAId: otherCatalogId, catalogBId: catalogId },
        ],
      },
    ],
  })
}

/** Every visible mapping that has one of the nodes as an end, oldest first. */
export async function listMappingsOfNodes(
  nodeIds: readonly string[],
  scope: MappingScope,
): Promise<Mapping[]> {
  const ends = { in: [...nodeIds] }
  return list({ AND: [visibleIn(scope), { OR: [{ nodeAId: ends }, { nodeBId: ends }] }] })
}

/** The visible mappings with one of the two nodes at each end, whatever became of them, oldest first. */
export async function listMappingsOfPair(
  one: string,
  other: string,
  scope: MappingScope,
): Promise<Mapping[]> {
  return list({ AND: [visibleIn(scope), ofPair(one, other)] })
}

/** Visible mappings of an agency's catalogues in one of the states, those that wait longest first. */
export async function listMappingsInStates(
  agencyId: string,
  states: readonly MappingState[],
  scope: MappingScope,
): Promise<Mapping[]> {
  return list({
    AND: [
      visibleIn(scope),
      { state: { in: [...states] }, OR: [{ agencyAId: agencyId }, { agencyBId: agencyId }] },
    ],
  })
}

/** Visible mappings of all agencies in one of the states, those that wait longest first. */
export async function listMappingsWaiting(
  states: readonly MappingState[],
  scope: MappingScope,
): Promise<Mapping[]> {
  return list({ AND: [visibleIn(scope), { state: { in: [...states] } }] })
}

/**
 * The mappings that stood in a package, each with the statement of the given number. Whoever may see the package may see
 * what was sent; what a mapping has become since is its agency's own, and the query's to hide.
 */
export async function listMappingsAsSent(
  sent: readonly { readonly mappingId: string; readonly number: number | null }[],
): Promise<Mapping[]> {
  const numbered = sent.flatMap(({ mappingId, number }) => (number === null ? [] : [{ mappingId, number }]))
  const [mappings, statements] = await Promise.all([
    list({ id: { in: sent.map(({ mappingId }) => mappingId) } }),
    numbered.length === 0
      ? []
      : database().mappingStatement.findMany({
          where: { OR: numbered },
          include: { differences: { orderBy: { ordinal: 'asc' } } },
        }),
  ])
  const said = new Map(statements.map((row) => [row.mappingId, toStatement(row)]))
  return mappings.map((mapping) => ({ ...mapping, statement: said.get(mapping.id) ?? mapping.statement }))
}

/** All statements of a mapping, the newest first. */
export async function listStatements(mappingId: string): Promise<MappingStatement[]> {
  const rows = await database().mappingStatement.findMany({
    where: { mappingId },
    include: { differences: { orderBy: { ordinal: 'asc' } } },
    orderBy: { number: 'desc' },
  })
  return rows.map(toStatement)
}

async function list(where: Prisma.MappingWhereInput): Promise<Mapping[]> {
  const rows = await database().mapping.findMany({
    where,
    include: withStatement,
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toMapping)
}

function ofPair(one: string, other: string): Prisma.MappingWhereInput {
  return {
    OR: [
      { nodeAId: one, nodeBId: other },
      { nodeAId: other, nodeBId: one },
    ],
  }
}

/** The rule `visibleTo` of the domain as a condition; an integration test holds the two together. */
export function visibleIn(scope: MappingScope): Prisma.MappingWhereInput {
  const shared: Prisma.MappingWhereInput = {
    state: { notIn: [...internalMappingStates] },
    forwardedAt: { not: null },
  }
  return scope.internalOf === null ? shared : { OR: [{ proposerAgencyId: scope.internalOf }, shared] }
}

export function toMapping(row: MappingRow): Mapping {
  const { currentStatement, currentStatementId: _, ...columns } = row
  if (!currentStatement) throw new Error(`mapping ${row.id} says nothing`)
  return { ...columns, state: row.state as MappingState, statement: toStatement(currentStatement) }
}

export function toStatement(row: StatementRow): MappingStatement {
  return {
    ...row,
    relation: row.relation as Relation,
    unrelatedReason: row.unrelatedReason as UnrelatedReason | null,
    differences: row.differences.map(toDifference),
  }
}

function toDifference(row: DifferenceModel): Difference {
  return {
    ...row,
    kind: row.kind as DifferenceKind,
    treatment: row.treatment as DifferenceTreatment,
  }
}

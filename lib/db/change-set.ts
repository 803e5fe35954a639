/** 变更单 as stored: the list of changes on a base edition, its state, and where it came from. */
import type { Change } from '#lib/domain/catalog/change'
import type { ChangeSet, ImportSource } from '#lib/domain/catalog/change-set'
import type { ChangeSetState } from '#lib/domain/catalog/change-set-workflow'
import { database, type Tx } from './client'
import type { ChangeSetModel } from './generated/models'
import { fromJson, toJsonColumn, toJsonInput } from './json'

/** Locks a change set until the transaction ends; null when there is none. */
export async function lockChangeSet(tx: Tx, id: string): Promise<ChangeSet | null> {
  await tx.$queryRaw`SELECT id FROM change_set WHERE id = ${id} FOR UPDATE`
  return loadChangeSet(id, tx)
}

export async function loadChangeSet(
  id: string,
  tx: Pick<Tx, 'changeSet'> = database(),
): Promise<ChangeSet | null> {
  const row = await tx.changeSet.findUnique({ where: { id } })
  return row ? toChangeSet(row) : null
}

/** The change sets of the given catalogues, newest first. */
export async function listChangeSets(catalogIds: readonly string[]): Promise<ChangeSet[]> {
  const rows = await database().changeSet.findMany({
    where: { catalogId: { in: [...catalogIds] } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(toChangeSet)
}

export async function insertChangeSet(tx: Tx, changeSet: ChangeSet): Promise<void> {
  await tx.changeSet.create({ data: columnsOf(changeSet) })
}

export async function saveChangeSet(tx: Tx, changeSet: ChangeSet): Promise<void> {
  const { id, ...columns } = columnsOf(changeSet)
  await tx.changeSet.update({ where: { id }, data: columns })
}

function columnsOf(changeSet: ChangeSet) {
  return {
    ...changeSet,
    changes: toJsonInput(changeSet.changes),
    source: toJsonColumn(changeSet.source),
  }
}

function toChangeSet(row: ChangeSetModel): ChangeSet {
  return {
    ...row,
    origin: row.origin as ChangeSet['origin'],
    state: row.state as ChangeSetState,
    changes: fromJson<readonly Change[]>(row.changes),
    source: row.source === null ? null : fromJson<ImportSource>(row.source),
  }
}

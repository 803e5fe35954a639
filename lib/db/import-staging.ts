/** Operational: the rows of an uploaded file between upload and change set. Only who uploaded them sees them. */
import { database, type Tx } from './client'
import type { ImportStagingModel } from './generated/models'
import { fromJson } from './json'

/** One table of the file, as `ParsedTable` of lib/files describes it. */
export type StagedTable = {
  readonly sheet: string
  readonly rows: readonly (readonly string[])[]
  readonly headerRowGuess: number
  readonly truncated: boolean
}

export type ImportStaging = {
  readonly id: string
  readonly accountId: string
  readonly catalogId: string
  readonly fileName: string
  readonly byteSize: number
  readonly sha256: string
  readonly tables: readonly StagedTable[]
  readonly createdAt: Date
}

/** How long an uploaded file waits for its change set. */
const keptMilliseconds = 24 * 60 * 60 * 1000

/** Keeps an upload, and drops those that waited for more than a day. */
export async function insertStaging(staging: ImportStaging): Promise<void> {
  const { tables, ...columns } = staging
  const before = new Date(staging.createdAt.getTime() - keptMilliseconds)
  await database().importStaging.deleteMany({ where: { createdAt: { lt: before } } })
  await database().importStaging.create({
    data: {
      ...columns,
      tables: tables.map((table) => ({ ...table, rows: table.rows.map((row) => [...row]) })),
    },
  })
}

/** The upload of this person; null where there is none (any longer). */
export async function loadStaging(
  id: string,
  accountId: string,
  tx: Pick<Tx, 'importStaging'> = database(),
): Promise<ImportStaging | null> {
  const row = await tx.importStaging.findFirst({ where: { id, accountId } })
  return row ? toStaging(row) : null
}

/** The same, locked: of two that make a change set of one upload, the second finds nothing. */
export async function lockStaging(tx: Tx, id: string, accountId: string): Promise<ImportStaging | null> {
  await tx.$queryRaw`SELECT id FROM import_staging WHERE id = ${id} FOR UPDATE`
  return loadStaging(id, accountId, tx)
}

export async function deleteStaging(tx: Tx, id: string): Promise<void> {
  await tx.importStaging.deleteMany({ where: { id } })
}

function toStaging(row: ImportStagingModel): ImportStaging {
  return { ...row, tables: fromJson<readonly StagedTable[]>(row.tables) }
}

/**
 * Operational: an uploaded mapping file between upload and import, with what its uploader has chosen and answered so
 * far. Only who uploaded it sees it.
 */
import type { ImportedFile } from '#lib/domain/mapping/import-record'
import type { MappingImportSettings } from '#lib/domain/mapping/import-settings'
import { database, type Tx } from './client'
import type { MappingImportStagingModel } from './generated/models'
import { fromJson } from './json'

/** `content` is what the readers of `lib/files` made of the file. */
export type MappingImportStaging<Content> = {
  readonly id: string
  readonly accountId: string
  readonly agencyId: string
  readonly files: readonly ImportedFile[]
  readonly content: Content
  readonly settings: MappingImportSettings
  readonly createdAt: Date
  readonly version: number
}

/** How long an uploaded file waits to be imported. */
const keptMilliseconds = 24 * 60 * 60 * 1000

/** Keeps an upload, and drops those that waited for more than a day. */
export async function insertMappingImportStaging<Content extends object>(
  staging: MappingImportStaging<Content>,
): Promise<void> {
  const before = new Date(staging.createdAt.getTime() - keptMilliseconds)
  await database().mappingImportStaging.deleteMany({ where: { createdAt: { lt: before } } })
  const { files, content, settings, ...columns } = staging
  await database().mappingImportStaging.create({
    data: {
      ...columns,
      files: files.map((file) => ({ ...file })),
      content: plain(content),
      settings: plain(settings),
    },
  })
}

/** The upload of this person; null where there is none (any longer). */
export async function loadMappingImportStaging<Content>(
  id: string,
  accountId: string,
  tx: Pick<Tx, 'mappingImportStaging'> = database(),
): Promise<MappingImportStaging<Content> | null> {
  const row = await tx.mappingImportStaging.findFirst({ where: { id, accountId } })
  return row ? toStaging<Content>(row) : null
}

/** The same, locked: of two that import one upload, the second finds nothing. */
export async function lockMappingImportStaging<Content>(
  tx: Tx,
  id: string,
  accountId: string,
): Promise<MappingImportStaging<Content> | null> {
  await tx.$queryRaw`SELECT id FROM mapping_import_staging WHERE id = ${id} FOR UPDATE`
  return loadMappingImportStaging<Content>(id, accountId, tx)
}

/** Keeps what was chosen. False where somebody (another window) has chosen since. */
export async function saveStagedSettings(
  staging: { readonly id: string; readonly accountId: string; readonly version: number },
  settings: MappingImportSettings,
): Promise<boolean> {
  const { count } = await database().mappingImportStaging.updateMany({
    where: { id: staging.id, accountId: staging.accountId, version: staging.version },
    data: { settings: plain(settings), version: { increment: 1 } },
  })
  return count === 1
}

export async function deleteMappingImportStaging(tx: Tx, id: string): Promise<void> {
  await tx.mappingImportStaging.deleteMany({ where: { id } })
}

/** Plain data as the JSON that it becomes: what is undefined is left out. */
function plain(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object
}

function toStaging<Content>(row: MappingImportStagingModel): MappingImportStaging<Content> {
  return {
    ...row,
    files: fromJson<readonly ImportedFile[]>(row.files),
    content: fromJson<Content>(row.content),
    settings: fromJson<MappingImportSettings>(row.settings),
  }
}

/** Steps of the tests of mapping imports: stage a file as the upload does, look at its dry run, import, take back. */
import { createHash, randomUUID } from 'node:crypto'
import { insertMappingImportStaging, saveStagedSettings } from '#lib/db/mapping-import-staging'
import { readerFor } from '#lib/domain/access/reader'
import { initialSettings, type MappingImportSettings } from '#lib/domain/mapping/import-settings'
import { stageMappingFile } from '#lib/files/exchange/stage-file'
import { loadMappingImportView, type MappingImportView } from '#lib/queries/mapping-imports'
import { withGuessedSides } from '#lib/queries/side-guess'
import { actorOf } from '../../../prisma/seed/actors'
import { attempt, succeed } from './walk'

export type Upload = { readonly name: string; readonly bytes: Uint8Array }

export function csvFile(name: string, lines: readonly string[]): Upload {
  return { name, bytes: new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`) }
}

/** Keeps an upload of somebody's as the route does; gives back its id. */
export async function stage(
  username: string,
  file: Upload,
  settings: Partial<MappingImportSettings> = {},
  metadata: Upload | null = null,
): Promise<string> {
  const actor = await actorOf(username)
  const agencyId = actor.agencyId ?? ''
  const content = await stageMappingFile(file, metadata)
  if (!content.ok) throw new Error(content.problem.code)
  const id = randomUUID()
  const chosen = { ...initialSettings, ...settings }
  await insertMappingImportStaging({
    id,
    accountId: actor.accountId,
    agencyId,
    files: [
      {
        name: file.name,
        byteSize: file.bytes.byteLength,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
      },
    ],
    content: content.value,
    settings: await withGuessedSides(content.value, chosen, { agencyId, file: file.name }),
    createdAt: new Date(),
    version: 1,
  })
  return id
}

export async function viewOf(username: string, stagingId: string): Promise<MappingImportView> {
  const reader = readerFor(await actorOf(username), 'mapping.read-internal')
  if (!reader.ok) throw new Error(reader.problem.code)
  const view = await loadMappingImportView(reader.value, stagingId)
  if (!view) throw new Error(`no upload ${stagingId}`)
  return view
}

/** Verdicts of the dry run by row of the file: `2 new DRAFT`. */
export async function verdictsOf(username: string, stagingId: string): Promise<readonly string[]> {
  const { dryRun, reading } = await viewOf(username, stagingId)
  if (!dryRun) return [`no dry run: ${reading.obstacle}`]
  return dryRun.plan.rows.map(({ row, verdict, reason }) => `${row.provenance.row} ${verdict} ${reason}`)
}

/** Answers as the form would, on top of what was chosen before. */
export async function answer(
  username: string,
  stagingId: string,
  changes: Partial<MappingImportSettings>,
): Promise<void> {
  const { staging } = await viewOf(username, stagingId)
  const saved = await saveStagedSettings(staging, { ...staging.settings, ...changes })
  if (!saved) throw new Error('somebody else answered')
}

/** What the button of the dry run sends. */
export async function importInput(username: string, stagingId: string) {
  const { dryRun, staging } = await viewOf(username, stagingId)
  return { stagingId, version: staging.version, seen: dryRun?.seen ?? '' }
}

export async function tryImport(username: string, stagingId: string) {
  return attempt(username, 'mapping.import', await importInput(username, stagingId))
}

/** Imports; gives back the id of the import. */
export async function runImport(username: string, stagingId: string): Promise<string> {
  const done = await succeed(username, 'mapping.import', await importInput(username, stagingId))
  return done.id
}

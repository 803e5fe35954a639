/**
 * An uploaded mapping file becomes drafts of the importer's agency, in one go: planned again on what stands now, all
 * rows or none. Another proposal of one of the pairs at the very same moment makes it fail by name, never by half.
 */
import { listCatalogs } from '#lib/db/catalog'
import type { Tx } from '#lib/db/client'
import { insertMappings, lockDrafts, saveMappings } from '#lib/db/mapping-bulk'
import { insertMappingImport } from '#lib/db/mapping-import'
import { loadMappingImportFacts } from '#lib/db/mapping-import-facts'
import { deleteMappingImportStaging, lockMappingImportStaging } from '#lib/db/mapping-import-staging'
import { insertSuggestionsIn } from '#lib/db/suggestion'
import type { Actor } from '#lib/domain/access/roles'
import { importMappings } from '#lib/domain/mapping/import-apply'
import { planMappingImport } from '#lib/domain/mapping/import-plan'
import { fail } from '#lib/domain/shared/problem'
import { readStaged } from '#lib/files/exchange/read-staged'
import { sideWords } from '#lib/files/exchange/side-words'
import type { StagedContent } from '#lib/files/exchange/staged-content'
import { importMappingsInput } from '#lib/input/mapping-import'
import { command } from '../run'

export const importMappingsCommand = command({
  name: 'mapping.import',
  input: importMappingsInput,
  subject: '上传的文件',
  load: (tx, input, actor) => lockImport(tx, input.stagingId, actor),
  // An upload is its uploader's own; a pair that his agency has no part in is another matter.
  whose: ({ ready }, { agencyId }) =>
    ready === null || ready.subject.agency.id === agencyId || ready.object.agency.id === agencyId
      ? 'own'
      : 'outside',
  decide: ({ staging, reading, ready }, { seen, version }, context) => {
    if (staging.version !== version) return fail('STALE', { seen: version, current: staging.version })
    if (ready === null) return fail('IMPORT_NOT_READY', { what: reading.obstacle ?? 'SIDES_UNSTATED' })
    const { subject, object, rows, facts } = ready
    const plan = planMappingImport({
      rows,
      unreadable: reading.unreadable,
      settings: staging.settings,
      facts,
      actor: context.actor,
    })
    const source = {
      agencyId: context.actor.agencyId ?? '',
      subjectCatalogId: subject.id,
      objectCatalogId: object.id,
      subjectAgencyId: subject.agency.id,
      objectAgencyId: object.agency.id,
      format: reading.format,
      files: staging.files,
      sheet: reading.sheet,
      settings: staging.settings,
    }
    return importMappings(plan, { seen, source, facts }, context)
  },
  save: async (tx, next, { staging }) => {
    await insertMappings(tx, next.drafted)
    await saveMappings(tx, next.restated)
    await insertSuggestionsIn(tx, next.suggestions)
    await insertMappingImport(tx, next.record, next.rows)
    await deleteMappingImportStaging(tx, staging.id)
  },
  conflicts: { mapping_live_pair: { code: 'IMPORT_RACED', params: {} } },
  reply: ({ record }) => ({ id: record.id }),
})

/** The upload locked with what it says, and, once both sides are known, everything that the decision stands on. */
async function lockImport(tx: Tx, stagingId: string, actor: Actor) {
  const staging = await lockMappingImportStaging<StagedContent>(tx, stagingId, actor.accountId)
  if (!staging) return null
  const catalogs = await listCatalogs(tx)
  const { content, settings, files, agencyId } = staging
  const words = sideWords(catalogs, settings, agencyId)
  const reading = readStaged(content, settings, { file: files[0]?.name ?? '', sides: words })
  const subject = catalogs.find(({ id }) => id === settings.subjectCatalogId)
  const object = catalogs.find(({ id }) => id === settings.objectCatalogId)
  if (!subject || !object || subject.agency.id === object.agency.id || reading.rows === null)
    return { staging, reading, ready: null }
  await lockDrafts(tx, actor.agencyId, subject.id, object.id)
  const facts = await loadMappingImportFacts({ subject, object }, reading.rows, actor, tx)
  return { staging, reading, ready: { subject, object, rows: reading.rows, facts } }
}

/** Taking back what one import made, in one go; what people have worked on since stays. */
import { effectiveSnapshots } from '#lib/db/catalog'
import type { Tx } from '#lib/db/client'
import { lockMappings, saveMappings, statementsById } from '#lib/db/mapping-bulk'
import { listMappingImportRows, loadMappingImport } from '#lib/db/mapping-import'
import { deleteSuggestions, lockUntouchedSuggestions } from '#lib/db/suggestion'
import type { Actor } from '#lib/domain/access/roles'
import { undoImport } from '#lib/domain/mapping/import-undo'
import { endHashes } from '#lib/domain/mapping/placed-node'
import { undoMappingImportInput } from '#lib/input/mapping-import'
import { command } from '../run'

export const undoMappingImportCommand = command({
  name: 'mapping.undo-import',
  input: undoMappingImportInput,
  subject: '导入批次',
  load: (tx, input, actor) => lockMade(tx, input.importId, actor),
  // Another agency's import is not found, so what is found is one's own.
  whose: () => 'own',
  decide: ({ record, rows, suggestions }, { reason }, context) =>
    undoImport(record, rows, { reason, suggestions }, context),
  save: async (tx, next) => {
    await saveMappings(tx, [...next.withdrawn, ...next.restored])
    await deleteSuggestions(tx, next.suggestionIds)
  },
  reply: ({ withdrawn, restored, left }) => ({
    withdrawn: withdrawn.length,
    restored: restored.length,
    left,
  }),
})

/** The import with its mappings locked as they stand now, and the words that its restatements took the place of. */
async function lockMade(tx: Tx, importId: string, actor: Actor) {
  const record = await loadMappingImport(importId, actor.agencyId, tx)
  if (!record) return null
  const rows = await listMappingImportRows(importId, tx)
  const mappings = await lockMappings(
    tx,
    rows.flatMap(({ mappingId }) => mappingId ?? []),
  )
  const former = await statementsById(
    tx,
    rows.flatMap(({ formerStatementId }) => formerStatementId ?? []),
  )
  const nodeIds = [...mappings.values()].flatMap(({ nodeAId, nodeBId }) => [nodeAId, nodeBId])
  const snapshots = await effectiveSnapshots([...new Set(nodeIds)], tx)
  const hashes = new Map([...snapshots].map(([nodeId, { contentHash }]) => [nodeId, contentHash]))
  const suggestions = await lockUntouchedSuggestions(
    tx,
    rows.flatMap(({ suggestionId }) => suggestionId ?? []),
  )
  return {
    record,
    suggestions,
    rows: rows.map((row) => {
      const mapping = row.mappingId === null ? null : (mappings.get(row.mappingId) ?? null)
      return {
        row,
        mapping,
        former: row.formerStatementId === null ? null : (former.get(row.formerStatementId) ?? null),
        effective: mapping === null ? { hashA: null, hashB: null } : endHashes(mapping, hashes),
      }
    }),
  }
}

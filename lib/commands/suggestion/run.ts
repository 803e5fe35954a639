/** Starting and cancelling a whole-catalogue run. The command writes the run down; the queue of `lib/engine` works on it. */
import { tableNumbers } from '#lib/db/alignment-table'
import { type CatalogSummary, loadCatalog } from '#lib/db/catalog'
import type { Tx } from '#lib/db/client'
import { endRun, insertRun, lockOpenRun, lockRun } from '#lib/db/suggestion-run'
import type { Actor, Whose } from '#lib/domain/access/roles'
import { cancelRun, type SuggestionRun, startRun } from '#lib/domain/mapping/suggestion-run'
import { enqueueRun, stopRun } from '#lib/engine/run-queue'
import { cancelRunInput, startRunInput } from '#lib/input/suggestion'
import { command } from '../run'

function whoseCatalogs(catalogs: readonly CatalogSummary[], actor: Actor): Whose {
  return catalogs.some(({ agency }) => agency.id === actor.agencyId) ? 'own' : 'outside'
}

async function loadBoth(tx: Tx, one: string, other: string) {
  const a = await loadCatalog(one, tx)
  const b = await loadCatalog(other, tx)
  return a && b ? { a, b } : null
}

const ends = ({ id, agency, edition }: CatalogSummary) => ({
  id,
  agencyId: agency.id,
  editionId: edition.id,
})

const startRunCommand = command({
  name: 'suggestion-run.start',
  input: startRunInput,
  subject: '标准体系',
  load: async (tx, { catalogId, otherCatalogId, level }) => {
    const both = await loadBoth(tx, catalogId, otherCatalogId)
    if (!both) return null
    const open = await lockOpenRun(tx, { a: catalogId, b: otherCatalogId }, level)
    return { ...both, open, tables: await tableNumbers(tx) }
  },
  whose: ({ a, b }, actor) => whoseCatalogs([a, b], actor),
  decide: ({ a, b, open, tables }, { level }, context) =>
    startRun({ a: ends(a), b: ends(b), level, tables, open }, context),
  save: async (tx, run, { open }, now) => {
    // Only one that nobody works on any more is still open here.
    if (open) await endRun(open.id, 'interrupted', now, null, tx)
    await insertRun(tx, run)
  },
  conflicts: { suggestion_run: { code: 'RUN_UNDER_WAY', params: {} } },
  reply: ({ id }) => ({ id }),
  committed: ({ id }) => enqueueRun(id),
})

type Held = { readonly run: SuggestionRun; readonly catalogs: readonly CatalogSummary[] }

const cancelRunCommand = command({
  name: 'suggestion-run.cancel',
  input: cancelRunInput,
  subject: '比对',
  load: async (tx, { runId }): Promise<Held | null> => {
    const run = await lockRun(tx, runId)
    const both = run && (await loadBoth(tx, run.catalogAId, run.catalogBId))
    return both ? { run, catalogs: [both.a, both.b] } : null
  },
  whose: ({ catalogs }, actor) => whoseCatalogs(catalogs, actor),
  decide: ({ run }, _input, context) => cancelRun(run, context),
  save: async (tx, { id }, _subject, now) => {
    await endRun(id, 'cancelled', now, null, tx)
  },
  reply: ({ id }) => ({ id }),
  committed: ({ id }) => stopRun(id),
})

export const suggestionRunCommands = [startRunCommand, cancelRunCommand]

/** 领域同义词表: each change writes a new version of the table, so two people can't overwrite each other's. */

import type { z } from 'zod'
import { insertSynonymTable, loadSynonymTable } from '#lib/db/alignment-table'
import type { Tx } from '#lib/db/client'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor, Whose } from '#lib/domain/access/roles'
import {
  addSynonyms,
  reviseSynonyms,
  type SynonymDecision,
  type SynonymTableVersion,
  setSynonymsRetired,
} from '#lib/domain/alignment/synonym-groups'
import type { DecideContext } from '#lib/domain/shared/event'
import { addSynonymsInput, retireSynonymsInput, reviseSynonymsInput } from '#lib/input/suggestion'
import { command } from '../run'

/** The table belongs to all agencies together; people of none have no part in it. */
function whoseTable(actor: Actor): Whose {
  return actor.agencyId === null ? 'platform' : 'joint'
}

type Held = { readonly table: SynonymTableVersion; readonly actor: Actor }

function synonymCommand<Input extends { readonly version: number }>(
  name: CommandName,
  input: z.ZodType<Input>,
  decide: (table: SynonymTableVersion, input: Input, context: DecideContext<Actor>) => SynonymDecision,
) {
  return command({
    name,
    input,
    subject: '同义词表',
    load: async (tx: Tx, _input: Input, actor: Actor): Promise<Held> => ({
      table: await loadSynonymTable(undefined, tx),
      actor,
    }),
    whose: (_held, actor) => whoseTable(actor),
    decide: ({ table }, given, context) => decide(table, given, context),
    save: (tx, next, { actor }, at) => insertSynonymTable(tx, next, { accountId: actor.accountId, at }),
    // Somebody else's version was written between reading and saving.
    conflicts: {
      synonym_version: ({ version }) => ({ code: 'STALE', params: { seen: version, current: version + 1 } }),
    },
    reply: ({ number }) => ({ version: number }),
  })
}

export const synonymCommands = [
  synonymCommand('synonyms.add', addSynonymsInput, addSynonyms),
  synonymCommand('synonyms.revise', reviseSynonymsInput, reviseSynonyms),
  synonymCommand('synonyms.retire', retireSynonymsInput, (table, input) =>
    setSynonymsRetired(table, { ...input, retired: true }),
  ),
  synonymCommand('synonyms.restore', retireSynonymsInput, (table, input) =>
    setSynonymsRetired(table, { ...input, retired: false }),
  ),
]

/** Putting a suggestion aside, and taking it up again. */

import { loadCatalog } from '#lib/db/catalog'
import type { Tx } from '#lib/db/client'
import { nodeOwners } from '#lib/db/node-owner'
import { lockSuggestion, saveSuggestion } from '#lib/db/suggestion'
import type { Actor, Whose } from '#lib/domain/access/roles'
import { dismissSuggestion, restoreSuggestion, type Suggestion } from '#lib/domain/mapping/suggestion'
import { dismissSuggestionInput, restoreSuggestionInput } from '#lib/input/mapping'
import { loadEndHashes } from '../mapping/ends'
import { command } from '../run'

type Held = { readonly suggestion: Suggestion; readonly agencyIds: readonly string[] }

/** The suggestion, locked, with the agencies of both ends; a one-sided one concerns the catalogue that may lack it. */
async function lockHeld(tx: Tx, id: string): Promise<Held | null> {
  const suggestion = await lockSuggestion(tx, id)
  if (!suggestion) return null
  const owners = await nodeOwners([suggestion.nodeAId], tx)
  const catalogB = await loadCatalog(suggestion.catalogBId, tx)
  const agencyIds = [owners.get(suggestion.nodeAId)?.agencyId, catalogB?.agency.id]
  return { suggestion, agencyIds: agencyIds.filter((agencyId) => agencyId !== undefined) }
}

function whoseSuggestion(held: Held, actor: Actor): Whose {
  return actor.agencyId !== null && held.agencyIds.includes(actor.agencyId) ? 'own' : 'outside'
}

export const dismissSuggestionCommand = command({
  name: 'suggestion.dismiss',
  input: dismissSuggestionInput,
  subject: '推荐',
  load: async (tx, input) => {
    const held = await lockHeld(tx, input.suggestionId)
    if (!held) return null
    const { nodeAId, nodeBId } = held.suggestion
    return { ...held, effective: await loadEndHashes(tx, nodeAId, nodeBId) }
  },
  whose: whoseSuggestion,
  decide: ({ suggestion, effective }, { version, reason }, context) =>
    dismissSuggestion(
      suggestion,
      { version, effective, ...(reason === undefined ? {} : { reason }) },
      context,
    ),
  save: saveSuggestion,
  reply: ({ id, version }) => ({ id, version }),
})

export const restoreSuggestionCommand = command({
  name: 'suggestion.restore',
  input: restoreSuggestionInput,
  subject: '推荐',
  load: (tx, input) => lockHeld(tx, input.suggestionId),
  whose: whoseSuggestion,
  decide: ({ suggestion }, { version }, context) => restoreSuggestion(suggestion, { version }, context),
  save: saveSuggestion,
  reply: ({ id, version }) => ({ id, version }),
})

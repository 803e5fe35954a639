/**
 * Refusing what the engine offers at this moment (即时计算). Nothing was stored of it, so the refusal writes it down as put
 * aside, with the account that the engine gives of it now; from then on it is a suggestion like any other.
 */
import { lockSuggestionOfPair, saveNewOrKnownSuggestion } from '#lib/db/suggestion'
import { refuseOffered } from '#lib/domain/mapping/suggestion'
import { fail, ok } from '#lib/domain/shared/problem'
import { suggestNow } from '#lib/engine/suggest'
import { refuseSuggestionInput } from '#lib/input/mapping'
import { loadEnds } from '../mapping/ends'
import { command } from '../run'

/** Somebody may have been shown five, and one of them may have gone out of the way since. */
const looked = 10

export const refuseSuggestionCommand = command({
  name: 'suggestion.refuse',
  input: refuseSuggestionInput,
  subject: '推荐',
  prepare: async ({ nodeId, otherNodeId, otherCatalogId }) => {
    const found = await suggestNow(nodeId, otherCatalogId, looked)
    const rank = found?.candidates.findIndex(({ id }) => id === otherNodeId) ?? -1
    const candidate = found?.candidates[rank]
    if (!found || !candidate) return fail('NOT_FOUND', { what: '推荐' })
    const { permille: score, reasons } = candidate
    return ok({ level: found.level, score, reasons, rank: rank + 1 })
  },
  load: async (tx, { nodeId, otherNodeId, otherCatalogId }) => {
    const ends = await loadEnds(tx, nodeId, otherNodeId)
    if (ends?.second.catalogId !== otherCatalogId) return null
    return { ...ends, known: await lockSuggestionOfPair(tx, nodeId, otherNodeId) }
  },
  whose: ({ first, second }, actor) =>
    [first.agencyId, second.agencyId].includes(actor.agencyId ?? '') ? 'own' : 'outside',
  decide: (held, { reason }, context) =>
    refuseOffered(held, { ...context.prepared, ...(reason === undefined ? {} : { reason }) }, context),
  save: saveNewOrKnownSuggestion,
  reply: ({ id, version }) => ({ id, version }),
})

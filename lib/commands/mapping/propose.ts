/** Saying something about two nodes for the first time; with `submit` it goes to 本局审核 in the same step. */
import { isDemo } from '#lib/auth/settings'
import type { Tx } from '#lib/db/client'
import { insertMapping, loadLiveMapping } from '#lib/db/mapping'
import type { Actor, Whose } from '#lib/domain/access/roles'
import { proposeMapping } from '#lib/domain/mapping/propose'
import { proposeMappingInput } from '#lib/input/mapping'
import { command } from '../run'
import { loadEnds } from './ends'
import { thenSubmit } from './then-submit'

export const proposeMappingCommand = command({
  name: 'mapping.propose',
  input: proposeMappingInput,
  subject: '节点',
  load: async (tx: Tx, input) => {
    const ends = await loadEnds(tx, input.firstNodeId, input.secondNodeId)
    if (!ends) return null
    return { ...ends, live: await loadLiveMapping(tx, input.firstNodeId, input.secondNodeId) }
  },
  whose: ({ first, second }, actor) => whosePair(actor, first.agencyId, second.agencyId),
  decide: ({ live, first, second }, input, context) =>
    thenSubmit(
      proposeMapping(live, { ...input, first, second, demo: input.demo && isDemo() }, context),
      input.submit,
      context,
    ),
  save: insertMapping,
  conflicts: { mapping_live_pair: { code: 'MAPPING_PAIR_TAKEN', params: {} } },
  reply: ({ id, version, state }) => ({ id, version, state }),
})

/** Before there is a mapping, the pair is an agency's own when it owns one of the ends. */
function whosePair(actor: Actor, ...agencyIds: readonly string[]): Whose {
  return actor.agencyId !== null && agencyIds.includes(actor.agencyId) ? 'own' : 'outside'
}

/** A new statement in place of the current one: of a draft, a returned mapping, or a confirmed one that is 待复核. */
import { saveMapping } from '#lib/db/mapping'
import { whoseMapping } from '#lib/domain/mapping/mapping'
import { reaffirmMapping, reviseMapping } from '#lib/domain/mapping/propose'
import { moveMappingInput, reviseMappingInput } from '#lib/input/mapping'
import { command } from '../run'
import { loadEndHashes } from './ends'
import { lockVisible } from './lock'
import { thenSubmit } from './then-submit'

export const reviseMappingCommand = command({
  name: 'mapping.revise',
  input: reviseMappingInput,
  subject: '对照',
  load: async (tx, input, actor) => {
    const mapping = await lockVisible(tx, input.mappingId, actor)
    if (!mapping || (input.firstNodeId !== mapping.nodeAId && input.firstNodeId !== mapping.nodeBId))
      return null
    return { mapping, effective: await loadEndHashes(tx, mapping.nodeAId, mapping.nodeBId) }
  },
  whose: ({ mapping }, actor) => whoseMapping(mapping, actor),
  decide: ({ mapping, effective }, input, context) =>
    thenSubmit(
      reviseMapping(mapping, { ...input, seenFrom: input.firstNodeId, effective }, context),
      input.submit,
      context,
    ),
  save: (tx, next, { mapping }) => saveMapping(tx, next, mapping),
  reply: ({ id, version, state }) => ({ id, version, state }),
})

export const reaffirmMappingCommand = command({
  name: 'mapping.reaffirm',
  input: moveMappingInput,
  subject: '对照',
  load: async (tx, input, actor) => {
    const mapping = await lockVisible(tx, input.mappingId, actor)
    return mapping && { mapping, effective: await loadEndHashes(tx, mapping.nodeAId, mapping.nodeBId) }
  },
  whose: ({ mapping }, actor) => whoseMapping(mapping, actor),
  decide: ({ mapping, effective }, { version }, context) =>
    reaffirmMapping(mapping, { version, effective }, context),
  save: (tx, next, { mapping }) => saveMapping(tx, next, mapping),
  reply: ({ id, version, state }) => ({ id, version, state }),
})

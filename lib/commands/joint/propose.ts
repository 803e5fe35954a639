/** 立项: one agency proposes a joint standard, from mappings or gaps, with the agencies that take part. */
import { isDemo } from '#lib/auth/settings'
import { insertJoint } from '#lib/db/joint'
import { countAgencies, loadSources } from '#lib/db/joint-facts'
import { proposeJoint } from '#lib/domain/joint/propose'
import { whoseJoint } from '#lib/domain/joint/whose'
import { ok } from '#lib/domain/shared/problem'
import { proposeJointInput } from '#lib/input/joint'
import { command } from '../run'

export const proposeJointCommand = command({
  name: 'joint.propose',
  input: proposeJointInput,
  subject: '参与单位、对照或缺口',
  prepare: async (input) => ok({ demo: input.demo && isDemo() }),
  load: async (tx, input, actor) => {
    const agencyIds = [...new Set(input.participantAgencyIds)]
    if ((await countAgencies(tx, agencyIds)) !== agencyIds.length) return null
    return loadSources(tx, input, actor.agencyId)
  },
  whose: (_, actor, input) =>
    whoseJoint({ participants: input.participantAgencyIds.map((agencyId) => ({ agencyId })) }, actor),
  decide: (sources, input, context) => proposeJoint(sources, { ...input, ...context.prepared }, context),
  save: insertJoint,
  reply: (joint) => ({ id: joint.id }),
})

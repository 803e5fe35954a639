/** Whose thing a joint standard is, seen from an actor: the question that the policy table asks. */
import type { Actor, Whose } from '../access/roles'
import type { JointStandard } from './types'

/**
 * `joint` for people of a participating agency, `outside` for those of any other. Who belongs to no agency (秘书处,
 * 督查) meets it as an affair of the joint body: `platform`.
 */
export function whoseJoint(
  joint: Pick<JointStandard, 'participants'>,
  actor: Pick<Actor, 'agencyId'>,
): Whose {
  if (actor.agencyId === null) return 'platform'
  return joint.participants.some((participant) => participant.agencyId === actor.agencyId)
    ? 'joint'
    : 'outside'
}

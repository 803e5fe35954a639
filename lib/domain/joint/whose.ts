/** Whose thing a joint standard is, seen from an actor: the question that the policy table asks. */
import type { Actor, Whose } from '../access/roles'

/**
 * `joint` for people of a participating agency, `outside` for those of any other. Who belongs to no agency (秘书处,
 * 督查) meets it as an affair of the joint body: `platform`. A proposal that does not exist yet asks with the agencies that
 * it names.
 */
export function whoseJoint(
  joint: { readonly participants: readonly { readonly agencyId: string }[] },
  actor: Pick<Actor, 'agencyId'>,
): Whose {
  if (actor.agencyId === null) return 'platform'
  return joint.participants.some((participant) => participant.agencyId === actor.agencyId)
    ? 'joint'
    : 'outside'
}

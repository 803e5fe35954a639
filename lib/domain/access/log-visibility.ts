/**
 * Who may read which entry of the audit log. Overseers read all of it. Members of an agency read what their own agency
 * did and what concerns everybody; what another agency does inside its own house (drafts, 本局审核, votes before the
 * count) is not theirs to know. An event that is not listed is internal.
 */
import type { Actor } from './roles'

/** Events that every participant may read, whoever caused them. */
export const sharedEvents: readonly string[] = [
  'agency.created',
  'edition.made-effective',
  'suggestion-run.started',
  'suggestion-run.cancelled',
  'synonyms.added',
  'synonyms.revised',
  'synonyms.retired',
  'synonyms.restored',
  'weights.adopted',
  'weights.returned-to-base',
  'weights.restored',
  'mapping.forwarded',
  'mapping.confirmed',
  'mapping.returned',
  'mapping.rejected',
  'mapping.disputed',
  'mapping.adjudicated',
  'mapping.retired',
  'bundle.approved',
  'bundle.agreed',
  'bundle.reopened',
  'bundle.dissolved',
  'package.forwarded',
  'meeting.deferred',
  'meeting.resumed',
  'inheritance.approved',
  'inheritance.agreed',
  'inheritance.reopened',
  'inheritance.withdrawn',
  'gap.reported',
  'gap.report-taken-back',
  'redundancy.approved',
  'gap.reopened',
  'gap.approved',
  'gap.agreed',
  'release.prepared',
  'release.signed',
  'release.published',
  'release.withdrawn',
  'joint.proposed',
  'joint.entered',
  'joint.drafters-named',
  'joint.draft-saved',
  'joint.submitted',
  'joint.returned',
  'joint.ballot-opened',
  'joint.ballot-failed',
  'joint.passed',
  'joint.terminated',
  'joint.cosigned',
  'joint.refused',
  'joint.approval-requested',
  'joint.recorded',
  'joint.withdrawn',
  'ballot.opened',
  'ballot.closed',
]

/** Events that the agencies they are about may read (`about` holds `agency:` and the id), and no other member. */
export const partyEvents: readonly string[] = ['comment.shared', 'comment.shared-withdrawn']

/**
 * A single vote is its voter's and the overseers' until the count; the joint standard's page shows it afterwards. So
 * is a blind judgement, which the other reviewer must not read here; the item's page shows both once both are given.
 */
export const personalEvents: readonly string[] = ['ballot.vote-cast', 'ballot.vote-changed', 'blind.judged']

/** `all` of the log; or the shared events, those about the own agency, the own agency's entries but for the personal ones, and everything one did. */
export type LogScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'member'; readonly agencyId: string | null; readonly accountId: string }

export function logScope(actor: Pick<Actor, 'roles' | 'agencyId' | 'accountId'>): LogScope {
  const oversees = actor.roles.includes('auditor') || actor.roles.includes('auditadmin')
  if (oversees) return { kind: 'all' }
  return { kind: 'member', agencyId: actor.agencyId, accountId: actor.accountId }
}

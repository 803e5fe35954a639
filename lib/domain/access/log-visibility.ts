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
  'mapping.forwarded',
  'mapping.confirmed',
  'mapping.returned',
  'mapping.rejected',
  'mapping.disputed',
  'mapping.adjudicated',
  'mapping.retired',
  'gap.approved',
  'gap.agreed',
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

/** `all` of the log, or the own agency's entries and the shared events. */
export type LogScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'agency'; readonly agencyId: string | null }

export function logScope(actor: Pick<Actor, 'roles' | 'agencyId'>): LogScope {
  const oversees = actor.roles.includes('auditor') || actor.roles.includes('auditadmin')
  return oversees ? { kind: 'all' } : { kind: 'agency', agencyId: actor.agencyId }
}

export function inScope(
  scope: LogScope,
  entry: { readonly agencyId: string | null; readonly event: string },
): boolean {
  if (scope.kind === 'all' || sharedEvents.includes(entry.event)) return true
  return scope.agencyId !== null && entry.agencyId === scope.agencyId
}

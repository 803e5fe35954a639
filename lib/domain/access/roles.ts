/** The roles of DESIGN §1. A person holds one or several; conflicts are in `separation.ts`. */
export const roles = [
  'editor',
  'reviewer',
  'signatory',
  'seat',
  'secretary',
  'auditor',
  'sysadmin',
  'secadmin',
  'auditadmin',
] as const
export type Role = (typeof roles)[number]

/**
 * Who is acting, as read fresh from the database for this request. `agencyId` is null for people who belong to the
 * joint body or to oversight rather than to one agency.
 */
export type Actor = {
  readonly accountId: string
  readonly username: string
  readonly displayName: string
  readonly agencyId: string | null
  readonly roles: readonly Role[]
  readonly sessionId: string
}

/**
 * Whose thing an operation touches, seen from the actor:
 * `own` the actor's agency owns it; `other` another participating agency does and the actor's agency is the other
 * side; `joint` it belongs to all participants, the actor's agency among them; `outside` the actor's agency takes no
 * part; `platform` it belongs to nobody in particular (accounts, logs, the joint body's own affairs).
 */
export const whoseValues = ['own', 'other', 'joint', 'outside', 'platform'] as const
export type Whose = (typeof whoseValues)[number]

/** What can be wrong with signing in, accounts and rights. */
import type { ProblemOf } from '../shared/problem'

export type AccessProblem =
  /** The request carries no token, or one that was never issued. */
  | ProblemOf<'API_TOKEN_UNKNOWN'>
  | ProblemOf<'API_TOKEN_ENDED', { status: string }>
  /** The last day of a token is past, or more than `days` ahead. */
  | ProblemOf<'API_TOKEN_DATE', { days: number }>
  | ProblemOf<'NOT_SIGNED_IN'>
  | ProblemOf<'NOT_ALLOWED', { operation: string }>
  | ProblemOf<'ORIGIN_REFUSED'>
  | ProblemOf<'BODY_TOO_LARGE', { limit: number }>
  | ProblemOf<'SIGN_IN_FAILED'>
  | ProblemOf<'SIGN_IN_LOCKED', { minutes: number }>
  | ProblemOf<'SIGN_IN_UNAVAILABLE'>
  | ProblemOf<'REAUTHENTICATION_FAILED'>
  | ProblemOf<'USERNAME_TAKEN', { username: string }>
  | ProblemOf<'PASSWORD_WEAK', { least: number }>
  | ProblemOf<'SELF_ADMINISTRATION'>
  | ProblemOf<'ROLES_NOT_SEPARATED', { held: string; wanted: string }>
  | ProblemOf<'ROLE_NEEDS_AGENCY', { role: string }>
  | ProblemOf<'AGENCY_TAKEN', { field: string }>
  | ProblemOf<'AGENCY_UNKNOWN'>
  /** The delegation of somebody else, by who neither is the person nor shares out the work. */
  | ProblemOf<'DELEGATION_NOT_YOURS'>
  /** Unknown, disabled, of another agency, or the same person. */
  | ProblemOf<'DELEGATE_UNFIT', { name: string }>
  | ProblemOf<'DELEGATE_LACKS_ROLE', { name: string; role: string }>
  /** The person has no role whose work can be done by another. */
  | ProblemOf<'DELEGATION_NOTHING', { name: string }>
  | ProblemOf<'DELEGATION_DAYS'>
  | ProblemOf<'DELEGATION_TOO_LONG', { most: number }>
  | ProblemOf<'DELEGATION_OVERLAPS', { startsOn: string; endsOn: string }>

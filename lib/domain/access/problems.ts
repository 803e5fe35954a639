/** What can be wrong with signing in, accounts and rights. */
import type { ProblemOf } from '../shared/problem'

export type AccessProblem =
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

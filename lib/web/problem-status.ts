/** The HTTP status for each Problem: 409 for conflicts with what others did, 422 for what the rules refuse. */
import type { Problem, ProblemCode } from '#lib/domain/problems'

const special: Partial<Record<ProblemCode, number>> = {
  INVALID_INPUT: 400,
  NOT_SIGNED_IN: 401,
  API_TOKEN_UNKNOWN: 401,
  API_TOKEN_ENDED: 401,
  SIGN_IN_FAILED: 401,
  REAUTHENTICATION_FAILED: 401,
  NOT_ALLOWED: 403,
  ORIGIN_REFUSED: 403,
  NOT_FOUND: 404,
  STALE: 409,
  MAPPING_PAIR_TAKEN: 409,
  RUN_UNDER_WAY: 409,
  RUN_ENDED: 409,
  LESSONS_CHANGED: 409,
  PACKAGE_ITEM_TAKEN: 409,
  PACKAGE_ITEMS_CHANGED: 409,
  MOVE_NOT_ALLOWED: 409,
  MAPPING_BLIND_ROUND: 409,
  ASSIGNMENT_ITEMS_GONE: 409,
  BLIND_OVER: 409,
  BLIND_ALREADY_JUDGED: 409,
  ALREADY_COSIGNED: 409,
  RELEASE_OPEN: 409,
  RELEASE_SIGNED: 409,
  BASE_SUPERSEDED: 409,
  BODY_TOO_LARGE: 413,
  SIGN_IN_LOCKED: 429,
  SIGN_IN_UNAVAILABLE: 503,
}

export function problemStatus(problem: Problem): number {
  return special[problem.code] ?? 422
}

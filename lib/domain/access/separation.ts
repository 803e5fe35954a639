/**
 * Which roles one person may not hold together. 三员分立 (GB/T 22239—2019, third level; rule S-02): the three
 * administrators are three people, and none of them does business. An auditor changes nothing, so he holds no role that
 * writes.
 */
import { fail, ok, type Result } from '../shared/problem'
import type { AccessProblem } from './problems'
import type { Role } from './roles'

const administrators: readonly Role[] = ['sysadmin', 'secadmin', 'auditadmin']
const business: readonly Role[] = ['editor', 'reviewer', 'signatory', 'seat', 'secretary']

/** Roles that act for an agency: meaningless for a person who belongs to none. */
export const agencyRoles: readonly Role[] = ['editor', 'reviewer', 'signatory', 'seat']

function excludes(held: Role, wanted: Role): boolean {
  if (held === wanted) return false
  const alone = [...administrators, 'auditor'] satisfies Role[]
  return (
    (alone.includes(held) && (alone.includes(wanted) || business.includes(wanted))) ||
    (alone.includes(wanted) && business.includes(held))
  )
}

/** Whether a person who holds `held` may be given `wanted` as well. */
export function mayHold(
  held: readonly Role[],
  wanted: Role,
  agencyId: string | null,
): Result<true, AccessProblem> {
  const conflict = held.find((role) => excludes(role, wanted))
  if (conflict) return fail('ROLES_NOT_SEPARATED', { held: conflict, wanted })
  if (agencyRoles.includes(wanted) && agencyId === null) return fail('ROLE_NEEDS_AGENCY', { role: wanted })
  return ok(true as const)
}

/**
 * Accounts and agencies: who may be created, disabled and given which role. The system administrator keeps accounts,
 * the security administrator keeps roles, and nobody administers himself.
 */
import type { DecideContext, Decided, DomainEvent } from '../shared/event'
import { fail, ok, type Result, type SharedProblem } from '../shared/problem'
import { passwordProblem } from './password-rule'
import type { AccessProblem } from './problems'
import type { Actor, Role } from './roles'
import { mayHold } from './separation'

export type Account = {
  readonly id: string
  readonly username: string
  readonly displayName: string
  readonly agencyId: string | null
  readonly passwordHash: string
  readonly demo: boolean
  readonly disabledAt: Date | null
  readonly createdAt: Date
  readonly roles: readonly Role[]
  readonly version: number
}

type AccountProblem = AccessProblem | SharedProblem
type Context = Pick<DecideContext<Actor>, 'actor' | 'now' | 'newId'>

export function createAccount(
  facts: { readonly taken: boolean; readonly agencyKnown: boolean },
  input: {
    readonly username: string
    readonly displayName: string
    readonly agencyId: string | null
    readonly passwordHash: string
    readonly demo: boolean
  },
  { now, newId }: Context,
): Result<Decided<Account>, AccountProblem> {
  if (facts.taken) return fail('USERNAME_TAKEN', { username: input.username })
  if (!facts.agencyKnown) return fail('AGENCY_UNKNOWN')
  const account: Account = { ...input, id: newId(), disabledAt: null, createdAt: now, roles: [], version: 1 }
  return ok({ next: account, events: [accountEvent('account.created', account, null, publicFacts(account))] })
}

export function disableAccount(
  account: Account,
  { actor, now }: Context,
): Result<Decided<Account>, AccountProblem> {
  if (account.id === actor.accountId) return fail('SELF_ADMINISTRATION')
  if (account.disabledAt) return fail('NO_CHANGE')
  return changed(account, { disabledAt: now }, 'account.disabled')
}

export function enableAccount(
  account: Account,
  { actor }: Context,
): Result<Decided<Account>, AccountProblem> {
  if (account.id === actor.accountId) return fail('SELF_ADMINISTRATION')
  if (!account.disabledAt) return fail('NO_CHANGE')
  return changed(account, { disabledAt: null }, 'account.enabled')
}

export function resetPassword(
  account: Account,
  passwordHash: string,
  { actor }: Context,
): Result<Decided<Account>, AccountProblem> {
  if (account.id === actor.accountId) return fail('SELF_ADMINISTRATION')
  return changed(account, { passwordHash }, 'account.password-reset')
}

export function changePassword(
  account: Account,
  passwordHash: string,
): Result<Decided<Account>, AccountProblem> {
  return changed(account, { passwordHash }, 'account.password-changed')
}

export function grantRole(
  account: Account,
  role: Role,
  { actor }: Context,
): Result<Decided<Account>, AccountProblem> {
  if (account.id === actor.accountId) return fail('SELF_ADMINISTRATION')
  if (account.roles.includes(role)) return fail('NO_CHANGE')
  const separated = mayHold(account.roles, role, account.agencyId)
  if (!separated.ok) return separated
  return changed(account, { roles: [...account.roles, role] }, 'account.role-granted')
}

export function revokeRole(
  account: Account,
  role: Role,
  { actor }: Context,
): Result<Decided<Account>, AccountProblem> {
  if (account.id === actor.accountId) return fail('SELF_ADMINISTRATION')
  if (!account.roles.includes(role)) return fail('NO_CHANGE')
  return changed(account, { roles: account.roles.filter((held) => held !== role) }, 'account.role-revoked')
}

/** PASSWORD_WEAK or nothing; the words of the rule are the Problem's. */
export function checkPassword(password: string, username: string): Result<true, AccessProblem> {
  const problem = passwordProblem(password, username)
  return problem ? { ok: false, problem } : ok(true as const)
}

function changed(
  account: Account,
  change: Partial<Account>,
  name: string,
): Result<Decided<Account>, AccountProblem> {
  const next = { ...account, ...change, version: account.version + 1 }
  return ok({ next, events: [accountEvent(name, account, publicFacts(account), publicFacts(next))] })
}

/** What the log may say of an account: never its password's hash. */
function publicFacts(account: Account): {
  readonly [key: string]: string | boolean | null | readonly string[]
} {
  return {
    username: account.username,
    displayName: account.displayName,
    agencyId: account.agencyId,
    roles: [...account.roles].sort(),
    disabled: account.disabledAt !== null,
  }
}

function accountEvent(
  name: string,
  account: Account,
  before: DomainEvent['before'],
  after: DomainEvent['after'],
): DomainEvent {
  return { name, subject: { type: 'account', id: account.id }, before, after }
}

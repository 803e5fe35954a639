/** Disabling, enabling, passwords and roles: all the same shape, an account locked by its id. */
import { hashPassword } from '#lib/auth/password'
import { reauthenticate } from '#lib/auth/sign-in'
import { lockAccount, revokeSessionsOf, saveAccount } from '#lib/db/access'
import {
  changePassword,
  checkPassword,
  disableAccount,
  enableAccount,
  grantRole,
  resetPassword,
  revokeRole,
} from '#lib/domain/access/account'
import { fail, ok } from '#lib/domain/shared/problem'
import { accountInput, changePasswordInput, resetPasswordInput, roleInput } from '#lib/input/access'
import { command } from '../run'

export const disableAccountCommand = command({
  name: 'account.disable',
  input: accountInput,
  subject: '账号',
  load: (tx, input) => lockAccount(tx, input.accountId),
  whose: () => 'platform',
  decide: (account, _, context) => disableAccount(account, context),
  save: async (tx, next, _, now) => {
    await saveAccount(tx, next, now)
    await revokeSessionsOf(tx, next.id, now)
  },
})

export const enableAccountCommand = command({
  name: 'account.enable',
  input: accountInput,
  subject: '账号',
  load: (tx, input) => lockAccount(tx, input.accountId),
  whose: () => 'platform',
  decide: (account, _, context) => enableAccount(account, context),
  save: (tx, next, _, now) => saveAccount(tx, next, now),
})

export const resetPasswordCommand = command({
  name: 'account.reset-password',
  input: resetPasswordInput,
  subject: '账号',
  prepare: async (input) => ok(await hashPassword(input.password)),
  load: (tx, input) => lockAccount(tx, input.accountId),
  whose: () => 'platform',
  decide: (account, input, context) => {
    const strong = checkPassword(input.password, account.username)
    return strong.ok ? resetPassword(account, context.prepared, context) : strong
  },
  save: async (tx, next, _, now) => {
    await saveAccount(tx, next, now)
    await revokeSessionsOf(tx, next.id, now)
  },
})

export const changePasswordCommand = command({
  name: 'account.change-password',
  input: changePasswordInput,
  subject: '账号',
  prepare: async (input, actor) => {
    if (input.password === input.current) return fail('NO_CHANGE')
    const strong = checkPassword(input.password, actor.username)
    if (!strong.ok) return strong
    // Counted like a sign-in: an open screen must not become a place to guess the password.
    const known = await reauthenticate(actor.username, input.current, new Date())
    return known.ok ? ok({ from: known.value, to: await hashPassword(input.password) }) : known
  },
  load: async (tx, _, actor) => {
    const account = await lockAccount(tx, actor.accountId)
    return account && { account, sessionId: actor.sessionId }
  },
  whose: () => 'own',
  decide: ({ account }, _, { prepared }) =>
    // An administrator may have reset it since the old one was checked.
    account.passwordHash === prepared.from
      ? changePassword(account, prepared.to)
      : fail('REAUTHENTICATION_FAILED'),
  save: async (tx, next, { sessionId }, now) => {
    await saveAccount(tx, next, now)
    await revokeSessionsOf(tx, next.id, now, sessionId)
  },
})

export const grantRoleCommand = command({
  name: 'account.grant-role',
  input: roleInput,
  subject: '账号',
  load: (tx, input) => lockAccount(tx, input.accountId),
  whose: () => 'platform',
  decide: (account, input, context) => grantRole(account, input.role, context),
  save: (tx, next, _, now) => saveAccount(tx, next, now),
})

export const revokeRoleCommand = command({
  name: 'account.revoke-role',
  input: roleInput,
  subject: '账号',
  load: (tx, input) => lockAccount(tx, input.accountId),
  whose: () => 'platform',
  decide: (account, input, context) => revokeRole(account, input.role, context),
  save: (tx, next, _, now) => saveAccount(tx, next, now),
})

/** Disabling, enabling, passwords and roles: all the same shape, an account locked by its id. */
import { hashPassword, verifyPassword } from '#lib/auth/password'
import { lockAccount, revokeSessionsOf, saveAccount } from '#lib/db/access'
import { loadCredentials } from '#lib/db/account'
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
  save: async (tx, next) => {
    await saveAccount(tx, next, new Date())
    await revokeSessionsOf(tx, next.id, next.disabledAt ?? new Date())
  },
})

export const enableAccountCommand = command({
  name: 'account.enable',
  input: accountInput,
  subject: '账号',
  load: (tx, input) => lockAccount(tx, input.accountId),
  whose: () => 'platform',
  decide: (account, _, context) => enableAccount(account, context),
  save: (tx, next) => saveAccount(tx, next, new Date()),
})

export const resetPasswordCommand = command({
  name: 'account.reset-password',
  input: resetPasswordInput,
  subject: '账号',
  prepare: async (input) => {
    const strong = checkPassword(input.password, input.username)
    return strong.ok ? ok(await hashPassword(input.password)) : strong
  },
  load: (tx, input) => lockAccount(tx, input.accountId),
  whose: () => 'platform',
  decide: (account, _, context) => resetPassword(account, context.prepared, context),
  save: async (tx, next) => {
    await saveAccount(tx, next, new Date())
    await revokeSessionsOf(tx, next.id, new Date())
  },
})

export const changePasswordCommand = command({
  name: 'account.change-password',
  input: changePasswordInput,
  subject: '账号',
  prepare: async (input, actor) => {
    const strong = checkPassword(input.password, actor.username)
    if (!strong.ok) return strong
    const held = await loadCredentials(actor.username)
    const right = held !== null && (await verifyPassword(held.passwordHash, input.current))
    return right ? ok(await hashPassword(input.password)) : fail('REAUTHENTICATION_FAILED')
  },
  load: async (tx, _, actor) => {
    const account = await lockAccount(tx, actor.accountId)
    return account && { account, sessionId: actor.sessionId }
  },
  whose: () => 'own',
  decide: ({ account }, _, context) => changePassword(account, context.prepared),
  save: async (tx, next, { sessionId }) => {
    await saveAccount(tx, next, new Date())
    await revokeSessionsOf(tx, next.id, new Date(), sessionId)
  },
})

export const grantRoleCommand = command({
  name: 'account.grant-role',
  input: roleInput,
  subject: '账号',
  load: (tx, input) => lockAccount(tx, input.accountId),
  whose: () => 'platform',
  decide: (account, input, context) => grantRole(account, input.role, context),
  save: (tx, next) => saveAccount(tx, next, new Date()),
})

export const revokeRoleCommand = command({
  name: 'account.revoke-role',
  input: roleInput,
  subject: '账号',
  load: (tx, input) => lockAccount(tx, input.accountId),
  whose: () => 'platform',
  decide: (account, input, context) => revokeRole(account, input.role, context),
  save: (tx, next) => saveAccount(tx, next, new Date()),
})

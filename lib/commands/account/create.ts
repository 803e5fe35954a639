/** An account is made by the system administrator; what it may do is granted by somebody else (三员分立). */
import { hashPassword } from '#lib/auth/password'
import { isDemo } from '#lib/auth/settings'
import { insertAccount, isUsernameTaken, listAgencies } from '#lib/db/access'
import { checkPassword, createAccount } from '#lib/domain/access/account'
import { demoPassword } from '#lib/domain/access/password-rule'
import { ok } from '#lib/domain/shared/problem'
import { createAccountInput } from '#lib/input/access'
import { command } from '../run'

export const createAccountCommand = command({
  name: 'account.create',
  input: createAccountInput,
  subject: '账号',
  prepare: async (input) => {
    const demo = isDemo() && input.password === demoPassword
    const strong = demo ? ok(true as const) : checkPassword(input.password, input.username)
    return strong.ok ? ok({ passwordHash: await hashPassword(input.password), demo }) : strong
  },
  load: async (tx, input) => {
    const agencies = await listAgencies(tx)
    const known = input.agencyId === null || agencies.some((agency) => agency.id === input.agencyId)
    return { taken: await isUsernameTaken(tx, input.username), agencyKnown: known }
  },
  whose: () => 'platform',
  decide: (facts, input, context) =>
    createAccount(
      facts,
      {
        username: input.username,
        displayName: input.displayName,
        agencyId: input.agencyId,
        ...context.prepared,
      },
      context,
    ),
  save: insertAccount,
  conflicts: {
    username: (input) => ({ code: 'USERNAME_TAKEN', params: { username: input.username } }),
  },
  reply: (account) => ({ id: account.id }),
})
